// Area codes climb from the village to the province.
import { areaLevel, parentAreaCode } from './area-codes.js';

describe('area codes', () => {
  it.each([
    ['990000', 1, undefined],
    ['991200', 2, '990000'],
    ['991201', 3, '991200'],
    ['991201003', 4, '991201'],
    ['991201003205', 5, '991201003'],
  ])('%s is of level %s under %s', (code, level, parent) => {
    expect(areaLevel(code)).toBe(level);
    expect(parentAreaCode(code)).toBe(parent);
  });

  it.each(['', '9912', '9912010', '99120a', '001201', '9912010032051'])('%j is no area code', (code) => {
    expect(areaLevel(code)).toBeUndefined();
    expect(parentAreaCode(code)).toBeUndefined();
  });
});
