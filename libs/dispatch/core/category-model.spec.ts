// Category suggestions: by the words of the tree alone, and better after earlier tickets; always with the words that matched.
import { CategoryModel } from './category-model.js';
import { pairsOf, wordsOf } from './words.js';

const TREE = [
  ['01', '城市管理'], ['0101', '市容环卫'], ['0102', '占道经营'], ['0199', '其他'],
  ['02', '公共服务'], ['0201', '供水'], ['0202', '供暖'], ['0203', '燃气供应'],
].map(([code = '', name = '']) => ({ code, name, path: code.length === 2 ? name : `${code.startsWith('01') ? '城市管理' : '公共服务'}/${name}` }));

describe('CategoryModel', () => {
  it.each([
    ['小区门口有人占道经营卖菜', '0102', ['占道经营']],
    ['燃气供应中断两天', '0203', ['燃气供应']],
    ['今年供暖温度不够', '0202', ['供暖']],
  ])('by the names of the tree: %s', (text, code, words) => {
    const [best] = new CategoryModel(TREE).suggest(text);
    expect(best).toMatchObject({ code, words });
    expect(best!.reason).toBe(`文中“${words[0]}”`);
  });

  it('by what earlier tickets taught, where no name is said', () => {
    const model = new CategoryModel(TREE);
    expect(model.suggest('家里自来水停了')[0]?.code).not.toBe('0201');
    for (let times = 0; times < 5; times += 1) model.learn({ categoryCode: '0201', text: '自来水浑浊' });
    model.learn({ categoryCode: '99', text: '自来水浑浊' });
    expect(model.suggest('家里自来水停了')[0]).toMatchObject({ code: '0201', words: ['自来水'], reason: '文中“自来水”，参考以往 5 件' });
  });

  it('says nothing about a text without a known word', () => {
    expect(new CategoryModel(TREE).suggest('hello, 123')).toEqual([]);
    expect(new CategoryModel([]).suggest('占道经营')).toEqual([]);
  });

  it('offers no more than asked for, the shares falling', () => {
    const scores = new CategoryModel(TREE).suggest('城市管理公共服务', 3).map((suggestion) => suggestion.score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('pairs and words', () => {
  it('cuts and joins', () => {
    expect([...pairsOf('占道经营 ABC 水')]).toEqual(['占道', '道经', '经营']);
    expect(wordsOf('有人占道经营，占道！', new Set(['占道', '道经', '经营']))).toEqual(['占道经营', '占道']);
  });
});
