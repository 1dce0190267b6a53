// Tickets to and from their tables: locks and loads states, and names the rows that a change writes.
import { camelCased, prepared, type TableRows } from '@hotline/platform';
import { deadlineFromColumns, type DeadlineColumns, type DeadlineRow } from '@hotline/timing';
import { lead, type Assignment, type StoredEvent, type TicketRequest, type TicketState } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import type { ChainedEvent } from './hash-chain.js';
import { stageDue } from './core/stage-due.js';

/** A ticket as the writer holds it while its row is locked. */
export interface LockedTicket {
  readonly state: TicketState;
  readonly deadlines: readonly DeadlineRow[];
  readonly lastHash: string;
  readonly number: string;
  /** When its last event was. */
  readonly updatedAt: Date;
}

export interface LockedTickets {
  readonly tickets: ReadonlyMap<string, LockedTicket>;
  /** What the law's number was when they were locked; 0 without tickets. */
  readonly lawVersion: number;
}

type TicketColumns = Omit<TicketState, 'ticketId' | 'assignments' | 'requests'> & { readonly id: string; readonly number: string; readonly lastHash: string; readonly updatedAt: Date };

/**
 * Locks in the order of ids, so that two batches never wait for each other in a circle; the ticket row is the only lock there is.
 * `no key`: whoever puts in a row that refers to the ticket has not to wait for whoever changes it, nor the other way round.
 */
const IN_ORDER = 'order by id for no key update';

/** For who touches a ticket's rows without giving it a command. */
export async function lockTicketRows(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query(`select from tickets where id = any($1) ${IN_ORDER}`, [ids]);
}

/** With all that the writer has to know of them. */
export async function lockTickets(tx: EntityManager, ids: readonly string[]): Promise<LockedTickets> {
  const rows = (await tx.query(
    `select *, (select law_version()) as law_version from tickets where id = any($1) ${IN_ORDER}`, [ids],
  )) as (object & { readonly law_version: string })[];
  return { tickets: await loadParts(tx, rows.map((row) => camelCased(row) as TicketColumns)), lawVersion: Number(rows[0]?.law_version ?? 0) };
}

export async function loadTicket(tx: EntityManager, id: string): Promise<LockedTicket | undefined> {
  const rows = (await tx.query('select * from tickets where id = $1', [id])) as object[];
  return (await loadParts(tx, rows.map((row) => camelCased(row) as TicketColumns))).get(id);
}

// A statement of its own after the lock: it sees what whoever held the lock before has committed. One for all three tables, because
// the round trips are what a command costs.
async function loadParts(tx: EntityManager, tickets: readonly TicketColumns[]): Promise<Map<string, LockedTicket>> {
  if (tickets.length === 0) return new Map();
  const rows = (await tx.query(prepared(PARTS), [tickets.map((t) => t.id)])) as PartRow[];
  const parts = new Map<string, object[]>();
  for (const { table, ticketId, row } of rows) {
    const key = `${table} ${ticketId}`;
    const known = parts.get(key);
    if (known) known.push(withInstants(row));
    else parts.set(key, [withInstants(row)]);
  }
  const partsOf = (table: PartRow['table'], ticketId: string): readonly object[] => parts.get(`${table} ${ticketId}`) ?? [];
  return new Map(tickets.map((row) => [row.id, {
    state: stateOf(row, partsOf('assignments', row.id).map(part<Assignment>), partsOf('ticket_requests', row.id).map(part<TicketRequest>)),
    deadlines: partsOf('deadlines', row.id).map((columns) => deadlineFromColumns(columns as DeadlineColumns)),
    lastHash: row.lastHash,
    number: row.number,
    updatedAt: row.updatedAt,
  }]));
}

interface PartRow {
  readonly table: 'assignments' | 'ticket_requests' | 'deadlines';
  readonly ticketId: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const PARTS = `
  select "table", "ticketId", row from (
    select 'assignments' as "table", ticket_id as "ticketId", no as place, null::timestamptz as began, null::timestamptz as due, to_jsonb(a) as row from assignments a where ticket_id = any($1)
    union all select 'ticket_requests', ticket_id, no, null, null, to_jsonb(r) from ticket_requests r where ticket_id = any($1)
    union all select 'deadlines', ticket_id, null, started_at, due_at, to_jsonb(d) from deadlines d where ticket_id = any($1)
  ) parts order by place, began, due`;

function part<T>({ ticket_id: _, ...columns }: { readonly ticket_id?: unknown }): T {
  return camelCased(columns) as T;
}

/** As the driver would have given it: what is named `…_at` is an instant. */
function withInstants(row: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith('_at') && typeof value === 'string' ? new Date(value) : value]));
}

function stateOf(row: TicketColumns, assignments: readonly Assignment[], requests: readonly TicketRequest[]): TicketState {
  const {
    status, seq, version, type, urgency, channel, categoryCode, areaCode, occurredAt, confidential, complex, citizenId, missing, createdAt,
    closedAt, leadNo, round, redoCount, attempts, awaitsDecision, mergedIntoId, repeats, handlerIds, openOrders,
  } = row;
  return {
    ticketId: row.id, status, seq, version, type, urgency, channel, categoryCode, areaCode, occurredAt, confidential, complex, citizenId,
    missing, createdAt, closedAt, leadNo, assignments, requests, round, redoCount, attempts, awaitsDecision, mergedIntoId, repeats,
    handlerIds, openOrders,
  };
}

/** Tickets that exist already, with all that events change in their row. */
export function ticketWrites(tickets: readonly LockedTicket[]): TableRows[] {
  return [{ table: 'tickets', match: ['id'], rows: tickets.map(changingColumns) }];
}

export function changingColumns({ state, deadlines, lastHash, updatedAt }: Omit<LockedTicket, 'number'>): Record<string, unknown> {
  const due = stageDue(state.status, deadlines);
  return {
    id: state.ticketId, status: state.status, seq: state.seq, version: state.version, type: state.type, urgency: state.urgency,
    category_code: state.categoryCode, area_code: state.areaCode, occurred_at: state.occurredAt, complex: state.complex,
    citizen_id: state.citizenId, missing: state.missing, updated_at: updatedAt, closed_at: state.closedAt, lead_no: state.leadNo,
    lead_unit_id: lead(state)?.unitId ?? null, round: state.round, redo_count: state.redoCount,
    attempts: state.attempts, awaits_decision: state.awaitsDecision, merged_into_id: state.mergedIntoId, repeats: state.repeats,
    handler_ids: state.handlerIds, open_orders: state.openOrders, due_at: due?.dueAt ?? null, due_clock: due?.clock ?? null, last_hash: lastHash,
  };
}

export function eventWrites(events: readonly ChainedEvent[]): TableRows[] {
  return [
    { table: 'ticket_events', rows: events.map(eventColumns) },
    { table: 'outbox', rows: events.map((e) => ({ topic: e.type, ticket_id: e.ticketId, seq: e.seq, created_at: e.at })) },
  ];
}

function eventColumns(e: ChainedEvent): Record<string, unknown> {
  return {
    ticket_id: e.ticketId, seq: e.seq, type: e.type, command: e.command, at: e.at, actor_id: e.actorId, actor_name: e.actorName,
    actor_unit_id: e.actorUnitId, payload: e.payload, clocks: e.clocks, hash: e.hash,
  };
}

/** One row of ticket_events, with its hash. */
export function eventFromColumns(row: object): ChainedEvent {
  return camelCased(row) as StoredEvent & { readonly hash: string };
}

interface Change {
  readonly before: LockedTicket;
  readonly after: LockedTicket;
}

/** New and changed assignments and requests: those that are other objects than before, because evolve() keeps what it does not change. */
export function partWrites(changes: readonly Change[]): TableRows[] {
  const changed = <T>(pick: (state: TicketState) => readonly T[], columns: (part: T) => Record<string, unknown>) =>
    changes.flatMap(({ before, after }) =>
      pick(after.state).filter((part) => !pick(before.state).includes(part)).map((part) => ({ ticket_id: after.state.ticketId, ...columns(part) })));
  return [
    upsert('assignments', changed((s) => s.assignments, assignmentColumns), ['signed_at', 'replied_at', 'ended_at', 'ended_by']),
    upsert('ticket_requests', changed((s) => s.requests, requestColumns), ['state', 'decider_id', 'decider_name', 'decided_at', 'note']),
  ];
}
function upsert(table: string, rows: readonly Record<string, unknown>[], update: readonly string[]): TableRows {
  return { table, rows, onConflict: { columns: ['ticket_id', 'no'], update } };
}
function assignmentColumns(a: Assignment): Record<string, unknown> {
  return {
    no: a.no, unit_id: a.unitId, part: a.part, assigned_at: a.assignedAt, signed_at: a.signedAt, replied_at: a.repliedAt,
    ended_at: a.endedAt, ended_by: a.endedBy, delegated_from: a.delegatedFrom,
  };
}
function requestColumns(r: TicketRequest): Record<string, unknown> {
  return {
    no: r.no, kind: r.kind, assignment_no: r.assignmentNo, unit_id: r.unitId, applicant_id: r.applicantId, applicant_name: r.applicantName,
    requested_at: r.requestedAt, reason: r.reason, basis: r.basis, detail: r.detail, state: r.state, decider_id: r.deciderId,
    decider_name: r.deciderName, decided_at: r.decidedAt, note: r.note,
  };
}
