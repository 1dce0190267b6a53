// The catalogue of indicators: what each rate divides by what, from the counts of one unit and month (domain.md §5).
import { Decimal, percent, type Figure } from './decimals.js';

export const INDICATORS = {
  signedInTime: { label: '及时签收率', en: 'Signed in time', family: 'duty', better: 'high' },
  closedInTime: { label: '按时办结率', en: 'Closed in time', family: 'duty', better: 'high' },
  overdue: { label: '超期率', en: 'Overdue', family: 'duty', better: 'low' },
  returned: { label: '退单率', en: 'Returned', family: 'duty', better: 'low' },
  contacted: { label: '响应率', en: 'Contacted', family: 'callback', better: 'high' },
  resolved: { label: '解决率', en: 'Resolved', family: 'callback', better: 'high' },
  satisfied: { label: '满意率', en: 'Satisfied', family: 'callback', better: 'high' },
  redone: { label: '重办率', en: 'Redone', family: 'callback', better: 'low' },
  reached: { label: '回访接通率', en: 'Reached', family: 'callback', better: 'high' },
} as const;

export type Indicator = keyof typeof INDICATORS;
export const INDICATOR_NAMES = Object.keys(INDICATORS) as readonly Indicator[];

/** Weight of each level of satisfaction, 5 (非常满意) to 1 (非常不满意), as decimal strings. */
export type LevelWeights = Readonly<Record<'5' | '4' | '3' | '2' | '1', string>>;
export const LEVELS = ['5', '4', '3', '2', '1'] as const;

/** Counts of one unit (with its subtree) in one month window; excluded facts are only in `excluded`. */
export interface Sums {
  readonly dispatched: number; // sign clocks that ended or fell due in the window
  readonly signedInTime: number;
  readonly assigned: number; // the same, with those that went back by 退单
  readonly returned: number;
  readonly due: number; // 应办结 = due in the window + carried over open
  readonly carried: number;
  readonly closedInTime: number;
  readonly rounds: number; // callback rounds, reached or not
  readonly reached: number;
  readonly contactAsked: number;
  readonly contacted: number;
  readonly resolveAsked: number;
  readonly resolved: number;
  readonly level5: number;
  readonly level4: number;
  readonly level3: number;
  readonly level2: number;
  readonly level1: number;
  readonly redone: number;
  readonly selfRated: number; // 自评: shown, never scored
  readonly excluded: number; // upheld appeals: out of numerator and denominator
}

export const NO_SUMS: Sums = {
  dispatched: 0, signedInTime: 0, assigned: 0, returned: 0, due: 0, carried: 0, closedInTime: 0,
  rounds: 0, reached: 0, contactAsked: 0, contacted: 0, resolveAsked: 0, resolved: 0,
  level5: 0, level4: 0, level3: 0, level2: 0, level1: 0, redone: 0, selfRated: 0, excluded: 0,
};

export interface Rate {
  readonly rate: Decimal | null; // percent, unrounded; null when n is 0
  readonly n: number;
}

export function ratesOf(sums: Sums, weights: LevelWeights): Readonly<Record<Indicator, Rate>> {
  const of = (numerator: Figure, n: number): Rate => ({ rate: percent(numerator, n), n });
  return {
    signedInTime: of(sums.signedInTime, sums.dispatched),
    closedInTime: of(sums.closedInTime, sums.due),
    overdue: of(sums.due - sums.closedInTime, sums.due),
    returned: of(sums.returned, sums.assigned),
    contacted: of(sums.contacted, sums.contactAsked),
    resolved: of(sums.resolved, sums.resolveAsked),
    satisfied: of(satisfiedWeight(sums, weights), rated(sums)),
    redone: of(sums.redone, sums.reached),
    reached: of(sums.reached, sums.rounds),
  };
}

/** Valid ratings: reached, rated, neither 自评 nor excluded. Unreached is 未评价 and not among them. */
export function rated(sums: Sums): number {
  return LEVELS.reduce((n, level) => n + sums[`level${level}`], 0);
}

/** Upheld appeals among all ratings, published beside the score. */
export function exclusionRate(sums: Sums): Rate {
  const n = rated(sums) + sums.excluded;
  return { rate: percent(sums.excluded, n), n };
}

export function addSums(a: Sums, b: Sums): Sums {
  const keys = Object.keys(NO_SUMS) as (keyof Sums)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Sums;
}

function satisfiedWeight(sums: Sums, weights: LevelWeights): Decimal {
  return LEVELS.reduce((sum, level) => sum.plus(new Decimal(weights[level]).times(sums[`level${level}`])), new Decimal(0));
}
