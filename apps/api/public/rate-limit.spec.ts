// Windows that open, fill and close.
import { RateLimit } from './rate-limit.js';

const limit = { times: 2, seconds: 60 };
const at = (second: number): Date => new Date(second * 1000);

describe('RateLimit', () => {
  it('allows so many times in a window, and again in the next', () => {
    const rate = new RateLimit();
    expect([0, 1, 2, 59].map((second) => rate.allows('a', limit, at(second)))).toEqual([true, true, false, false]);
    expect(rate.allows('a', limit, at(60))).toBe(true);
  });

  it('counts each key for itself', () => {
    const rate = new RateLimit();
    expect(['a', 'a', 'b'].map((key) => rate.allows(key, limit, at(0)))).toEqual([true, true, true]);
  });

  it('forgets the oldest when there are too many', () => {
    const rate = new RateLimit();
    for (let i = 0; i < 50_001; i += 1) rate.allows(`key ${i}`, { times: 1, seconds: 60 }, at(0));
    expect(rate.allows('key 50000', { times: 1, seconds: 60 }, at(1))).toBe(false);
    expect(rate.allows('key 0', { times: 1, seconds: 60 }, at(1))).toBe(true);
  });
});
