// Faults of a catalogue line, each at its field.
import { entryFaults, type EntryInput } from './entry-faults.js';

const known = {
  unit: (id: string) => ({ u: { dissolvedAt: null }, v: { dissolvedAt: null }, old: { dissolvedAt: new Date(0) } })[id],
  category: (code: string) => ({ '01': { active: true }, '02': { active: false } })[code],
  area: (code: string) => (code === '370102' ? {} : undefined),
};
const GOOD: EntryInput = {
  part: 'catalogue', categoryCode: '01', areaCode: '370102', type: null, unitId: 'u', assistUnitIds: ['v'], priority: 0, basis: '文件',
  validFromOn: '2026-01-01', validToOn: '2026-01-01',
};

describe('entryFaults', () => {
  it('finds nothing wrong with a good line', () => {
    expect(entryFaults(GOOD, known)).toEqual([]);
    expect(entryFaults({ ...GOOD, categoryCode: null, areaCode: null, validFromOn: null }, known)).toEqual([]);
  });

  it.each<[string, Partial<EntryInput>]>([
    ['unitId', { unitId: 'nobody' }],
    ['unitId', { unitId: 'old' }],
    ['assistUnitIds', { assistUnitIds: ['old'] }],
    ['assistUnitIds', { assistUnitIds: ['u'] }],
    ['assistUnitIds', { assistUnitIds: ['v', 'v'] }],
    ['categoryCode', { categoryCode: '02' }],
    ['categoryCode', { part: 'specialist', categoryCode: null }],
    ['areaCode', { areaCode: '370199' }],
    ['validToOn', { validToOn: '2025-12-31' }],
    ['validFromOn', { validFromOn: '2025-02-30' }],
  ])('%s of %j', (field, more) => {
    expect(entryFaults({ ...GOOD, ...more }, known).map((fault) => fault.field)).toEqual([field]);
  });
});
