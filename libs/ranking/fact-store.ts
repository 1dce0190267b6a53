// Writes the facts of tickets, whole tickets at a time, and keeps the counts per unit and day in step with them.
import type { EntityManager } from 'typeorm';
import { factsOf } from './core/facts.js';
import { eventFromColumns, type ChainedEvent } from '@hotline/ticket';
import { factColumns, type FactColumns } from './fact-rows.js';

/** One writer of facts at a time: the counts are differences, and two writers of one ticket would count it twice. */
const FACTS_LOCK = 12_345_009;

export async function lockFacts(tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [FACTS_LOCK]);
}

/** Replaces all facts of these tickets by what their logs say. The caller holds the lock. */
export async function projectTickets(tx: EntityManager, ticketIds: readonly string[]): Promise<void> {
  const logs = await logsOf(tx, ticketIds);
  const rows = [...logs.values()].flatMap(factRowsOf);
  await tx.query(REPLACE, [ticketIds, JSON.stringify(rows)]);
  await tx.query('delete from unit_days where n = 0');
}

/** Whole logs, oldest event first, by ticket. */
export async function logsOf(tx: EntityManager, ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly ChainedEvent[]>> {
  const rows = (await tx.query('select * from ticket_events where ticket_id = any($1) order by ticket_id, seq', [ticketIds])) as object[];
  const logs = new Map<string, ChainedEvent[]>();
  for (const event of rows.map(eventFromColumns)) {
    const log = logs.get(event.ticketId);
    if (log) log.push(event);
    else logs.set(event.ticketId, [event]);
  }
  return logs;
}

/** The rows that a log makes; for the projection and for whoever checks it. */
export function factRowsOf(log: readonly ChainedEvent[]): readonly FactColumns[] {
  return factsOf(log).map((fact) => factColumns(log[0]!.ticketId, fact, log[fact.seq - 1]!.hash));
}

/** The counts once more from the facts; the caller holds the lock. */
export async function recount(tx: EntityManager): Promise<void> {
  await tx.query('delete from unit_days');
  await tx.query(`insert into unit_days ${dayCounts('rating_facts', 'count(*)::int')}`);
}

const COUNTED = `known_until is null and outcome not in ('open', 'open+returned')`;

export function dayCounts(from: string, n: string): string {
  return `select unit_id, (at at time zone 'Asia/Shanghai')::date as "on", kind, type, outcome, ${n} as n
    from ${from} where ${COUNTED} group by 1, 2, 3, 4, 5`;
}

// The insert asks for the deleted rows, so that the delete has come first: both are of one statement.
const REPLACE = `
  with gone as (
    delete from rating_facts where ticket_id = any($1) returning unit_id, at, kind, type, outcome, known_until
  ), added as (
    insert into rating_facts select * from jsonb_populate_recordset(null::rating_facts, $2::jsonb) where (select count(*) from gone) >= 0
    returning unit_id, at, kind, type, outcome, known_until
  ), changed as (select *, -1 as step from gone union all select *, 1 from added)
  insert into unit_days ${dayCounts('changed', 'sum(step)::int')} having sum(step) <> 0
  on conflict (unit_id, "on", kind, type, outcome) do update set n = unit_days.n + excluded.n`;
