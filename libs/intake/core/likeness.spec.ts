// Alike or not: caller, place and text, each with its reason.
import { type Earlier, likeness, overlap, type Told } from './likeness.js';

const pairs = (text: string): string[] => (text.match(/\d+|\D+/g) ?? []).flatMap((run) => (/\d/.test(run) || run.length === 1 ? [run] : [...run].slice(1).map((character, index) => run[index]! + character)));
const told = (more: Partial<Told> = {}): Told => ({ citizenId: null, areaCode: null, categoryCode: null, addressTerms: [], textTerms: [], ...more });
const earlier = (more: Partial<Told> = {}): Earlier => ({ id: 't', ...told(more) });

describe('likeness', () => {
  it.each<[string, Partial<Told>, Partial<Told>, string[] | null]>([
    ['nothing in common', { textTerms: pairs('路灯不亮了') }, { textTerms: pairs('孩子入学材料') }, null],
    ['nothing told', {}, {}, null],
    ['the same caller', { citizenId: 'a' }, { citizenId: 'a' }, ['caller']],
    ['nobody is not the same as nobody', { citizenId: null, addressTerms: [] }, { citizenId: null, addressTerms: [] }, null],
    ['the same place, with the city before it', { addressTerms: pairs('泉城路12号') }, { addressTerms: pairs('济南市历下区泉城路12号') }, ['place']],
    ['another number of the street', { addressTerms: pairs('泉城路12号') }, { addressTerms: pairs('泉城路14号') }, null],
    ['a number where the other has none', { addressTerms: pairs('泉城路12号') }, { addressTerms: pairs('泉城路') }, ['place']],
    ['the same street name in another district', { addressTerms: pairs('泉城路12号'), areaCode: '370102' }, { addressTerms: pairs('泉城路12号'), areaCode: '370103' }, null],
    ['a street in its district', { addressTerms: pairs('泉城路12号'), areaCode: '370102001' }, { addressTerms: pairs('泉城路12号'), areaCode: '370102' }, ['place']],
    ['like text', { textTerms: pairs('小区路灯三天不亮') }, { textTerms: pairs('路灯不亮三天了') }, ['text']],
    ['all three', { citizenId: 'a', addressTerms: pairs('泉城路'), textTerms: pairs('路灯不亮') }, { citizenId: 'a', addressTerms: pairs('泉城路'), textTerms: pairs('路灯不亮') }, ['caller', 'place', 'text']],
  ])('%s', (_, a, b, why) => {
    expect(likeness(told(a), earlier(b))?.why ?? null).toEqual(why);
  });

  it('another first level of category halves the score', () => {
    const same = likeness(told({ citizenId: 'a', categoryCode: '0101' }), earlier({ citizenId: 'a', categoryCode: '0102' }))!;
    const other = likeness(told({ citizenId: 'a', categoryCode: '0101' }), earlier({ citizenId: 'a', categoryCode: '0202' }))!;
    expect([same.score, other.score]).toEqual([30, 15]);
    expect(same.reasons).toEqual(['同一来电人']);
  });

  it('overlap is symmetric and within 0 and 1', () => {
    const [a, b] = [pairs('小区路灯'), pairs('路灯坏了很久')];
    expect(overlap(a, b)).toBe(overlap(b, a));
    expect(overlap(a, a)).toBe(1);
  });
});
