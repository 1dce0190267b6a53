// Takes the content of attachments away when a ticket has ended for years: pictures and recordings are personal data (domain §6).
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Retention } from '@hotline/citizen';
import { Clock, defineJob, HandlesJob, transaction } from '@hotline/platform';
import { DataSource, type EntityManager } from 'typeorm';

export const ERASE_ATTACHMENTS = defineJob<Record<string, never>>({ name: 'ticket.erase-attachments', queue: 'housekeeping', attempts: 3, cron: '50 3 * * *' });

const ENDED = ['closed', 'declined', 'merged', 'voided', 'archived'];
const BATCH = 200;
/** A file's name may be a person's. */
const NAME = '已到期清除';

@Injectable()
export class AttachmentRetention {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly retention: Retention,
  ) {}

  /** The line stays, without name and content: what a reply referred to was there. A ticket that was reopened keeps everything. */
  @HandlesJob(ERASE_ATTACHMENTS)
  async run(): Promise<{ readonly erased: number }> {
    const end = await this.retention.endOf('attachment');
    for (let erased = 0; ; ) {
      const { tickets, attachments } = await transaction(this.dataSource, (tx) => this.batch(tx, end));
      erased += attachments;
      if (tickets < BATCH) return { erased };
    }
  }

  private async batch(tx: EntityManager, end: Date): Promise<{ readonly tickets: number; readonly attachments: number }> {
    const tickets = await tx.query<readonly { readonly id: string }[]>(EXPIRED, [end, ENDED, BATCH]);
    const [, attachments] = await tx.query<[unknown, number]>(
      'update attachments set bytes = null, name = $3, erased_at = $2 where ticket_id = any($1) and erased_at is null', [tickets.map(({ id }) => id), this.clock.now(), NAME]);
    return { tickets: tickets.length, attachments };
  }
}

const EXPIRED = `
  select id from tickets
  where id in (select distinct a.ticket_id from attachments a join tickets t on t.id = a.ticket_id
      where a.erased_at is null and t.closed_at < $1 and t.status = any($2) limit $3)
    and closed_at < $1 and status = any($2)
  order by id for no key update`;
