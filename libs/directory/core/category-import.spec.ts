// Importing categories: stable codes, and a reason for every line that is refused.
import { planCategories } from './category-import.js';
import type { Category } from './directory-tree.js';

const category = (code: string, name: string): Category => ({
  code, name, parentCode: code.slice(0, -2) || null, level: code.length / 2, active: true,
});
const lines = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ line: at + 2, cells }));

describe('planCategories', () => {
  it('gives 2+2+2+2 codes in order of appearance', () => {
    const { added } = planCategories([], lines([
      ['城市管理', '市容环境', '占道经营'],
      ['城市管理', '市容环境', '垃圾清运', '渣土'],
      ['生态环境', '噪声'],
    ]));
    expect(added.map(({ code, name, level }) => [code, name, level])).toEqual([
      ['01', '城市管理', 1], ['0101', '市容环境', 2], ['010101', '占道经营', 3],
      ['010102', '垃圾清运', 3], ['01010201', '渣土', 4],
      ['02', '生态环境', 1], ['0201', '噪声', 2],
    ]);
  });

  it('keeps the codes that exist and goes on after the highest', () => {
    const existing = [category('01', '城市管理'), category('0103', '绿化')];
    const { added, known } = planCategories(existing, lines([['城市管理', '绿化'], ['城市管理', '路灯']]));
    expect(known).toBe(1);
    expect(added).toEqual([category('0104', '路灯')]);
  });

  it('run again over its own result it adds nothing', () => {
    const file = lines([['a', 'b'], ['a', 'c', 'd']]);
    const first = planCategories([], file);
    expect(planCategories(first.added, file)).toEqual({ added: [], known: 2, repeated: [], rejected: [] });
  });

  it('names the line that a repeated line repeats', () => {
    const plan = planCategories([], lines([['a', 'b'], ['c'], ['a ', ' b', 'none']]));
    expect(plan.repeated).toEqual([{ line: 4, reason: '与第 2 行相同' }]);
  });

  it('tells the same name under two parents apart', () => {
    expect(planCategories([], lines([['a', '其他'], ['b', '其他']])).added.map((each) => each.code)).toEqual(['01', '0101', '02', '0201']);
  });

  it.each([
    [['', '', ''], '空行'],
    [['none', 'None'], '空行'],
    [['a', '', 'c'], '第 2 级为空而下级有值'],
    [['a', 'none', 'c'], '第 2 级为空而下级有值'],
    [['a', 'b', 'c', 'd', 'e'], '层级过多：5 级，最多 4 级'],
    [['a', 'x'.repeat(61)], `名称过长（61 字，最多 60 字）：${'x'.repeat(20)}…`],
    [['a\u0007'], '名称含有无法识别的字符："a\\u0007"'],
  ])('refuses %j: %s', (cells, reason) => {
    expect(planCategories([], lines([['ok'], cells])).rejected).toEqual([{ line: 3, reason }]);
  });

  it('drops "nothing" at the end of a line', () => {
    expect(planCategories([], lines([['a', 'b', 'NULL']])).added.map((each) => each.name)).toEqual(['a', 'b']);
  });

  it('refuses the hundredth category under one parent and goes on', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => ['a', `b${at}`]);
    const plan = planCategories([], lines([...hundred, ['z']]));
    expect(plan.rejected).toEqual([{ line: 101, reason: '“b99”的上级已有 99 个下级类别，编码用尽' }]);
    expect(plan.added.at(-1)?.code).toBe('02');
  });
});
