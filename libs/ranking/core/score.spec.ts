// The published figures of P3 and the awkward rows: what is missing, what has nothing to divide by.
import { describe, expect, test } from '@jest/globals';
import { percent } from './decimals.js';
import { preset, PRESETS } from './presets.js';
import { completeScheme, type Scheme } from './scheme.js';
import { scoreOf } from './score.js';
import { schemeProblems } from './scheme-schema.js';

const P3 = preset('P3')!;
const p3WithTarget98: Scheme = {
  ...P3,
  components: P3.components.map((c) => (c.indicator === 'satisfied' && c.rule === 'piecewise' ? { ...c, target: '98' } : c)),
};
const full = { signedInTime: '100', closedInTime: '100', satisfied: '100' };

describe('P3 as published', () => {
  test.each([
    ['on time 89.82', P3, { closedInTime: '89.82' }, 'closedInTime', '14.82'],
    ['on time 66.67', P3, { closedInTime: '66.67' }, 'closedInTime', '0.00'],
    ['satisfied 70.59, target 95', P3, { satisfied: '70.59' }, 'satisfied', '12.80'],
    ['satisfied 87.5, target 98', p3WithTarget98, { satisfied: '87.5' }, 'satisfied', '19.75'],
    ['satisfied 83.33, target 98', p3WithTarget98, { satisfied: '83.33' }, 'satisfied', '17.67'],
    ['satisfied 71.43, target 98: the floor', p3WithTarget98, { satisfied: '71.43' }, 'satisfied', '12.50'],
    ['exactly the target', P3, { closedInTime: '95' }, 'closedInTime', '20.00'],
    ['rounded up to the target', P3, { closedInTime: '94.995' }, 'closedInTime', '20.00'],
    ['one hundredth below', P3, { closedInTime: '94.99' }, 'closedInTime', '19.99'],
  ])('%s', (_, scheme, rates, indicator, points) => {
    expect(scoreOf(scheme, { ...full, ...rates }).components[indicator]).toBe(points);
  });

  test('6 of 7 signed and 5 of 6 closed in time come to 79.04', () => {
    const rates = { signedInTime: percent(6, 7), closedInTime: percent(5, 6), satisfied: '100' };
    expect(scoreOf(P3, rates)).toEqual({
      components: { signedInTime: '0.71', closedInTime: '8.33', satisfied: '25.00', base: '45.00' },
      score: '79.04',
      missing: [],
    });
  });

  test('rounding only at the end gives 79.05, so the order of rounding is data that is used', () => {
    const atTheEnd = { ...P3, rounding: { rate: null, component: null, score: 2 } };
    const rates = { signedInTime: percent(6, 7), closedInTime: percent(5, 6), satisfied: '100' };
    expect(scoreOf(atTheEnd, rates).score).toBe('79.05');
  });
});

describe('the other presets', () => {
  test('P1 is the rate itself', () => {
    expect(scoreOf(preset('P1')!, { satisfied: percent(2617, 2713) }).score).toBe('96.46');
  });

  test('P2 adds 30, 35 and 35', () => {
    const score = scoreOf(preset('P2')!, { contacted: '90', resolved: '80', satisfied: '95.5' });
    expect(score).toEqual({ components: { contacted: '27.00', resolved: '28.00', satisfied: '33.43' }, score: '88.43', missing: [] });
  });

  test('P4 of all hundreds is a hundred, whatever the weights', () => {
    const p4 = preset('P4')!;
    const thirds = { ...p4, components: p4.components.slice(0, 3).map((c, i) => ({ ...c, weight: String(i + 1) })) };
    expect(scoreOf(thirds, { signedInTime: '100', closedInTime: '100', contacted: '100' }).score).toBe('100.00');
  });

  test('P4 weighs', () => {
    const p4 = preset('P4')!;
    const two = { ...p4, components: [{ ...p4.components[0]!, weight: '3' }, p4.components[4]!] };
    expect(scoreOf(two, { signedInTime: '80', satisfied: '90' }).score).toBe('82.50');
  });

  test.each(PRESETS.map((scheme) => [scheme.name, scheme] as const))('%s makes sense as a whole', (_, scheme) => {
    expect(schemeProblems(scheme)).toEqual([]);
  });
});

describe('what is missing', () => {
  test('no score, no points, and the name of what is missing', () => {
    const score = scoreOf(preset('P2')!, { contacted: '90', resolved: null });
    expect(score).toEqual({ components: { contacted: '27.00' }, score: null, missing: ['resolved', 'satisfied'] });
  });

  test('a mean is over what there is', () => {
    expect(scoreOf(preset('P4')!, { satisfied: '90', resolved: '80' }).score).toBe('85.00');
  });

  test('a sum may be scaled up instead, if the scheme says so', () => {
    const scheme: Scheme = { ...preset('P2')!, missing: 'renormalise' };
    expect(scoreOf(scheme, { contacted: '100', resolved: '80' }).score).toBe('89.23'); // (30 + 28) × 100 / 65
  });

  test('nothing at all is no score even for a mean', () => {
    expect(scoreOf(preset('P4')!, {})).toEqual({ components: {}, score: null, missing: preset('P4')!.components.map((c) => c.indicator) });
  });

  test('a zero denominator is no rate, not a zero rate', () => {
    expect(percent(0, 0)).toBeNull();
    expect(scoreOf(preset('P1')!, { satisfied: percent(0, 0) }).score).toBeNull();
  });
});

test('less is better: an inverse component scores what did not happen', () => {
  const scheme = completeScheme({ name: 'X', components: [{ indicator: 'returned', rule: 'linear', full: '100', inverse: true }] });
  expect(scoreOf(scheme, { returned: '3.2' }).score).toBe('96.80');
});
