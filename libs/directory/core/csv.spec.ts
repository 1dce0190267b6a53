// Files come with marks, in the national encoding, with quotes, and some are no text at all.
import { decodeCsv, parseCsv } from './csv.js';

describe('decodeCsv', () => {
  it('reads UTF-8 and drops its byte order mark', () => {
    const bytes = new TextEncoder().encode('\uFEFF城管,绿化');
    expect(decodeCsv(bytes)).toEqual({ encoding: 'utf-8', text: '城管,绿化' });
  });

  it('reads GBK', () => {
    expect(decodeCsv(Uint8Array.from([0xb3, 0xc7, 0xb9, 0xdc]))).toEqual({ encoding: 'gb18030', text: '城管' });
  });

  it('reads UTF-16 by its mark', () => {
    expect(decodeCsv(Uint8Array.from([0xff, 0xfe, 0xce, 0x57]))?.text).toBe('城');
  });

  it.each([[[0x00, 0x01, 0x02]], [[0xff, 0xd8, 0xff, 0xe0, 0x00]]])('refuses what is no text: %j', (bytes) => {
    expect(decodeCsv(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('parseCsv', () => {
  it('keeps commas, quotes and line ends inside quotes, and counts lines', () => {
    expect(parseCsv('a,"b,""c"""\r\n"d\ne",f\n\ng')).toEqual([
      { line: 1, cells: ['a', 'b,"c"'] },
      { line: 2, cells: ['d\ne', 'f'] },
      { line: 4, cells: [''] },
      { line: 5, cells: ['g'] },
    ]);
  });
});
