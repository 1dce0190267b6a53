// A scheme is data: which indicators count, how they become points, how figures are rounded, who is compared with whom.
import type { Indicator, LevelWeights } from './indicators.js';

interface ComponentBasics {
  readonly indicator: Indicator;
  readonly full: string; // points at 100 % (linear) or from the target on (piecewise)
  readonly weight?: string; // only for `combine: 'mean'`; default 1
  readonly inverse?: boolean; // score 100 − rate: for rates where less is better (退单率, 超期率)
}

export interface LinearComponent extends ComponentBasics {
  readonly rule: 'linear'; // full × rate / 100
}

export interface PiecewiseComponent extends ComponentBasics {
  readonly rule: 'piecewise'; // full when rate ≥ target, else max(floor, full − k × (target − rate))
  readonly target: string;
  readonly k: string;
  readonly floor: string;
}

export type Component = LinearComponent | PiecewiseComponent;

/** Decimal places at each stage, half up; null = not rounded there. P3 rounds rate, then component, then adds. */
export interface Rounding {
  readonly rate: number | null;
  readonly component: number | null;
  readonly score: number;
}

export interface Band {
  readonly label: string;
  readonly from: number; // 应办结 of the month, inclusive
}

export interface Grade {
  readonly grade: string;
  readonly from: string; // score, inclusive
}

export interface Scheme {
  readonly name: string;
  readonly title: string;
  readonly effectiveFrom: string; // month, 2026-01
  readonly components: readonly Component[];
  readonly combine: 'sum' | 'mean';
  readonly base: string; // points that everyone has, e.g. for parts judged outside this system
  readonly rounding: Rounding;
  readonly levelWeights: LevelWeights;
  readonly minimumSample: number; // valid ratings; checked when a callback indicator counts
  /** A missing indicator (nothing to divide by): the unit stays unranked, or the others' weights are scaled up. */
  readonly missing: 'unranked' | 'renormalise';
  readonly bands: readonly Band[]; // volume bands inside each group; empty = none
  readonly excludedTypes: readonly string[]; // ticket types that do not count at all
  readonly firstDay: number; // first day of the month window, 1 = natural month
  readonly award: 'ranks' | 'grades';
  readonly grades: readonly Grade[];
}

/** What a scheme may leave out. */
export const SCHEME_DEFAULTS = {
  title: '',
  effectiveFrom: '2000-01',
  combine: 'sum',
  base: '0',
  rounding: { rate: 2, component: 2, score: 2 },
  levelWeights: { 5: '1', 4: '1', 3: '1', 2: '0', 1: '0' },
  minimumSample: 5,
  missing: 'unranked',
  bands: [],
  excludedTypes: [],
  firstDay: 1,
  award: 'ranks',
  grades: [{ grade: 'A', from: '90' }, { grade: 'B', from: '80' }, { grade: 'C', from: '60' }, { grade: 'D', from: '0' }],
} as const satisfies Partial<Scheme>;

export type SchemeInput = Pick<Scheme, 'name' | 'components'> & Partial<Scheme>;

export function completeScheme(input: SchemeInput): Scheme {
  return { ...SCHEME_DEFAULTS, ...input };
}
