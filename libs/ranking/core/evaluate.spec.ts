// What one gets for typing in rates, right or wrong.
import { describe, expect, test } from '@jest/globals';
import { evaluate, trialProblems, type TrialRow } from './evaluate.js';
import { preset } from './presets.js';

const P2 = preset('P2')!;
const row = (unitId: string, more: Partial<TrialRow> = {}): TrialRow => ({ unitId, indicators: { contacted: '90', resolved: '80', satisfied: '95.5' }, ...more });

test('answers in the order asked, with ranks across the rows', () => {
  const results = evaluate(P2, [row('b', { indicators: { contacted: '10', resolved: '10', satisfied: '10' } }), row('a'), row('c', { n: 4 })]);
  expect(results).toEqual([
    { unitId: 'b', group: '', band: null, components: { contacted: '3.00', resolved: '3.50', satisfied: '3.50' }, score: '10.00', rank: 2, grade: null, unranked: null, reason: null },
    { unitId: 'a', group: '', band: null, components: { contacted: '27.00', resolved: '28.00', satisfied: '33.43' }, score: '88.43', rank: 1, grade: null, unranked: null, reason: null },
    expect.objectContaining({ unitId: 'c', rank: null, unranked: 'small_sample', reason: '样本不足' }),
  ]);
});

test('a missing indicator leaves the unit unranked and is named', () => {
  const [result] = evaluate(P2, [row('a', { indicators: { contacted: '90', satisfied: '95.5' } })]);
  expect(result).toMatchObject({ score: null, rank: null, unranked: 'missing_indicator', reason: '指标缺失：解决率' });
});

describe('problems', () => {
  test.each([
    ['a misspelt indicator', row('a', { indicators: { closedIntime: '90' } }), 'rows[0].indicators.closedIntime'],
    ['over 100', row('a', { indicators: { satisfied: '100.01' } }), 'rows[0].indicators.satisfied'],
    ['negative', row('a', { indicators: { satisfied: '-1' } }), 'rows[0].indicators.satisfied'],
    ['not a decimal', row('a', { indicators: { satisfied: '1e1' } }), 'rows[0].indicators.satisfied'],
    ['a float', row('a', { indicators: { satisfied: 89.82 as unknown as string } }), 'rows[0].indicators.satisfied'],
  ])('%s', (_, bad, field) => {
    expect(trialProblems(P2, [bad]).map((p) => p.field)).toEqual([field]);
  });

  test('a unit twice', () => {
    expect(trialProblems(P2, [row('a'), row('a')])).toEqual([{ field: 'rows[1].unitId', message: '单位重复' }]);
  });

  test('bands need a volume', () => {
    const banded = { ...P2, bands: [{ label: '全部', from: 0 }] };
    expect(trialProblems(banded, [row('a')]).map((p) => p.field)).toEqual(['rows[0].due']);
    expect(trialProblems(banded, [row('a', { due: 0 })])).toEqual([]);
  });

  test('none for good rows, null being an indicator with nothing to divide by', () => {
    expect(trialProblems(P2, [row('a'), row('b', { indicators: { satisfied: null, contacted: '100.00', resolved: '0' } })])).toEqual([]);
  });
});
