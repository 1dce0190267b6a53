// The dispatch order of domain §1: catalogue most specific first, specialist, history, territorial lead, district backstop.
import fc from 'fast-check';
import type { CatalogueEntry } from './catalogue.js';
import { historyOf } from './history.js';
import { type City, suggestUnits, type UnitFacts } from './suggest.js';

const TODAY = '2026-03-02';
const unit = (id: string, kind: string, areaCode: string | null = null, dissolvedAt: Date | null = null): UnitFacts => ({
  id, name: `单位${id}`, kind, areaCode, dissolvedAt,
});
const UNITS = [
  unit('city', 'city', '370100'), unit('lixia', 'district', '370102'), unit('street', 'street', '370102001'),
  unit('village', 'village', '370102001002'), unit('cg', 'bureau'), unit('hb', 'bureau'), unit('gas', 'enterprise'),
  unit('old', 'bureau', null, new Date('2026-01-01T00:00:00Z')),
];
const entry = (id: string, unitId: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id, unitId, part: 'catalogue', categoryCode: null, areaCode: null, type: null, assistUnitIds: [], priority: 0, basis: '',
  validFromOn: null, validToOn: null, ...more,
});
const city = (...catalogue: CatalogueEntry[]): City => ({
  units: UNITS, catalogue, categoryPath: (code) => `类别${code}`, areaName: (code) => `区域${code}`,
});
const order = (catalogue: CatalogueEntry[], matter: Parameters<typeof suggestUnits>[1]): string[] =>
  suggestUnits(city(...catalogue), matter, [], TODAY).map((suggestion) => suggestion.unitId);

describe('suggestUnits', () => {
  const matter = { categoryCode: '010203', areaCode: '370102001002' };

  it.each<[string, CatalogueEntry[], string[]]>([
    ['the longer category goes before the longer area', [entry('a', 'cg', { categoryCode: '01', areaCode: '370102001' }), entry('b', 'gas', { categoryCode: '0102' })], ['gas', 'cg', 'street', 'lixia']],
    ['equal categories: the smaller area', [entry('a', 'cg', { categoryCode: '01', areaCode: '370100' }), entry('b', 'hb', { categoryCode: '01', areaCode: '370102' })], ['hb', 'cg', 'street', 'lixia']],
    ['equally specific: the higher priority', [entry('a', 'cg', { categoryCode: '01' }), entry('b', 'hb', { categoryCode: '01', priority: 1 })], ['hb', 'cg', 'street', 'lixia']],
    ['a specialist comes after every catalogue entry', [entry('a', 'cg', { part: 'specialist', categoryCode: '010203' }), entry('b', 'hb', { categoryCode: '01' })], ['hb', 'cg', 'street', 'lixia']],
    ['another category or area does not match', [entry('a', 'cg', { categoryCode: '02' }), entry('b', 'hb', { areaCode: '370103' })], ['street', 'lixia']],
    ['not yet and no longer valid', [entry('a', 'cg', { validFromOn: '2026-03-03' }), entry('b', 'hb', { validToOn: '2026-03-01' }), entry('c', 'gas', { validFromOn: TODAY, validToOn: TODAY })], ['gas', 'street', 'lixia']],
    ['a dissolved unit is left out', [entry('a', 'old', { categoryCode: '01' })], ['street', 'lixia']],
    ['a unit named twice stands once', [entry('a', 'street', { categoryCode: '01' })], ['street', 'lixia']],
  ])('%s', (_, catalogue, expected) => {
    expect(order(catalogue, matter)).toEqual(expected);
  });

  it('matches by type only where the entry names one', () => {
    const catalogue = [entry('a', 'cg', { categoryCode: '01', type: 'report' })];
    expect(order(catalogue, { ...matter, type: 'report' })[0]).toBe('cg');
    expect(order(catalogue, { ...matter, type: 'help' })[0]).toBe('street');
    expect(order(catalogue, matter)[0]).toBe('street');
  });

  it('a place known only as the city has no territorial lead', () => {
    expect(order([], { areaCode: '370100' })).toEqual([]);
    expect(order([], {})).toEqual([]);
  });

  it('gives the reasons in words, all of a unit together', () => {
    const catalogue = [entry('a', 'lixia', { categoryCode: '0102', areaCode: '370102', basis: '济政办〔2024〕3号', assistUnitIds: ['hb', 'old', 'lixia'] })];
    const history = historyOf([{ categoryCode: '010203', districtCode: '370102', unitId: 'lixia', tickets: 31 }, { categoryCode: '010203', districtCode: '370102', unitId: 'hb', tickets: 7 }], '010203', '370102001');
    const [first] = suggestUnits(city(...catalogue), matter, history, TODAY);
    expect(first).toEqual({
      unitId: 'lixia', unitName: '单位lixia', assistUnitIds: ['hb'], source: 'catalogue', order: 1,
      reason: '派单目录：类别0102 × 区域370102（济政办〔2024〕3号）；近三个月同类 38 件中 31 件由该单位办结；区县兜底：单位lixia',
    });
  });

  it('too little history says nothing, and neither does a small share', () => {
    const row = (unitId: string, tickets: number) => ({ categoryCode: '01', districtCode: '370102', unitId, tickets });
    expect(historyOf([row('cg', 4)], '01', '370102')).toEqual([]);
    expect(historyOf([row('cg', 9), row('hb', 1)], '01', '370102')).toEqual([{ unitId: 'cg', tickets: 9, total: 10 }]);
    expect(historyOf([row('cg', 9)], null, null)).toEqual([]);
  });

  it('does not depend on the order of the catalogue', () => {
    const codes = fc.constantFrom(null, '01', '0102', '010203', '02');
    const areas = fc.constantFrom(null, '370100', '370102', '370102001');
    const entries = fc.array(fc.record({ unitId: fc.constantFrom('cg', 'hb', 'gas'), categoryCode: codes, areaCode: areas, priority: fc.nat(2) }), { maxLength: 8 });
    fc.assert(fc.property(entries, (drawn) => {
      const catalogue = drawn.map((more, index) => entry(String(index), more.unitId, more));
      expect(order(catalogue.toReversed(), matter)).toEqual(order(catalogue, matter));
    }));
  });
});
