// Counts facts per unit and outcome: the live month from the day counts, any month as it was known at a time.
import type { EntityManager } from 'typeorm';
import type { FactKind } from './core/fact.js';
import type { CountsByUnit } from './core/league.js';
import type { Counted } from './core/outcome.js';
import type { Window } from './core/window.js';

export interface CountAsked {
  readonly window: Window;
  /** Facts as they were known at this instant; open duties count once their due time has passed by then. */
  readonly cutAt: Date;
  readonly excludedTypes: readonly string[];
}

interface Row {
  readonly unit_id: string;
  readonly kind: FactKind;
  readonly outcome: string;
  readonly carried: boolean;
  readonly n: number;
}

/** What holds now; `cutAt` is now. */
export async function liveCounts(tx: EntityManager, { window, cutAt, excludedTypes }: CountAsked): Promise<CountsByUnit> {
  return byUnit(await tx.query<Row[]>(LIVE, [window.from, window.to, cutAt, excludedTypes]));
}

export async function countsAsOf(tx: EntityManager, { window, cutAt, excludedTypes }: CountAsked): Promise<CountsByUnit> {
  return byUnit(await tx.query<Row[]>(AS_OF, [window.from, window.to, cutAt, excludedTypes]));
}

/** SQL: f is a fact as known at $3. */
export const KNOWN = 'f.known_from <= $3 and (f.known_until is null or f.known_until > $3)';
/** SQL: f belongs to the month [$1, $2) and can be judged at $3: an open duty that is not due yet says nothing. */
export const IN_WINDOW = `f.at >= $1 and f.at < $2 and (f.in_time is not null or f.over_at is not null or f.kind in ('callback', 'self') or f.at <= $3)`;
/** SQL: f was due before $1 and not done by then: 应办结 of this month too. */
const CARRIED = `f.kind = 'complete' and f.in_time is not true and f.at < $1 and coalesce(f.over_at, 'infinity') >= $1`;

/** SQL: what was carried as known at $3; those that hold now and those superseded since lie in indexes of their own. */
export function carriedAsOf(columns: string): string {
  return `(
    select ${columns} from rating_facts f where ${CARRIED} and f.known_until is null and f.known_from <= $3
    union all
    select ${columns} from rating_facts f where ${CARRIED} and f.known_until > $3 and f.known_from <= $3)`;
}

const LIVE = `
  select unit_id, kind, outcome, false as carried, sum(n)::int as n from unit_days
  where "on" >= ($1 at time zone 'Asia/Shanghai')::date and "on" < ($2 at time zone 'Asia/Shanghai')::date and type <> all($4)
  group by unit_id, kind, outcome
  union all
  select f.unit_id, f.kind, f.outcome, false, count(*)::int from rating_facts f
  where f.kind in ('sign', 'complete') and f.over_at is null and f.known_until is null
    and f.at >= $1 and f.at < $2 and f.at <= $3 and f.type <> all($4)
  group by f.unit_id, f.kind, f.outcome
  union all
  select f.unit_id, f.kind, f.outcome, true, count(*)::int from rating_facts f
  where ${CARRIED} and f.known_until is null and f.type <> all($4)
  group by f.unit_id, f.kind, f.outcome`;

const AS_OF = `
  select f.unit_id, f.kind, f.outcome, false as carried, count(*)::int as n from rating_facts f
  where ${IN_WINDOW} and ${KNOWN} and f.type <> all($4)
  group by f.unit_id, f.kind, f.outcome
  union all
  select f.unit_id, f.kind, f.outcome, true, count(*)::int from ${carriedAsOf('f.unit_id, f.kind, f.outcome, f.type')} f
  where f.type <> all($4)
  group by f.unit_id, f.kind, f.outcome`;

function byUnit(rows: readonly Row[]): CountsByUnit {
  const counts = new Map<string, Counted[]>();
  for (const { unit_id, ...counted } of rows) {
    const unit = counts.get(unit_id);
    if (unit) unit.push(counted);
    else counts.set(unit_id, [counted]);
  }
  return counts;
}

/**
 * Per unit: SHA-256 over the digests of its own facts of the month as known at `cutAt`, in the order of their keys, and over
 * those carried over into it. The index gives that order; sorting three million digests would be most of a freezing.
 * Inside a transaction only: the setting must not leak to whoever gets the connection next.
 */
export async function factHashes(tx: EntityManager, { from, to }: Window, cutAt: Date): Promise<Readonly<Record<string, string>>> {
  await tx.query('set local enable_sort = off');
  const rows = await tx.query<{ unit_id: string; hash: string }[]>(HASHES, [from, to, cutAt]);
  await tx.query('set local enable_sort = on');
  const hashes: Record<string, string> = {};
  for (const { unit_id: unitId, hash } of rows) hashes[unitId] = hashes[unitId] ? `${hashes[unitId]} ${hash}` : hash;
  return hashes;
}

const HASH = `encode(sha256(string_agg(f.digest, ''::bytea order by f.kind, f.at, f.ticket_id, f.no, f.cycle)), 'hex')`;
const HASHES = `
  select 'month' as part, f.unit_id, ${HASH} as hash from rating_facts f where ${IN_WINDOW} and ${KNOWN} group by f.unit_id
  union all
  select 'rest', f.unit_id, ${HASH} from ${carriedAsOf('f.*')} f group by f.unit_id
  order by part, unit_id`;
