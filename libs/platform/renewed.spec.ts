// Renewing: askers get the last value at once, also while a new one is being loaded.
import { afterEach, describe, expect, it } from '@jest/globals';
import { renewed, type Renewed } from './renewed.js';

let kept: Renewed<number>;
afterEach(() => kept.stop());

describe('a renewed value', () => {
  it('is loaded once for all who ask first', async () => {
    let loads = 0;
    kept = renewed(async () => (loads += 1), 60_000);
    expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
  });

  it('stays available while the next one is loaded', async () => {
    const given: ((value: number) => void)[] = [];
    kept = renewed(() => new Promise<number>((resolve) => given.push(resolve)), 60_000);
    const first = kept.get();
    given[0]?.(1);
    expect(await first).toBe(1);
    const second = kept.renew();
    expect(await kept.get()).toBe(1);
    given[1]?.(2);
    expect(await second).toBe(2);
    expect(await kept.get()).toBe(2);
  });

  it('never goes back to an older one, when two loads overlap', async () => {
    const given: ((value: number) => void)[] = [];
    kept = renewed(() => new Promise<number>((resolve) => given.push(resolve)), 60_000, (value, before) => value < before);
    const first = kept.get();
    given[0]?.(1);
    await first;
    const slow = kept.renew();
    expect(await kept.renew(() => Promise.resolve(3))).toBe(3);
    given[1]?.(2);
    await slow;
    expect(await kept.get()).toBe(3);
  });

  it('survives a load that fails, and a first one that fails is tried again', async () => {
    let fail = true;
    kept = renewed(async () => {
      if (fail) throw new Error('away');
      return 7;
    }, 60_000);
    await expect(kept.get()).rejects.toThrow('away');
    fail = false;
    expect(await kept.get()).toBe(7);
    fail = true;
    await expect(kept.renew()).rejects.toThrow('away');
    expect(await kept.get()).toBe(7);
  });
});
