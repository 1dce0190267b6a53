// Puts tickets into the archive when nothing can come of them any more: from then on they are read-only (domain §1).
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, defineJob, HandlesJob } from '@hotline/platform';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { TicketWriter } from './ticket-writer.js';

export const ARCHIVE = defineJob<Record<string, never>>({ name: 'ticket.archive', queue: 'housekeeping', attempts: 3, cron: '30 2 * * *' });

// Longer than the month of the rating and its freezing, so that no appeal meets an archived ticket.
const AFTER_DAYS = 60;
const DAY_MS = 86_400_000;
const BATCH = 500;

@Injectable()
export class Archive {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writer: TicketWriter,
  ) {}

  /** How many tickets were archived; a second run finds none. */
  @HandlesJob(ARCHIVE)
  async run(): Promise<{ readonly archived: number }> {
    const before = new Date(this.clock.now().getTime() - AFTER_DAYS * DAY_MS);
    for (let archived = 0; ; ) {
      const rows = (await this.dataSource.query(ENDED, [before, BATCH])) as { readonly id: string }[];
      const acts = rows.map(({ id }) => ({ ticketId: id, command: 'archive' as const, input: {} }));
      const results = await this.writer.executeAll(acts, SYSTEM_ACTOR);
      const done = results.filter((result) => !('error' in result)).length;
      archived += done;
      // Refused ones were reopened in between; were all refused, the next look would find the same.
      if (rows.length < BATCH || done === 0) return { archived };
    }
  }
}

const ENDED = `
  select id from tickets where status in ('closed', 'declined', 'merged', 'voided') and closed_at < $1 order by closed_at, id limit $2`;
