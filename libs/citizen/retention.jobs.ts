// Erases the personal data of citizens who have not turned to the hotline for years (domain §6, three by default).
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, defineJob, HandlesJob } from '@hotline/platform';
import { DataSource } from 'typeorm';

const BATCH = 1_000;

/** What has a period of its own. */
type RetainedSubject = 'citizen' | 'attachment';

export const ERASE_EXPIRED = defineJob<Record<string, never>>({
  name: 'citizen.erase-expired',
  queue: 'housekeeping',
  attempts: 3,
  cron: '30 3 * * *',
});

@Injectable()
export class Retention {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is older than this goes. */
  async endOf(subject: RetainedSubject): Promise<Date> {
    const [row] = await this.dataSource.query<{ readonly at: Date }[]>(
      'select $2::timestamptz - make_interval(months => months) as at from retention_periods where subject = $1', [subject, this.clock.now()]);
    if (!row) throw new Error(`no retention period for ${subject}`);
    return row.at;
  }

  /** Tickets keep their events and the id, which says nothing any more; how many people were erased. */
  @HandlesJob(ERASE_EXPIRED)
  async eraseExpired(): Promise<{ readonly erased: number }> {
    const end = await this.endOf('citizen');
    let erased = 0;
    for (;;) {
      const batch = await this.eraseBatch(end);
      erased += batch;
      if (batch < BATCH) return { erased };
    }
  }

  private async eraseBatch(end: Date): Promise<number> {
    const [rows] = await this.dataSource.query(
      `update citizens set name = null, phone = null, id_number = null, address = null, erased_at = $1
       where id in (
         select id from citizens
         where erased_at is null and last_contact_at < $3
         order by id limit $2 for update skip locked)
       returning id`,
      [this.clock.now(), BATCH, end],
    );
    return rows.length;
  }
}
