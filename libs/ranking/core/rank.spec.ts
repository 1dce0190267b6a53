// Ranks, ties, groups, bands, and those who are listed apart.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { preset } from './presets.js';
import { rankAll, type Candidate } from './rank.js';
import type { Scheme } from './scheme.js';

const P1 = preset('P1')!;
const P3 = preset('P3')!;
const unit = (unitId: string, satisfied: string | null, more: Partial<Candidate> = {}): Candidate => ({ unitId, indicators: { satisfied }, ...more });
const ranks = (scheme: Scheme, units: readonly Candidate[]) => Object.fromEntries(rankAll(scheme, units).map((s) => [s.unitId, s.rank ?? s.unranked]));

describe('ranks', () => {
  test('equal published scores share a rank: 1, 1, 3', () => {
    expect(ranks(P1, [unit('c', '80'), unit('a', '90.001'), unit('b', '90.004')])).toEqual({ a: 1, b: 1, c: 3 });
  });

  test('groups are never mixed', () => {
    const units = [unit('a', '70', { group: '区县' }), unit('b', '90', { group: '部门' }), unit('c', '80', { group: '区县' })];
    expect(ranks(P1, units)).toEqual({ a: 2, b: 1, c: 1 });
  });

  test('volume bands split a group', () => {
    const banded = { ...P1, bands: [{ label: '大', from: 100 }, { label: '小', from: 0 }] };
    const units = [unit('a', '70', { due: 100 }), unit('b', '90', { due: 99 }), unit('c', '80', { due: 500 })];
    expect(ranks(banded, units)).toEqual({ a: 2, b: 1, c: 1 });
    expect(rankAll(banded, units).map((s) => s.band)).toEqual(['大', '大', '小']);
  });

  test('grades instead of ranks', () => {
    const graded: Scheme = { ...P1, award: 'grades' };
    const grades = rankAll(graded, [unit('a', '90'), unit('b', '89.99'), unit('c', '59.99'), unit('d', '60'), unit('e', '90', { rated: 4 })]);
    expect(grades.map((s) => [s.unitId, s.grade, s.rank])).toEqual([['a', 'A', null], ['b', 'B', null], ['d', 'C', null], ['c', 'D', null], ['e', null, null]]);
  });
});

describe('listed apart', () => {
  test('peer-bugs #35: a unit with one report does not top the league', () => {
    const [first, apart] = rankAll(P1, [unit('one', '100', { rated: 1 }), unit('many', '80', { rated: 500 })]);
    expect(first).toMatchObject({ unitId: 'many', rank: 1 });
    expect(apart).toMatchObject({ unitId: 'one', rank: null, unranked: 'small_sample', score: '100.00' });
  });

  test.each([[4, 'small_sample'], [5, 1]])('%i valid ratings of 5', (rated, expected) => {
    expect(ranks(P1, [unit('a', '90', { rated })])).toEqual({ a: expected });
  });

  test('n not told: no check; but no rating at all is a small sample, not a zero', () => {
    expect(ranks(P1, [unit('a', '90'), unit('b', null)])).toEqual({ a: 1, b: 'small_sample' });
  });

  test('nothing due', () => {
    const rates = { signedInTime: '100', closedInTime: null, satisfied: '100' };
    expect(ranks(P3, [{ unitId: 'a', indicators: rates }])).toEqual({ a: 'no_due' });
    expect(ranks(P3, [{ unitId: 'a', rated: 9, due: 0, indicators: rates }])).toEqual({ a: 'no_due' });
    expect(ranks(P1, [unit('idle', null, { rated: 0, due: 0 })])).toEqual({ idle: 'no_due' });
  });

  test('nothing due does not strike a well rated unit from a ranking by ratings alone', () => {
    expect(ranks(P1, [unit('a', '90', { rated: 20, due: 0 })])).toEqual({ a: 1 });
  });

  test('another indicator missing is named', () => {
    const [row] = rankAll(P3, [{ unitId: 'a', rated: 9, due: 3, indicators: { closedInTime: '100', satisfied: '90' } }]);
    expect(row).toMatchObject({ unranked: 'missing_indicator', missing: ['signedInTime'], score: null });
  });

  test('the minimum sample is of ratings: a scheme without them does not ask for it', () => {
    const onTime: Scheme = { ...P3, base: '0', components: P3.components.filter((c) => c.indicator === 'closedInTime') };
    expect(ranks(onTime, [{ unitId: 'a', rated: 0, due: 200, indicators: { closedInTime: '99' } }])).toEqual({ a: 1 });
  });
});

describe('always', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));
  const candidate = fc.record({
    unitId: fc.uuid(),
    group: fc.constantFrom('区县', '部门', '街道'),
    rated: fc.integer({ min: 0, max: 20 }),
    due: fc.integer({ min: 0, max: 20 }),
    indicators: fc.record({ signedInTime: fc.option(hundredths), closedInTime: fc.option(hundredths), satisfied: fc.option(hundredths) }),
  });
  const candidates = fc.uniqueArray(candidate, { selector: (c) => c.unitId, maxLength: 30 });

  test('input order does not show', () => {
    fc.assert(
      fc.property(candidates.chain((units) => fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length }))), ([units, shuffled]) => {
        expect(rankAll(P3, shuffled)).toEqual(rankAll(P3, units));
      }),
    );
  });

  test('everybody appears once; a rank is one more than the number of better scores in the group', () => {
    fc.assert(
      fc.property(candidates, (units) => {
        const rows = rankAll(P3, units);
        expect(rows.map((r) => r.unitId).sort()).toEqual(units.map((u) => u.unitId).sort());
        for (const row of rows.filter((r) => r.rank !== null)) {
          const better = rows.filter((r) => r.group === row.group && r.rank !== null && Number(r.score) > Number(row.score));
          expect(row.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  test('a unit that comes or goes in one group moves nobody in another', () => {
    fc.assert(
      fc.property(candidates, (units) => {
        const without = rankAll(P3, units.filter((u) => u.group !== '街道'));
        expect(rankAll(P3, units).filter((r) => r.group !== '街道')).toEqual(without);
      }),
    );
  });

  test('a better rate never makes the score worse', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const score = (closedInTime: string) => Number(rankAll(P3, [{ unitId: 'u', indicators: { signedInTime: '100', closedInTime, satisfied: '100' } }])[0]!.score);
        const [low, high] = [a, b].sort((x, y) => Number(x) - Number(y)) as [string, string];
        expect(score(high)).toBeGreaterThanOrEqual(score(low));
      }),
    );
  });
});
