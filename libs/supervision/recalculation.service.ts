// Brings open clocks under the law as it is now, when a rule, a ladder or the calendar has changed.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, defineJob, HandlesJob, transaction, type Progress } from '@hotline/platform';
import { TicketWriter } from '@hotline/ticket';
import { deadlineFromColumns, Deadlines, Law, RECALCULATE, type DeadlineColumns, type DeadlineRow, type Recalculation, type TicketFacts } from '@hotline/timing';
import { OPEN_STATUSES, SYSTEM_ACTOR } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';

export const RECALCULATE_MISSED = defineJob<object>({ name: 'supervision.recalculate-missed', queue: 'supervision', attempts: 1, every: 600_000 });

export interface Recalculated {
  /** Open tickets looked at, and clocks that changed. */
  readonly tickets: number;
  readonly changed: number;
}

const PAGE = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class Recalculations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly law: Law,
    private readonly deadlines: Deadlines,
    private readonly writer: TicketWriter,
  ) {}

  /** Every clock that is concerned gets an event with the old and the new due time; closed tickets never change. Done twice, the second does nothing. */
  @HandlesJob(RECALCULATE)
  async recalculate({ reason }: Recalculation, progress: Progress): Promise<Recalculated> {
    const { version } = await this.law.settle();
    const [{ open }] = (await this.dataSource.query('select count(*)::int as open from tickets where status = any($1)', [OPEN_STATUSES])) as [{ readonly open: number }];
    const total = { tickets: 0, changed: 0 };
    for (let after = BEFORE_ALL; ; ) {
      const ids = ((await this.dataSource.query(NEXT, [OPEN_STATUSES, after, PAGE])) as { readonly id: string }[]).map(({ id }) => id);
      if (ids.length === 0) break;
      total.tickets += ids.length;
      total.changed += await this.page(ids, reason);
      after = ids.at(-1) ?? after;
      await progress({ done: total.tickets, total: Math.max(open, total.tickets), changed: total.changed });
    }
    await this.law.recounted(version);
    return total;
  }

  /** A process may die after a change and before it asked for the job: nothing stays as the old law had it for that. */
  @HandlesJob(RECALCULATE_MISSED)
  async recalculateMissed(_payload: object, progress: Progress): Promise<Recalculated | null> {
    return (await this.law.isUnrecounted()) ? this.recalculate({ reason: '规则、阶梯或日历变更' }, progress) : null;
  }

  /** Looks without a lock first, because most tickets are not concerned; those that are, are counted again under it. */
  private async page(ids: readonly string[], reason: string): Promise<number> {
    const concerned = await this.outdated(this.dataSource.manager, ids, '');
    if (concerned.length === 0) return 0;
    return transaction(this.dataSource, async (tx) => {
      const rows = await this.outdated(tx, [...new Set(concerned.map(([row]) => row.ticketId))], 'for no key update of t');
      const acts = rows.map(([row, counted]) => ({ ticketId: row.ticketId, command: 'recalculate' as const, input: inputOf(row, counted, reason) }));
      const results = await this.writer.executeIn(tx, acts, SYSTEM_ACTOR);
      return results.filter((result) => !('error' in result)).length;
    });
  }

  private async outdated(tx: EntityManager, ids: readonly string[], lock: string): Promise<readonly (readonly [DeadlineRow, DeadlineRow])[]> {
    const tickets = (await tx.query(`${FACTS} ${lock}`, [ids, OPEN_STATUSES])) as (TicketFacts & { readonly id: string })[];
    const facts = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    const rows = ((await tx.query(RUNNING, [[...facts.keys()]])) as DeadlineColumns[]).map(deadlineFromColumns);
    return this.deadlines.outdated(rows.map((row) => [row, facts.get(row.ticketId) as TicketFacts] as const), this.clock.now());
  }
}

const NEXT = 'select id from tickets where status = any($1) and id > $2 order by id limit $3';
const FACTS = `
  select t.id, t.type, t.urgency, t.category_code as "categoryCode", t.complex
  from tickets t where t.id = any($1) and t.status = any($2) order by t.id`;
const RUNNING = 'select * from deadlines where ticket_id = any($1) and stopped_at is null and due_at is not null';

function inputOf(row: DeadlineRow, counted: DeadlineRow, reason: string): Record<string, unknown> {
  const { assignmentNo, clock, cycle, dueAt } = row;
  const before = dueAt?.toISOString();
  return { assignmentNo, clock, cycle, fromDueAt: before, dueAt: counted.dueAt?.toISOString() ?? before, provisional: counted.provisional, reason };
}
