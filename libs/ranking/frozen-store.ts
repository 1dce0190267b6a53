// Frozen rankings in their tables: written once, read as they were.
import { camelCased } from '@hotline/platform';
import type { EntityManager } from 'typeorm';
import type { Move } from './core/difference.js';
import type { LeagueRow } from './core/league.js';
import type { Scheme } from './core/scheme.js';

export interface Frozen {
  readonly id: string;
  readonly month: string;
  readonly schemeName: string;
  readonly version: number;
  readonly scheme: Scheme;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly cutAt: Date;
  readonly frozenAt: Date;
  readonly frozenBy: string | null;
  readonly frozenByName: string;
  readonly reason: string | null;
  /** A re-issue's: every unit that moved. */
  readonly difference: readonly Move[] | null;
  readonly factHashes: Readonly<Record<string, string>>;
  readonly signature: string;
  readonly publishedAt: Date | null;
  readonly publishedByName: string | null;
}

const SELECT = `
  select r.*, p.published_at, p.published_by_name from rankings r left join ranking_publications p on p.ranking_id = r.id`;

/** The latest version, or null when the month is still open. */
export async function latestFrozen(tx: EntityManager, month: string, schemeName: string): Promise<Frozen | null> {
  const [row] = await tx.query<object[]>(`${SELECT} where r.month = $1 and r.scheme_name = $2 order by r.version desc limit 1`, [month, schemeName]);
  return row ? (camelCased(row) as Frozen) : null;
}

/** Every version, by month, scheme and version; of one month if it is given. */
export async function allFrozen(tx: EntityManager, month: string | null = null): Promise<readonly Frozen[]> {
  const rows = await tx.query<object[]>(`${SELECT} where $1::text is null or r.month = $1 order by r.month, r.scheme_name, r.version`, [month]);
  return rows.map((row) => camelCased(row) as Frozen);
}

export async function frozenRows(tx: EntityManager, rankingId: string): Promise<readonly LeagueRow[]> {
  const rows = await tx.query<{ body: LeagueRow }[]>('select body from ranking_rows where ranking_id = $1 order by position', [rankingId]);
  return rows.map((row) => row.body);
}

export async function frozenUnitIds(tx: EntityManager, rankingId: string, unitId: string): Promise<readonly string[] | undefined> {
  const [row] = await tx.query<{ unit_ids: string[] }[]>('select unit_ids from ranking_rows where ranking_id = $1 and unit_id = $2', [rankingId, unitId]);
  return row?.unit_ids;
}

export async function writeFrozen(tx: EntityManager, frozen: Omit<Frozen, 'publishedAt' | 'publishedByName'>, rows: readonly LeagueRow[]): Promise<void> {
  await tx.query(
    `insert into rankings (id, month, scheme_name, version, scheme, from_at, to_at, cut_at, frozen_at, frozen_by, frozen_by_name,
       reason, difference, fact_hashes, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [frozen.id, frozen.month, frozen.schemeName, frozen.version, frozen.scheme, frozen.fromAt, frozen.toAt, frozen.cutAt, frozen.frozenAt,
      frozen.frozenBy, frozen.frozenByName, frozen.reason, frozen.difference && JSON.stringify(frozen.difference), frozen.factHashes, frozen.signature]);
  await tx.query(
    `insert into ranking_rows (ranking_id, position, unit_id, unit_ids, body)
     select $1, (row->>'position')::int, (row->>'unitId')::uuid, array(select jsonb_array_elements_text(row->'unitIds')::uuid), row
     from jsonb_array_elements($2::jsonb) row`,
    [frozen.id, JSON.stringify(rows)]);
}
