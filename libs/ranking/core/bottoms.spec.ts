// The last of a group, alone and shared, ranked and not, this month and the month before.
import { bottomsOf, bottomTwice } from './bottoms.js';

const row = (unitId: string, rank: number | null, group = '区县', band: string | null = null) => ({ unitId, unitName: unitId, group, band, rank, score: rank === null ? null : String(100 - rank) });
const ids = (bottoms: readonly { readonly unitId: string }[]) => bottoms.map(({ unitId }) => unitId);

describe('the bottom of a group', () => {
  it.each([
    ['is the last rank', [row('a', 1), row('b', 2), row('c', 3)], ['c']],
    ['may be shared', [row('a', 1), row('b', 2), row('c', 2)], ['b', 'c']],
    ['is nobody where all share the first rank', [row('a', 1), row('b', 1)], []],
    ['is nobody where only one is ranked', [row('a', 1), row('b', null)], []],
    ['is never one that is listed apart', [row('a', 1), row('b', 2), row('c', null)], ['b']],
    ['is of each group', [row('a', 1), row('b', 2), row('x', 1, '部门'), row('y', 2, '部门')], ['b', 'y']],
    ['is of each volume band', [row('a', 1, '区县', '大'), row('b', 2, '区县', '大'), row('c', 1, '区县', '小'), row('d', 2, '区县', '小')], ['b', 'd']],
    ['is nobody where grades are given instead of ranks', [row('a', null), row('b', null)], []],
  ])('%s', (_, rows, expected) => {
    expect(ids(bottomsOf(rows))).toEqual(expected);
  });
});

describe('twice running', () => {
  const before = [row('a', 1), row('b', 2), row('c', 3)];
  it.each([
    ['the same unit', [row('a', 1), row('b', 2), row('c', 3)], ['c']],
    ['another unit', [row('a', 1), row('c', 2), row('b', 3)], []],
    ['not ranked the second time', [row('a', 1), row('b', 2), row('c', null)], []],
    ['in another group', [row('a', 1), row('b', 2), row('x', 1, '部门'), row('c', 2, '部门')], []],
  ])('%s', (_, now, expected) => {
    expect(ids(bottomTwice(before, now))).toEqual(expected);
  });

  it('tells rank, size of the group and score', () => {
    expect(bottomTwice(before, before)).toEqual([{ unitId: 'c', unitName: 'c', group: '区县', rank: 3, of: 3, score: '97' }]);
  });
});
