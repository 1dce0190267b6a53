// Reads rankings: a month's table, how each unit moved against the month before, and its last twelve months.
import { Injectable } from '@nestjs/common';
import { DomainError } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { Decimal, published } from './core/decimals.js';
import type { LeagueRow } from './core/league.js';
import { rated } from './core/indicators.js';
import { DEFAULT_SCHEME } from './core/presets.js';
import { shiftMonth } from './core/window.js';
import { Standings, type Table } from './standings.service.js';
import { seesUnit } from './visibility.js';

export interface RankingAsked {
  readonly scheme?: string;
  readonly group?: string;
}

const TREND_MONTHS = 12;

@Injectable()
export class Rankings {
  constructor(private readonly standings: Standings) {}

  /** Published tables are for everyone who may read rankings; before that each sees the own units only. */
  async month(month: string, { scheme = DEFAULT_SCHEME, group }: RankingAsked, actor: Actor) {
    const [table, before] = await Promise.all([
      this.standings.table(month, scheme),
      this.standings.table(shiftMonth(month, -1), scheme).catch(noSuchScheme),
    ]);
    const visible = table.rows.filter((row) => isPublished(table) || seesUnit(actor, row.unitId));
    const earlier = new Map(before?.rows.map((row) => [row.unitId, row]));
    const sizes = groupSizes(table.rows);
    return {
      ...headOf(table),
      difference: (table.frozen?.difference ?? []).filter((move) => isPublished(table) || seesUnit(actor, move.unitId)),
      groups: [...new Set(visible.map((row) => row.group))],
      rows: visible
        .filter((row) => group === undefined || row.group === group)
        .map((row) => ({ ...rowOf(row), of: sizes.get(groupKey(row)) ?? 0, change: changeOf(earlier.get(row.unitId), row), evidence: `/api/rankings/${month}/units/${row.unitId}/evidence` })),
    };
  }

  /** Oldest first; months in which the unit did not exist are left out. */
  async trend(month: string, unitId: string, scheme: string = DEFAULT_SCHEME, actor: Actor) {
    const months = Array.from({ length: TREND_MONTHS }, (_, index) => shiftMonth(month, index + 1 - TREND_MONTHS));
    const points = [];
    for (const each of months) {
      const table = await this.standings.table(each, scheme).catch(noSuchScheme);
      const row = table?.rows.find((r) => r.unitId === unitId);
      if (!table || !row || !(isPublished(table) || seesUnit(actor, unitId))) continue;
      points.push({ month: each, state: stateOf(table), of: groupSizes(table.rows).get(groupKey(row)) ?? 0, ...rowOf(row) });
    }
    if (points.length === 0) throw new DomainError('ranking.unit_not_found');
    return { unitId, scheme, points };
  }
}

export type RankingState = 'live' | 'frozen' | 'published';

function stateOf({ frozen }: Table): RankingState {
  if (!frozen) return 'live';
  return frozen.publishedAt ? 'published' : 'frozen';
}

function isPublished(table: Table): boolean {
  return stateOf(table) === 'published';
}

function headOf(table: Table) {
  const { month, scheme, window, cutAt, frozen } = table;
  return {
    month, scheme: { name: scheme.name, title: scheme.title, award: scheme.award, components: scheme.components, minimumSample: scheme.minimumSample },
    state: stateOf(table), from: window.from, to: window.to, cutAt, version: frozen?.version ?? null, frozenAt: frozen?.frozenAt ?? null,
    publishedAt: frozen?.publishedAt ?? null, reason: frozen?.reason ?? null, signature: frozen?.signature ?? null,
  };
}

function rowOf({ sums, unitIds: _, ...row }: LeagueRow) {
  return { ...row, n: rated(sums), due: sums.due, carried: sums.carried, excluded: sums.excluded, selfRated: sums.selfRated };
}

function changeOf(before: LeagueRow | undefined, now: LeagueRow) {
  const rank = before?.rank && now.rank ? before.rank - now.rank : null; // positive = up
  const score = before?.score && now.score ? published(new Decimal(now.score).minus(before.score)) : null;
  return { rank, score, rankBefore: before?.rank ?? null, scoreBefore: before?.score ?? null };
}

/** Ranked units per group and band: the `of` in "3 of 12". */
function groupSizes(rows: readonly LeagueRow[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const row of rows) if (row.unranked === null) sizes.set(groupKey(row), (sizes.get(groupKey(row)) ?? 0) + 1);
  return sizes;
}

function groupKey(row: LeagueRow): string {
  return `${row.group} ${row.band ?? ''}`;
}

/** A scheme may not have been in effect in an earlier month. */
function noSuchScheme(error: unknown): null {
  if (error instanceof DomainError && error.code === 'scheme.not_found') return null;
  throw error;
}
