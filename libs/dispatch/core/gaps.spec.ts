// Gaps of the catalogue: uncovered categories at their widest, dissolved units, expired entries.
import type { CatalogueEntry } from './catalogue.js';
import { gapsOf } from './gaps.js';

const categories = ['01', '0101', '010101', '010102', '0102', '02', '0201'].map((code) => ({
  code, parentCode: code.slice(0, -2) || null, active: true,
}));
const units = [
  { id: 'u', name: 'u', kind: 'bureau', areaCode: null, dissolvedAt: null },
  { id: 'old', name: 'old', kind: 'bureau', areaCode: null, dissolvedAt: new Date(0) },
];
const entry = (categoryCode: string | null, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id: 'e', part: 'catalogue', categoryCode, areaCode: null, type: null, unitId: 'u', assistUnitIds: [], priority: 0, basis: '',
  validFromOn: null, validToOn: null, ...more,
});
const gaps = (...catalogue: CatalogueEntry[]): string[] =>
  gapsOf(catalogue, categories, ['370102', '370103'], units, '2026-03-02').map((gap) => `${gap.kind} ${gap.categoryCode} ${gap.areaCode ?? '全市'}`);

describe('gapsOf', () => {
  it.each<[string, CatalogueEntry[], string[]]>([
    ['an empty catalogue lacks every first level, not every leaf', [], ['uncovered 01 全市', 'uncovered 02 全市']],
    ['a catch-all covers everything', [entry(null)], []],
    ['the widest category that is wholly uncovered', [entry('0102'), entry('02')], ['uncovered 0101 全市']],
    ['a single leaf', [entry('010101'), entry('0102'), entry('02')], ['uncovered 010102 全市']],
    ['one district only', [entry('01', { areaCode: '370102' }), entry('02')], ['uncovered 01 370103']],
    ['an entry for one type leaves the gap open', [entry('01', { type: 'report' }), entry('02')], ['uncovered 01 全市']],
    ['a dissolved unit covers nothing', [entry(null), entry('01', { unitId: 'old' })], ['unit_dissolved 01 全市']],
    ['an expired entry covers nothing', [entry('01'), entry('02', { validToOn: '2026-03-01' })], ['uncovered 02 全市', 'expired 02 全市']],
  ])('%s', (_, catalogue, expected) => {
    expect(gaps(...catalogue)).toEqual(expected);
  });
});
