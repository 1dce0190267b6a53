// The header of a category list decides whether the file is one.
import { readCategoryCsv } from './category-csv.js';

describe('readCategoryCsv', () => {
  it('numbers the lines as an editor does', () => {
    expect(readCategoryCsv('level1,level2\r\na,b\r\n\r\nc\r\n')).toEqual({
      lines: [{ line: 2, cells: ['a', 'b'] }, { line: 3, cells: [''] }, { line: 4, cells: ['c'] }],
    });
  });

  it('takes a header with capitals and blanks, and one with a fifth level, whose lines are refused one by one', () => {
    expect(readCategoryCsv('Level1, LEVEL2\n')).toEqual({ lines: [] });
    expect(readCategoryCsv('level1,level2,level3,level4,level5\n')).toEqual({ lines: [] });
  });

  it.each([
    ['', '文件是空的'],
    ['城市管理,绿化\n', '首行应为 level1,level2,level3[,level4]，现为：城市管理,绿化'],
    ['level2,level1\n', '首行应为 level1,level2,level3[,level4]，现为：level2,level1'],
  ])('refuses %j', (text, problem) => {
    expect(readCategoryCsv(text)).toEqual({ problem });
  });
});
