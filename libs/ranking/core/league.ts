// The whole table of a month: counts of units added up along the tree, rates with n, scores, ranks.
import { published, type Decimal } from './decimals.js';
import { reasonOf } from './evaluate.js';
import { addSums, exclusionRate, INDICATOR_NAMES, NO_SUMS, rated, ratesOf, type Indicator, type Rate, type Sums } from './indicators.js';
import { rankAll, type Unranked } from './rank.js';
import type { Scheme } from './scheme.js';
import { sumsOf, type Counted } from './outcome.js';

export interface LeagueUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly group: string;
  readonly unitIds: readonly string[]; // itself and everything below it
}

export interface PublishedRate {
  readonly rate: string | null; // percent, two places
  readonly n: number;
}

export interface LeagueRow extends LeagueUnit {
  readonly position: number;
  readonly band: string | null;
  readonly rates: Readonly<Record<Indicator, PublishedRate>>;
  readonly components: Readonly<Record<string, string>>;
  readonly score: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly unranked: Unranked | null;
  readonly reason: string | null;
  readonly exclusion: PublishedRate;
  readonly sums: Sums;
}

export type CountsByUnit = ReadonlyMap<string, readonly Counted[]>;

/** Rows by group, ranked ones first. */
export function leagueOf(scheme: Scheme, units: readonly LeagueUnit[], counts: CountsByUnit): readonly LeagueRow[] {
  const own = new Map([...counts].map(([unitId, rows]) => [unitId, sumsOf(rows)]));
  const entries = new Map(units.map((unit) => [unit.unitId, entryOf(scheme, unit, own)]));
  const candidates = [...entries.values()].map(({ unit, sums, rates }) => ({
    unitId: unit.unitId,
    group: unit.group,
    rated: rated(sums),
    due: sums.due,
    indicators: Object.fromEntries(INDICATOR_NAMES.map((indicator) => [indicator, rates[indicator].rate])),
  }));
  return rankAll(scheme, candidates).map((standing, index) => {
    const { unit, sums, rates } = entries.get(standing.unitId)!;
    const { band, components, score, rank, grade, unranked } = standing;
    return {
      ...unit, position: index + 1, band, rates: publishedRates(rates), components, score, rank, grade, unranked,
      reason: reasonOf(standing), exclusion: publishedRate(exclusionRate(sums)), sums,
    };
  });
}

interface Entry {
  readonly unit: LeagueUnit;
  readonly sums: Sums;
  readonly rates: Readonly<Record<Indicator, Rate>>;
}

function entryOf(scheme: Scheme, unit: LeagueUnit, own: ReadonlyMap<string, Sums>): Entry {
  const sums = unit.unitIds.reduce((sum, id) => addSums(sum, own.get(id) ?? NO_SUMS), NO_SUMS);
  return { unit, sums, rates: ratesOf(sums, scheme.levelWeights) };
}

function publishedRates(rates: Readonly<Record<Indicator, Rate>>): LeagueRow['rates'] {
  return Object.fromEntries(INDICATOR_NAMES.map((name) => [name, publishedRate(rates[name])])) as Record<Indicator, PublishedRate>;
}

function publishedRate({ rate, n }: { readonly rate: Decimal | null; readonly n: number }): PublishedRate {
  return { rate: rate && published(rate), n };
}
