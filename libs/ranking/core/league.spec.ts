// A city of two districts and a bureau: subtrees add up, groups stay apart, n stands beside each rate.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leagueOf, type CountsByUnit, type LeagueUnit } from './league.js';
import type { Counted } from './outcome.js';
import { preset } from './presets.js';

const unit = (unitId: string, group: string, ...below: string[]): LeagueUnit => ({ unitId, unitName: unitId, group, unitIds: [unitId, ...below] });
const UNITS = [unit('东区', '区县', '东街', '东村'), unit('西区', '区县'), unit('东街', '街道', '东村'), unit('住建局', '部门')];
const ratings = (...levels: readonly (readonly [string, number])[]): Counted[] => levels.map(([level, n]) => ({ kind: 'callback', outcome: `${level}yy`, n }));
const COUNTS: CountsByUnit = new Map([
  ['东区', ratings(['5', 2])],
  ['东街', ratings(['5', 3], ['1', 1])],
  ['东村', [...ratings(['2', 2]), { kind: 'complete', outcome: 'in_time', n: 5 }, { kind: 'complete', outcome: 'late', n: 1, carried: true }]],
  ['西区', ratings(['4', 4])],
  ['住建局', [...ratings(['3', 6]), { kind: 'callback', outcome: 'excluded', n: 2 }, { kind: 'self', outcome: 'self', n: 9 }]],
]);

test('a district is the sum of its subtree', () => {
  const east = leagueOf(preset('P1')!, UNITS, COUNTS).find((row) => row.unitId === '东区');
  expect(east).toMatchObject({ rank: 1, score: '62.50', rates: { satisfied: { rate: '62.50', n: 8 }, closedInTime: { rate: '83.33', n: 6 } }, sums: { carried: 1 } });
});

test('groups are ranked apart, and who has too few ratings is listed apart', () => {
  const rows = leagueOf(preset('P1')!, UNITS, COUNTS).map((row) => [row.group, row.unitId, row.rank, row.reason]);
  expect(rows).toEqual([
    ['区县', '东区', 1, null],
    ['区县', '西区', null, '样本不足'],
    ['街道', '东街', 1, null],
    ['部门', '住建局', 1, null],
  ].sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0)));
});

test('自评 and excluded ratings are in no rate; the exclusion rate is published beside', () => {
  const bureau = leagueOf(preset('P1')!, UNITS, COUNTS).find((row) => row.unitId === '住建局');
  expect(bureau).toMatchObject({ score: '100.00', rates: { satisfied: { n: 6 } }, exclusion: { rate: '25.00', n: 8 } });
});

test('a unit without anything is listed, with every rate absent', () => {
  const [row] = leagueOf(preset('P3')!, [unit('空', '部门')], new Map());
  expect(row).toMatchObject({ rank: null, reason: '无应办结工单', rates: { satisfied: { rate: null, n: 0 } }, exclusion: { rate: null, n: 0 } });
});

describe('always', () => {
  const counted = fc.record({ kind: fc.constant('callback' as const), outcome: fc.constantFrom('5yy', '1nn', 'unreached', 'excluded'), n: fc.integer({ min: 1, max: 50 }) });
  const counts = fc.tuple(...UNITS.map((u) => fc.tuple(fc.constant(u.unitId), fc.array(counted, { maxLength: 6 }))));

  test('neither the order of units nor that of counts shows', () => {
    fc.assert(
      fc.property(counts, fc.shuffledSubarray(UNITS, { minLength: UNITS.length }), (entries, shuffled) => {
        const reversed = new Map([...entries].reverse().map(([id, rows]) => [id, [...rows].reverse()]));
        expect(leagueOf(preset('P2')!, shuffled, reversed)).toEqual(leagueOf(preset('P2')!, UNITS, new Map(entries)));
      }),
    );
  });

  test('an excluded rating changes no rate', () => {
    fc.assert(
      fc.property(counts, (entries) => {
        const plain = leagueOf(preset('P2')!, UNITS, new Map(entries.map(([id, rows]) => [id, rows.filter((r) => r.outcome !== 'excluded')])));
        expect(leagueOf(preset('P2')!, UNITS, new Map(entries)).map((r) => [r.unitId, r.score, r.rank])).toEqual(plain.map((r) => [r.unitId, r.score, r.rank]));
      }),
    );
  });
});
