// The SQL of ticket lists: filters, what the actor may see, and paging by key.
import { seesEveryTicket, seesUnitTickets, type Actor, type RequestKind } from '@hotline/workflow';
import { searchQuery } from './core/search-terms.js';
import { knowsCaller } from './core/visibility.js';
import { DUE, dueSql, NEWEST, newestSql, type PageParts } from './list-page.js';

export interface TicketFilter {
  readonly ids?: readonly string[];
  readonly status?: readonly string[];
  /** Lead units, already with their subtree. */
  readonly unitIds?: readonly string[];
  /** Assisting units, already with their subtree. */
  readonly assistUnitIds?: readonly string[];
  readonly overdue?: boolean;
  readonly dueBefore?: Date;
  readonly channel?: string;
  readonly type?: string;
  readonly urgency?: string;
  /** With everything below it. */
  readonly categoryCode?: string;
  readonly areaCode?: string;
  readonly citizenId?: string;
  /** Any of these is waiting for a decision. */
  readonly pendingRequest?: readonly RequestKind[];
  readonly awaitsDecision?: boolean;
  /** A running clock of the ticket stands on this rung of its ladder. */
  readonly rung?: string;
  readonly createdFrom?: Date;
  readonly createdTo?: Date;
  /** A number or its beginning, or words. */
  readonly q?: string;
}
export type TicketSort = 'newest' | 'due';

/** Where a page ended: the sort key of its last row. */
export interface PageKey {
  readonly id: string;
  readonly dueAt: string | null;
}

export interface Sql {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

type Bind = (value: unknown) => string;

/** One row more than `limit` tells that there is a next page. */
export function listSql(filter: TicketFilter, actor: Actor, now: Date, page: { readonly sort: TicketSort; readonly after?: PageKey; readonly limit: number }): Sql {
  const { parameters, bind } = binder();
  const conditions = [...filterConditions(filter, now, bind), ...visibleTo(actor, bind), ...shielded(filter, actor)];
  const words = wordsOf(filter, bind);
  const limit = `${bind(page.limit + 1)}::int`;
  const parts = { conditions, limit, words };
  const found = page.sort === 'due' ? dueParts(filter, parts, page.after, bind) : newestParts(filter, parts, page.after, bind);
  const text = `
    with ${found.page}
    select t.id, t.number, t.title, t.status, t.version, t.type, t.urgency, t.channel, t.category_code, t.area_code, t.lead_unit_id,
      t.created_at, t.updated_at, t.closed_at, t.due_at, t.due_clock, t.confidential, t.complex, t.round, t.redo_count, t.repeats,
      t.awaits_decision, t.open_orders, coalesce(d.fired, '{}') as fired, coalesce(d.provisional, false) as provisional, coalesce(d.late, false) as late,
      array(select r.kind from ticket_requests r where r.ticket_id = t.id and r.state = 'pending' order by r.kind) as pending_requests
    from page t
    left join lateral (
      select d.fired, d.provisional, d.late from deadlines d
      where d.ticket_id = t.id and d.clock = t.due_clock and d.due_at = t.due_at and d.stopped_at is null limit 1
    ) d on true
    order by ${found.order}`;
  return { text, parameters };
}

type Parts = Pick<PageParts, 'conditions' | 'limit' | 'words'>;

function newestParts({ unitIds }: TicketFilter, { conditions, limit, words }: Parts, after: PageKey | undefined, bind: Bind) {
  const rest = after ? [`t.id < ${bind(after.id)}`] : [];
  // Bound only where it is used: PostgreSQL refuses a parameter that no place names.
  const units = unitIds && words === null ? bind(unitIds) : null;
  return { page: newestSql({ conditions: [...conditions, ...rest], limit, words, units }), order: NEWEST };
}

/** Those without a running due time come last, oldest first: a page of the end begins where its key has no due time. */
function dueParts({ status, overdue, dueBefore }: TicketFilter, { conditions, limit, words }: Parts, after: PageKey | undefined, bind: Bind) {
  const atEnd = after !== undefined && after.dueAt === null;
  const due = atEnd ? null : after ? [`(t.due_at, t.id) > (${bind(after.dueAt)}::timestamptz, ${bind(after.id)}::uuid)`] : [];
  const undue = overdue || dueBefore ? null : atEnd ? [`t.id > ${bind(after.id)}`] : [];
  const statuses = undue && status && words === null ? bind([...new Set(status)]) : null;
  return { page: dueSql({ conditions, limit, words, due, undue, statuses }), order: DUE };
}

/** Open tickets counted for the tabs of an inbox. */
export function countSql(filter: TicketFilter, actor: Actor, now: Date): Sql {
  const { parameters, bind } = binder();
  const words = wordsOf(filter, bind);
  const found = words === null ? [] : [`t.id in (select ticket_id from ticket_texts where search @@ ${words}::tsquery)`];
  const conditions = [...filterConditions(filter, now, bind), ...visibleTo(actor, bind), ...shielded(filter, actor), ...found];
  const text = `
    select t.status, count(*)::int as n, count(*) filter (where t.due_at <= ${bind(now)})::int as overdue,
      count(*) filter (where t.awaits_decision)::int as awaiting
    from tickets t ${conditions.length ? `where ${conditions.join(' and ')}` : ''} group by t.status`;
  return { text, parameters };
}

function binder(): { readonly parameters: unknown[]; readonly bind: Bind } {
  const parameters: unknown[] = [];
  return { parameters, bind: (value) => `$${parameters.push(value)}` };
}

/** A caller's tickets must not lead to a 举报 of theirs. */
function shielded({ citizenId }: TicketFilter, actor: Actor): string[] {
  return citizenId === undefined || knowsCaller({ confidential: true }, actor) ? [] : ['not t.confidential'];
}

function filterConditions(filter: TicketFilter, now: Date, bind: Bind): string[] {
  const conditions: string[] = [];
  const add = <T>(value: T | undefined, condition: (bound: T) => string) => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.ids, (v) => `t.id = any(${bind(v)})`);
  add(filter.status, (v) => among('t.status', v, bind));
  add(filter.unitIds, (v) => among('t.lead_unit_id', v, bind));
  add(filter.assistUnitIds, (v) => `t.id in (select a.ticket_id from assignments a where a.ended_at is null and a.part = 'assist' and a.unit_id = any(${bind(v)}))`);
  add(filter.overdue, (v) => (v ? `t.due_at <= ${bind(now)}` : `(t.due_at is null or t.due_at > ${bind(now)})`));
  add(filter.dueBefore, (v) => `t.due_at > ${bind(now)} and t.due_at <= ${bind(v)}`);
  add(filter.channel, (v) => `t.channel = ${bind(v)}`);
  add(filter.type, (v) => `t.type = ${bind(v)}`);
  add(filter.urgency, (v) => `t.urgency = ${bind(v)}`);
  add(filter.categoryCode, (v) => `starts_with(t.category_code, ${bind(v)})`);
  add(filter.areaCode, (v) => `starts_with(t.area_code, ${bind(v)})`);
  add(filter.citizenId, (v) => `t.citizen_id = ${bind(v)}`);
  add(filter.pendingRequest, (v) => `t.id in (select r.ticket_id from ticket_requests r where r.state = 'pending' and r.kind = any(${bind(v)}))`);
  // Not bound: only so does PostgreSQL see that the index of the few that wait answers it.
  add(filter.awaitsDecision, (v) => (v ? 't.awaits_decision' : 'not t.awaits_decision'));
  add(filter.rung, (v) => `t.id in (select d.ticket_id from deadlines d where d.stopped_at is null and cardinality(d.fired) > 0 and d.fired[cardinality(d.fired)] = ${bind(v)})`);
  add(filter.createdFrom, (v) => `t.created_at >= ${bind(v)}`);
  add(filter.createdTo, (v) => `t.created_at < ${bind(v)}`);
  // Nothing in it can be searched for, so nothing is found.
  if (isWords(filter.q) && searchQuery(filter.q) === null) conditions.push('false');
  const number = numberOf(filter.q);
  // Filled up with digits, because what comes after a digit depends on the database's collation.
  add(number, (v) => `t.number between ${bind(v.padEnd(18, '0'))} and ${bind(v.padEnd(18, '9'))}`);
  return conditions;
}

/** With one value an index that begins with the column gives its rows in order; with a list it does not, even with a list of one. */
function among(column: string, values: readonly string[], bind: Bind): string {
  return values.length === 1 ? `${column} = ${bind(values[0])}` : `${column} = any(${bind(values)})`;
}

function visibleTo(actor: Actor, bind: Bind): string[] {
  if (seesEveryTicket(actor)) return [];
  if (!seesUnitTickets(actor)) return ['false'];
  return [`t.id in (select a.ticket_id from assignments a where a.ended_at is null and a.unit_id = any(${bind(actor.unitIds)}))`];
}

function wordsOf({ q }: TicketFilter, bind: Bind): string | null {
  const query = isWords(q) ? searchQuery(q) : null;
  return query === null ? null : bind(query);
}

function isWords(q: string | undefined): q is string {
  return q !== undefined && q.trim() !== '' && numberOf(q) === undefined;
}

/** Six to eighteen digits are a ticket number or its beginning. */
function numberOf(q: string | undefined): string | undefined {
  const typed = q?.trim();
  return typed && /^\d{6,18}$/.test(typed) ? typed : undefined;
}
