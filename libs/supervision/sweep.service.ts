// The sweep: finds the rungs that are due, oldest first, and lets them fire, each exactly once.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, defineJob, HandlesJob, logger, transaction, writeRows, type TableRows } from '@hotline/platform';
import { rungLogWrites, TicketWriter, type LoggedTicket } from '@hotline/ticket';
import { deadlineFromColumns, Deadlines, firedWrites, type DeadlineColumns, type Wake } from '@hotline/timing';
import { OPEN_STATUSES, SYSTEM_ACTOR } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { entersBulletin, inOrder, instructionsOf, payloadOf, type FiredRung, type Instruction } from './consequences.js';
import { SWEEP_PERIOD_MS, SweepWatch } from './sweep-watch.service.js';

export const SWEEP = defineJob<object>({ name: 'supervision.sweep', queue: 'supervision', attempts: 1, every: SWEEP_PERIOD_MS });

/** Tickets in one transaction: few enough that an editor waits a moment only, many enough that round trips do not count. */
const BATCH = 500;
/** While one batch waits for the database the other is being thought about. */
const LANES = 2;
/** A rung that fires within three periods was not late. */
const GRACE_MS = 3 * SWEEP_PERIOD_MS;

export interface Swept {
  readonly tickets: number;
  readonly rungs: number;
}

interface Claimed extends LoggedTicket {
  readonly assignmentNo: number;
  readonly clock: string;
  readonly cycle: number;
  readonly lawVersion: number;
  readonly nextFireAt: Date;
  readonly openOrders: number;
  readonly explained: boolean;
}

interface Batch {
  /** Clocks found due; fewer than asked for: there are no more. */
  readonly due: number;
  readonly claimed: readonly Claimed[];
  readonly fired: readonly FiredRung[];
}

@Injectable()
export class Sweep {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writer: TicketWriter,
    private readonly deadlines: Deadlines,
    private readonly watch: SweepWatch,
  ) {}

  /** Until nothing is due. A ticket that somebody is working on is left to the next run. */
  @HandlesJob(SWEEP)
  async run(): Promise<Swept> {
    const first = await this.step();
    if (first.isLast) return first.swept;
    const lanes = await Promise.all(Array.from({ length: LANES }, () => this.lane()));
    return lanes.reduce(sum, first.swept);
  }

  private async lane(): Promise<Swept> {
    let total: Swept = { tickets: 0, rungs: 0 };
    for (;;) {
      const { swept, isLast } = await this.step();
      total = sum(total, swept);
      if (isLast) return total;
    }
  }

  private async step(): Promise<{ readonly swept: Swept; readonly isLast: boolean }> {
    const { due, claimed, fired } = await transaction(this.dataSource, (tx) => this.batch(tx));
    await this.watch.ran(claimed[0]?.nextFireAt ?? null, fired.map(({ row, rung }) => ({ clock: row.clock, rung: rung.spec.rung, late: rung.late })));
    return { swept: { tickets: claimed.length, rungs: fired.length }, isLast: due < BATCH };
  }

  /** The ticket row is the only lock, as for every other writer; rows are read under it, so an edit that came first counts. */
  private async batch(tx: EntityManager): Promise<Batch> {
    const clocks = (await tx.query(CLAIM, [this.clock.now(), BATCH, OPEN_STATUSES])) as Claimed[];
    const claimed = distinct(clocks);
    if (claimed.length === 0) return { due: 0, claimed, fired: [] };
    await this.deadlines.heed(tx, claimed[0]!.lawVersion);
    // Not before the lock is had: whoever held it may have acted later than the sweep began to look.
    const now = this.clock.now();
    const rows = ((await tx.query(DUE, [...keysOf(clocks), now])) as DeadlineColumns[]).map(deadlineFromColumns);
    const wakes = await this.deadlines.wake(rows, now, GRACE_MS);
    const woken = byTicket(wakes);
    const tickets = claimed.map((ticket) => ({ ticket, fired: inOrder(woken.get(ticket.ticketId) ?? []) }));
    await writeRows(tx, [
      ...rungLogWrites(tickets.map(({ ticket, fired }) => [ticket, fired.map(payloadOf)] as const), now),
      ...firedWrites(this.deadlines.fire(wakes, now)),
      bulletin(tickets.flatMap(({ ticket, fired }) => fired.filter((rung) => entersBulletin(rung, ticket.explained))), now),
    ]);
    await this.instruct(tx, tickets.flatMap(({ ticket, fired }) => instructionsOf(fired, ticket.openOrders)));
    return { due: clocks.length, claimed, fired: tickets.flatMap(({ fired }) => fired) };
  }

  private async instruct(tx: EntityManager, instructions: readonly Instruction[]): Promise<void> {
    if (instructions.length === 0) return;
    for (const result of await this.writer.executeIn(tx, instructions, SYSTEM_ACTOR)) {
      if ('error' in result) logger.error({ ticketId: result.ticketId, code: result.error.code }, 'supervision command refused');
    }
  }
}

const CLAIM = `
  select t.id as "ticketId", d.assignment_no as "assignmentNo", d.clock, d.cycle, d.next_fire_at as "nextFireAt",
    t.seq, t.last_hash as "lastHash", t.updated_at as "updatedAt", (select law_version())::int as "lawVersion", cardinality(t.open_orders) as "openOrders",
    exists (select from supervision_orders o where o.ticket_id = t.id and o.replied_at is not null) as explained
  from deadlines d join tickets t on t.id = d.ticket_id
  where d.next_fire_at <= $1 and t.status = any($3)
  order by d.next_fire_at limit $2
  for no key update of t skip locked`;

// By their keys: in a burst the index on due times would lead over everybody's rows, for each batch again.
const DUE = `
  select d.* from unnest($1::uuid[], $2::int[], $3::text[], $4::int[]) claimed(ticket_id, assignment_no, clock, cycle)
  join deadlines d using (ticket_id, assignment_no, clock, cycle)
  where d.next_fire_at <= $5`;

function sum(a: Swept, b: Swept): Swept {
  return { tickets: a.tickets + b.tickets, rungs: a.rungs + b.rungs };
}

function keysOf(clocks: readonly Claimed[]): readonly (readonly unknown[])[] {
  return [clocks.map(({ ticketId }) => ticketId), clocks.map(({ assignmentNo }) => assignmentNo), clocks.map(({ clock }) => clock), clocks.map(({ cycle }) => cycle)];
}

/** A ticket with several due clocks is claimed once for each of them. */
function distinct(claimed: readonly Claimed[]): readonly Claimed[] {
  return [...new Map(claimed.map((ticket) => [ticket.ticketId, ticket])).values()];
}

function byTicket(wakes: readonly Wake[]): ReadonlyMap<string, readonly Wake[]> {
  const groups = new Map<string, Wake[]>();
  for (const wake of wakes) {
    const group = groups.get(wake.row.ticketId);
    if (group) group.push(wake);
    else groups.set(wake.row.ticketId, [wake]);
  }
  return groups;
}

function bulletin(fired: readonly FiredRung[], now: Date): TableRows {
  const rows = fired.map(({ row }) => ({
    ticket_id: row.ticketId, assignment_no: row.assignmentNo, clock: row.clock, cycle: row.cycle, unit_id: row.unitId, due_at: row.dueAt, listed_at: now,
  }));
  return { table: 'bulletin_entries', rows };
}
