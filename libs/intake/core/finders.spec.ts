// Categories and areas by code, path or unambiguous name.
import { finder } from './finders.js';

const find = finder([
  { code: '01', name: '城乡建设', parentCode: null },
  { code: '0101', name: '安全生产', parentCode: '01' },
  { code: '0102', name: '其他', parentCode: '01' },
  { code: '02', name: '交通运输', parentCode: null },
  { code: '0201', name: '其他', parentCode: '02' },
  { code: '0202', name: '城乡建设', parentCode: '02' },
]);

describe('finder', () => {
  it.each([
    ['0101', '0101'],
    ['城乡建设', '01'],
    ['城乡建设/安全生产', '0101'],
    ['安全生产', '0101'],
    ['交通运输/其他', '0201'],
    ['其他', undefined],
    ['党务政务', undefined],
  ])('%s → %s', (word, code) => {
    expect(find(word)).toBe(code);
  });
});
