// Trying a scheme on given rates: the same scoring and ranking as a real month, on rows that somebody typed in.
import { INDICATOR_NAMES, INDICATORS } from './indicators.js';
import { rankAll, UNRANKED, type Standing } from './rank.js';
import type { Scheme } from './scheme.js';
import type { SchemeProblem } from './scheme-schema.js';

export interface TrialRow {
  readonly unitId: string;
  readonly group?: string;
  readonly n?: number; // valid ratings; absent = the minimum sample is not checked
  readonly due?: number; // 应办结, 0 = 无应办结工单; needed where the scheme has volume bands
  readonly indicators: Readonly<Record<string, string | null>>;
}

export interface TrialResult extends Omit<Standing, 'missing'> {
  readonly reason: string | null; // why unranked, in words
}

const PERCENT = /^(100(\.0{1,10})?|\d{1,2}(\.\d{1,10})?)$/;

export function trialProblems(scheme: Scheme, rows: readonly TrialRow[]): readonly SchemeProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row, i) => {
    const repeated = seen.has(row.unitId);
    seen.add(row.unitId);
    return [
      ...(repeated ? [{ field: `rows[${i}].unitId`, message: '单位重复' }] : []),
      ...(scheme.bands.length > 0 && row.due === undefined ? [{ field: `rows[${i}].due`, message: '方案按办件量分档，须给出应办结数' }] : []),
      ...Object.entries(row.indicators).flatMap(([name, value]) => indicatorProblem(`rows[${i}].indicators.${name}`, name, value)),
    ];
  });
}

/** Results in the order of the rows given. */
export function evaluate(scheme: Scheme, rows: readonly TrialRow[]): readonly TrialResult[] {
  const standings = rankAll(scheme, rows.map((row) => ({ ...row, rated: row.n })));
  const byUnit = new Map(standings.map((standing) => [standing.unitId, standing]));
  return rows.map((row) => resultOf(byUnit.get(row.unitId)!));
}

/** Why a unit is listed apart, in words; for a missing indicator the words name it. */
export function reasonOf(standing: Standing): string | null {
  if (standing.unranked === null) return null;
  const names = standing.missing.map((indicator) => INDICATORS[indicator].label).join('、');
  return standing.unranked === 'missing_indicator' ? `${UNRANKED.missing_indicator}：${names}` : UNRANKED[standing.unranked];
}

function resultOf(standing: Standing): TrialResult {
  const { missing: _, ...result } = standing;
  return { ...result, reason: reasonOf(standing) };
}

function indicatorProblem(field: string, name: string, value: unknown): readonly SchemeProblem[] {
  if (!(INDICATOR_NAMES as readonly string[]).includes(name)) return [{ field, message: `没有这个指标，可用：${INDICATOR_NAMES.join('、')}` }];
  if (value === null) return [];
  return typeof value === 'string' && PERCENT.test(value) ? [] : [{ field, message: '须为 0 到 100 的百分数，写成十进制字符串' }];
}
