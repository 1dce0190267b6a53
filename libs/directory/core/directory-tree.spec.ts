// The unit tree answers who is below whom and who stands in.
import { DirectoryTree, type Unit } from './directory-tree.js';

const unit = (id: string, parentId: string | null): Unit => ({
  id, code: id.toUpperCase(), name: id, kind: 'street', parentId, areaCode: null, level: 1, rankingGroup: null, dissolvedAt: null,
});
const tree = new DirectoryTree({
  units: [unit('city', null), unit('east', 'city'), unit('west', 'city'), unit('street', 'east'), unit('village', 'street')],
  areas: [{ code: '991200', name: '市', parentCode: null, level: 2 }],
  categories: [{ code: '01', name: '城市管理', parentCode: null, level: 1, active: true }],
  staff: [{ unitId: 'street', accountId: 'a', duty: 'A' }, { unitId: 'street', accountId: 'b', duty: 'B' }],
});

describe('DirectoryTree', () => {
  it('lists a unit and everything below it', () => {
    expect(tree.subtree('east')).toEqual(['east', 'street', 'village']);
    expect(tree.subtree('nowhere')).toEqual([]);
  });

  it.each([
    ['village', 'east', true],
    ['east', 'east', false],
    ['east', 'village', false],
    ['village', 'west', false],
  ])('%s below %s: %s', (below, above, expected) => {
    expect(tree.isDescendant(below, above)).toBe(expected);
  });

  it('walks from the city down to a unit', () => {
    expect(tree.path('street').map((each) => each.id)).toEqual(['city', 'east', 'street']);
  });

  it('finds units by code, areas, categories and staff', () => {
    expect(tree.unitByCode('WEST')?.id).toBe('west');
    expect(tree.area('991200')?.name).toBe('市');
    expect(tree.category('01')?.name).toBe('城市管理');
    expect(tree.staffOf('street').map((member) => member.duty)).toEqual(['A', 'B']);
    expect(tree.staffOf('west')).toEqual([]);
  });
});
