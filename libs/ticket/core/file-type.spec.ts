// What files are taken for, by their content.
import { describe, expect, it } from '@jest/globals';
import { REFUSED, TAKEN } from '../../../test/file-samples.js';
import { FILE_TYPES, fileTypeOf } from './file-type.js';

describe('fileTypeOf', () => {
  it.each(TAKEN)('knows a .%s', (extension, bytes) => {
    expect(fileTypeOf(bytes)?.extensions).toContain(extension);
  });

  it.each(REFUSED)('refuses %s', (_, bytes) => {
    expect(fileTypeOf(bytes)).toBeUndefined();
  });

  it('every type that is taken has its sample', () => {
    const seen = new Set(TAKEN.map(([, bytes]) => fileTypeOf(bytes)));
    expect(FILE_TYPES.filter((type) => !seen.has(type))).toEqual([]);
  });

  it('no beginning of a file makes it fail', () => {
    for (const [, bytes] of TAKEN) for (let n = 0; n < bytes.length; n += 1) expect(() => fileTypeOf(bytes.subarray(0, n))).not.toThrow();
  });
});
