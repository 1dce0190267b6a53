// The published rates, and what counts in which denominator.
import { expect, test } from '@jest/globals';
import { rounded } from './decimals.js';
import { addSums, exclusionRate, NO_SUMS, ratesOf, type Sums } from './indicators.js';
import { SCHEME_DEFAULTS } from './scheme.js';

const weights = SCHEME_DEFAULTS.levelWeights;
const sums = (some: Partial<Sums>): Sums => ({ ...NO_SUMS, ...some });

test('按时办结率 24165/29186 = 82.80 %, as published by one city', () => {
  expect(rounded(ratesOf(sums({ due: 29186, closedInTime: 24165 }), weights).closedInTime.rate!, 2).toFixed(2)).toBe('82.80');
});

test('满意率 2617/2713 = 96.5 %: 5, 4 and 3 count as satisfied', () => {
  const { rate, n } = ratesOf(sums({ level5: 1500, level4: 1000, level3: 117, level2: 90, level1: 6 }), weights).satisfied;
  expect([rounded(rate!, 1).toFixed(1), n]).toEqual(['96.5', 2713]);
});

test('level weights are data', () => {
  const strict = { 5: '1', 4: '0.8', 3: '0.5', 2: '0', 1: '0' };
  expect(ratesOf(sums({ level5: 1, level4: 1, level3: 1, level1: 1 }), strict).satisfied.rate!.toFixed(2)).toBe('57.50');
});

test('nothing counted: every rate is absent, none is zero', () => {
  expect(Object.values(ratesOf(NO_SUMS, weights))).toEqual(Array.from({ length: 9 }, () => ({ rate: null, n: 0 })));
});

test('自评 and excluded are in no rate; the exclusion rate stands beside', () => {
  const some = sums({ level5: 9, level1: 1, rounds: 10, reached: 10, selfRated: 40, excluded: 5 });
  expect(ratesOf(some, weights).satisfied).toMatchObject({ n: 10 });
  expect(exclusionRate(some).rate!.toFixed(2)).toBe('33.33');
});

test('a subtree adds up', () => {
  expect(addSums(sums({ due: 2, closedInTime: 1 }), sums({ due: 3, level5: 4 }))).toEqual(sums({ due: 5, closedInTime: 1, level5: 4 }));
});
