// What texts are found by, and what a search asks for.
import { describe, expect, it } from '@jest/globals';
import { searchQuery, searchVector, termsOf } from './search-terms.js';

describe('termsOf', () => {
  it.each([
    ['路灯不亮', ['路灯', '灯不', '不亮']],
    ['路灯，不亮', ['路灯', '不亮']],
    ['灯', ['灯']],
    ['K8路公交', ['k8', '路公', '公交']],
    ['ＡＢＣ１２３', ['abc123']],
    ['噪音噪音', ['噪音', '音噪']],
    ['！？ …', []],
    ['', []],
  ])('%j → %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('cuts a word without end', () => {
    expect(termsOf('a'.repeat(1000))).toEqual(['a'.repeat(40)]);
  });
});

describe('searchQuery', () => {
  it.each([
    ['路灯', `'路灯'`],
    ['路灯不亮', `'路灯' & '灯不' & '不亮'`],
    ['路', `'路':*`],
    ['K8 公交', `'k8':* & '公交'`],
    [`'; drop table --`, `'drop':* & 'table':*`],
    ['…', null],
  ])('%j → %s', (typed, query) => {
    expect(searchQuery(typed)).toBe(query);
  });
});

describe('searchVector', () => {
  /** As PostgreSQL does: all terms of the query, each whole or, with `:*`, as a beginning. */
  const finds = (text: string, typed: string): boolean => {
    const terms = searchVector(text).split(' ').map((term) => term.slice(1, -1));
    return searchQuery(typed)!.split(' & ').every((asked) => {
      const term = asked.replace(/^'|'(:\*)?$/g, '');
      return asked.endsWith(':*') ? terms.some((known) => known.startsWith(term)) : terms.includes(term);
    });
  };

  it('a text is found by each of its parts, also by its last character', () => {
    const text = '建设街28号门前路灯不亮';
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from + 1; to <= text.length; to += 1) {
        // The second half of a number is no beginning of a word.
        if (text[from] !== '8') expect([text.slice(from, to), finds(text, text.slice(from, to))]).toEqual([text.slice(from, to), true]);
      }
    }
  });

  it('stays within what PostgreSQL can hold', () => {
    const text = Array.from({ length: 500_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('');
    expect(Buffer.byteLength(searchVector(text))).toBeLessThan(1_000_000);
  });
});
