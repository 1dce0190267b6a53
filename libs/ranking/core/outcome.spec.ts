// Each word for a fact, and the counts that it is in.
import { describe, expect, test } from '@jest/globals';
import { NO_DUTY, NO_RATING, type FactContent } from './fact.js';
import { INDICATOR_NAMES, NO_SUMS, ratesOf } from './indicators.js';
import { DENOMINATOR, evidenceOutcomes, outcomeOf, OUTCOMES, partsOf, sumsOf } from './outcome.js';
import { SCHEME_DEFAULTS } from './scheme.js';

const fact = (some: Partial<FactContent>): FactContent => ({
  kind: 'sign', no: 1, cycle: 1, unitId: 'u', type: 'help', at: new Date(0), ...NO_DUTY, ...NO_RATING, ...some,
});
const rated = { kind: 'callback', reached: true, contacted: true, resolved: false, level: 2 } as const;

test.each([
  ['an open duty', {}, 'open'],
  ['in time', { inTime: true, overAt: new Date(1) }, 'in_time'],
  ['signed, then returned', { inTime: true, overAt: new Date(1), returned: true }, 'in_time+returned'],
  ['returned unsigned', { overAt: new Date(1), returned: true }, 'lapsed+returned'],
  ['late', { kind: 'complete', inTime: false, overAt: new Date(1) }, 'late'],
  ['a rating', rated, '2yn'],
  ['a rating that led to a redo', { ...rated, redone: true }, '2ynr'],
  ['reached, but no level given', { ...rated, level: null }, '-yn'],
  ['unreached', { kind: 'callback', reached: false }, 'unreached'],
  ['excluded', { ...rated, excludedFor: 'untrue' }, 'excluded'],
  ['自评', { ...rated, kind: 'self' }, 'self'],
] as const)('%s', (_, some, outcome) => {
  expect(outcomeOf(fact(some))).toBe(outcome);
  expect(OUTCOMES[fact(some).kind]).toContain(outcome);
});

describe('counts', () => {
  test.each([
    ['sign', 'open', { assigned: 1, dispatched: 1 }],
    ['sign', 'in_time+returned', { assigned: 1, dispatched: 1, signedInTime: 1, returned: 1 }],
    ['sign', 'lapsed+returned', { assigned: 1, returned: 1 }],
    ['complete', 'in_time', { due: 1, closedInTime: 1 }],
    ['complete', 'late', { due: 1 }],
    ['callback', 'unreached', { rounds: 1 }],
    ['callback', 'excluded', { excluded: 1 }],
    ['callback', '2ynr', { rounds: 1, reached: 1, contactAsked: 1, contacted: 1, resolveAsked: 1, level2: 1, redone: 1 }],
    ['callback', '-n-', { rounds: 1, reached: 1, contactAsked: 1 }],
    ['self', 'self', { selfRated: 1 }],
  ] as const)('%s %s', (kind, outcome, counts) => {
    expect(sumsOf([{ kind, outcome, n: 1 }])).toEqual({ ...NO_SUMS, ...counts });
  });

  test('carried over open: in 应办结, never in time', () => {
    const rows = [{ kind: 'complete', outcome: 'late', n: 3, carried: true }, { kind: 'complete', outcome: 'in_time', n: 9 }] as const;
    const sums = sumsOf(rows);
    expect(sums).toMatchObject({ due: 12, carried: 3, closedInTime: 9 });
    expect(ratesOf(sums, SCHEME_DEFAULTS.levelWeights).closedInTime.rate!.toFixed(2)).toBe('75.00');
  });
});

test.each(INDICATOR_NAMES)('%s: its evidence is exactly what its rate divides by', (indicator) => {
  const { kind, outcomes } = evidenceOutcomes(indicator);
  const all = OUTCOMES[kind].map((outcome) => ({ kind, outcome, n: 1 }));
  expect(ratesOf(sumsOf(all), SCHEME_DEFAULTS.levelWeights)[indicator].n).toBe(outcomes.length);
  expect(all.filter((row) => partsOf(row).some((p) => DENOMINATOR[indicator].includes(p))).map((r) => r.outcome)).toEqual(outcomes);
});
