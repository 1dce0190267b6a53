// Lists of callbacks, paged by key, and the sum that must come out: passed − called back = the pending list.
import { camelCased, DomainError } from '@hotline/platform';
import type { Status, TicketType, Urgency } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import type { CallbackRow } from './callback-rows.js';

export const CALLBACK_LISTS = ['due', 'claimed', 'waiting', 'link_sent', 'done', 'expired', 'decision'] as const;
/** A state as the desk sees it: 'due' is everything one may claim now, 'claimed' what one holds oneself. */
export type CallbackList = (typeof CALLBACK_LISTS)[number];

export interface CallbackQuery {
  readonly state: CallbackList;
  readonly now: Date;
  /** Whose desk it is; they are offered nothing that they handled. */
  readonly officerId: string | null;
  readonly ticketId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** A callback with what the desk shows of its ticket. */
export interface CallbackItem extends CallbackRow {
  readonly number: string;
  readonly title: string;
  readonly type: TicketType;
  readonly urgency: Urgency;
  readonly status: Status;
  readonly version: number;
  readonly confidential: boolean;
  readonly citizenId: string | null;
  readonly handledNumber: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly urgencyRank: number;
  readonly attempts: number;
  readonly triedBands: readonly string[];
  readonly claimedByName: string | null;
}

const CLAIMABLE = `(c.state = 'due' or (c.state = 'waiting' and c.next_at <= desk.now) or (c.state = 'claimed' and c.claimed_until <= desk.now))`;
const CONDITIONS: Readonly<Record<CallbackList, string>> = {
  // Whoever handled a ticket cannot call back on it (domain §4), so it is not offered.
  due: `c.ended_at is null and ${CLAIMABLE} and (desk.officer = any (h.handler_ids)) is not true`,
  claimed: `c.ended_at is null and c.state = 'claimed' and c.claimed_until > desk.now and c.claimed_by = coalesce(desk.officer, c.claimed_by)`,
  waiting: `c.ended_at is null and c.state = 'waiting' and c.next_at > desk.now`,
  link_sent: `c.ended_at is null and c.state = 'link_sent'`,
  done: `c.ended_at is not null and c.state = 'done'`,
  expired: `c.ended_at is not null and c.state = 'expired'`,
  decision: `c.outcome = 'decision' and c.decided_at is null`,
};

const ITEM = `
  select c.*, t.number, t.title, t.type, t.urgency, t.status, t.version, t.confidential, t.citizen_id, h.number as handled_number,
    h.lead_unit_id as unit_id, u.name as unit_name, a.name as claimed_by_name,
    (select count(*)::int from callback_attempts where callback_id = c.id) as attempts,
    array(select distinct band from callback_attempts where callback_id = c.id and not reached) as tried_bands
  from callbacks c
  join tickets t on t.id = c.ticket_id
  join tickets h on h.id = c.handled_ticket_id
  left join units u on u.id = h.lead_unit_id
  left join accounts a on a.id = c.claimed_by
  cross join (select $1::timestamptz as now, $2::uuid as officer) desk`;

/** Open callbacks by urgency, then due time; ended ones the latest first. */
export async function listCallbacks(tx: EntityManager, query: CallbackQuery): Promise<{ readonly items: readonly CallbackItem[]; readonly nextCursor: string | null }> {
  const { state, now, officerId, ticketId, cursor, limit } = query;
  const sort = state === 'done' || state === 'expired' ? LATEST_FIRST : MOST_PRESSING_FIRST;
  const after = cursor === undefined ? undefined : readCursor(cursor, sort.types.length);
  const beyond = after ? `and ${sort.key} ${sort.direction} (${sort.types.map((type, index) => `$${index + 5}::${type}`).join(', ')})` : '';
  const rows = await tx.query<object[]>(
    `${ITEM} where ${CONDITIONS[state]} and ($4::uuid is null or c.ticket_id = $4) ${beyond} order by ${sort.order} limit $3`,
    [now, officerId, limit + 1, ticketId ?? null, ...(after ?? [])],
  );
  const items = rows.slice(0, limit).map((row) => camelCased(row) as CallbackItem);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? Buffer.from(JSON.stringify(sort.values(last))).toString('base64url') : null };
}

export async function callbackItem(tx: EntityManager, id: string): Promise<CallbackItem | undefined> {
  const [row] = await tx.query<object[]>(`${ITEM} where c.id = $3`, [null, null, id]);
  return row && (camelCased(row) as CallbackItem);
}

/** Gives it to the officer if nobody holds it and it may be tried now. A single statement: of two at once one finds nothing left. */
export async function claimCallback(tx: EntityManager, id: string, officerId: string, now: Date, until: Date): Promise<boolean> {
  const [rows] = await tx.query<[object[], number]>(
    `update callbacks c set state = 'claimed', claimed_by = desk.officer, claimed_until = $4
     from (select $1::timestamptz as now, $2::uuid as officer) desk
     where c.id = $3 and c.ended_at is null and (${CLAIMABLE} or (c.state = 'claimed' and c.claimed_by = desk.officer))
     returning c.id`,
    [now, officerId, id, until],
  );
  return rows.length > 0;
}

const MOST_PRESSING_FIRST = {
  key: '(c.urgency_rank, c.due_at, c.id)',
  order: 'c.urgency_rank, c.due_at, c.id',
  direction: '>',
  types: ['smallint', 'timestamptz', 'uuid'],
  values: (item: CallbackItem) => [item.urgencyRank, item.dueAt, item.id],
} as const;
const LATEST_FIRST = {
  key: '(c.ended_at, c.id)',
  order: 'c.ended_at desc, c.id desc',
  direction: '<',
  types: ['timestamptz', 'uuid'],
  values: (item: CallbackItem) => [item.endedAt, item.id],
} as const;

function readCursor(cursor: string, parts: number): readonly unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [instant, id] = Array.isArray(key) && key.length === parts ? key.slice(-2) : [];
    if (UUID.test(String(id)) && !Number.isNaN(Date.parse(String(instant)))) return key as readonly unknown[];
  } catch {
    // Falls through to the refusal: not a cursor of ours.
  }
  throw new DomainError('validation.failed', { errors: [{ field: 'cursor', message: '翻页位置无效，请从第一页开始' }] });
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
