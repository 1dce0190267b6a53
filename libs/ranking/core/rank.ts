// Who stands where: ranks per group and band, ties 1, 1, 3, and those who are listed apart and why.
import { Decimal } from './decimals.js';
import { INDICATORS, type Indicator } from './indicators.js';
import type { Scheme } from './scheme.js';
import { scoreOf, type Indicators } from './score.js';

export const UNRANKED = {
  no_due: '无应办结工单',
  small_sample: '样本不足',
  missing_indicator: '指标缺失',
} as const;
export type Unranked = keyof typeof UNRANKED;

export interface Candidate {
  readonly unitId: string;
  readonly group?: string | undefined; // units of different groups are never compared
  readonly rated?: number | undefined; // valid ratings; absent = not told, then not checked
  readonly due?: number | undefined; // 应办结, also the volume that bands go by; absent = not told
  readonly indicators: Indicators;
}

export interface Standing {
  readonly unitId: string;
  readonly group: string;
  readonly band: string | null;
  readonly components: Readonly<Record<string, string>>;
  readonly score: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly unranked: Unranked | null;
  readonly missing: readonly Indicator[];
}

/** Ordered by group, then ranked by score, then those listed apart; ties by unit id, so input order never shows. */
export function rankAll(scheme: Scheme, candidates: readonly Candidate[]): readonly Standing[] {
  const scored = candidates.map((candidate) => standingOf(scheme, candidate));
  return [...groupBy(scored, groupKey).entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => rankGroup(scheme, group));
}

function standingOf(scheme: Scheme, candidate: Candidate): Standing {
  const { components, score, missing } = scoreOf(scheme, candidate.indicators);
  return {
    unitId: candidate.unitId,
    group: candidate.group ?? '',
    band: bandOf(scheme, candidate.due),
    components,
    score,
    rank: null,
    grade: null,
    unranked: unrankedReason(scheme, candidate, missing, score),
    missing,
  };
}

/**
 * Nothing due comes first: such a unit had no work to be judged by. It applies when the scheme counts 按时办结 or
 * when the unit was not rated either; a unit with enough ratings is not struck from a scheme of ratings alone.
 */
function unrankedReason(scheme: Scheme, unit: Candidate, missing: readonly Indicator[], score: string | null): Unranked | null {
  const countsDue = uses(scheme, ['closedInTime', 'overdue']);
  const dueMissing = missing.some((m) => m === 'closedInTime' || m === 'overdue');
  if (unit.due === 0 && (countsDue || !unit.rated)) return 'no_due';
  if (unit.due === undefined && dueMissing && score === null) return 'no_due';
  if (sampleTooSmall(scheme, unit, missing)) return 'small_sample';
  return score === null ? 'missing_indicator' : null;
}

function sampleTooSmall(scheme: Scheme, unit: Candidate, missing: readonly Indicator[]): boolean {
  if (!scheme.components.some((c) => INDICATORS[c.indicator].family === 'callback')) return false;
  const unrated = missing.includes('satisfied') && scheme.missing === 'unranked';
  const sample = unit.rated ?? (unrated ? 0 : undefined);
  return sample !== undefined && sample < scheme.minimumSample;
}

function rankGroup(scheme: Scheme, group: readonly Standing[]): readonly Standing[] {
  const ranked = group.filter((s) => s.unranked === null).sort(byScore);
  const apart = group.filter((s) => s.unranked !== null).sort((a, b) => compareText(a.unranked!, b.unranked!) || compareText(a.unitId, b.unitId));
  if (scheme.award === 'grades') return [...ranked.map((s) => ({ ...s, grade: gradeOf(scheme, s.score!) })), ...apart];
  const firstWith = new Map<string, number>();
  ranked.forEach((s, index) => firstWith.has(s.score!) || firstWith.set(s.score!, index + 1));
  return [...ranked.map((s) => ({ ...s, rank: firstWith.get(s.score!)! })), ...apart];
}

function gradeOf(scheme: Scheme, score: string): string | null {
  const reached = scheme.grades.filter((g) => new Decimal(score).gte(g.from));
  return reached.sort((a, b) => new Decimal(b.from).cmp(a.from))[0]?.grade ?? null;
}

function bandOf(scheme: Scheme, volume: number | undefined): string | null {
  if (volume === undefined) return null;
  const reached = scheme.bands.filter((band) => volume >= band.from);
  return reached.sort((a, b) => b.from - a.from)[0]?.label ?? null;
}

function uses(scheme: Scheme, indicators: readonly Indicator[]): boolean {
  return scheme.components.some((c) => indicators.includes(c.indicator));
}

function groupKey(standing: Standing): string {
  return `${standing.group}\u0000${standing.band ?? ''}`;
}

function byScore(a: Standing, b: Standing): number {
  return new Decimal(b.score!).cmp(a.score!) || compareText(a.unitId, b.unitId);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
