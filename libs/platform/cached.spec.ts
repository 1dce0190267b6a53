// The in-process cache: one load for many callers, no failure kept, forgotten on demand.
import { cached } from './cached.js';

describe('cached', () => {
  it('loads once for callers at the same time and after', async () => {
    let loads = 0;
    const value = cached(() => Promise.resolve((loads += 1)), 60_000);
    expect(await Promise.all([value.get(), value.get()])).toEqual([1, 1]);
    expect(await value.get()).toBe(1);
  });

  it('loads again once it is cleared or too old', async () => {
    let loads = 0;
    const kept = cached(() => Promise.resolve((loads += 1)), 60_000);
    await kept.get();
    kept.clear();
    expect(await kept.get()).toBe(2);
    const old = cached(() => Promise.resolve((loads += 1)), 0);
    await old.get();
    expect(await old.get()).toBe(4);
  });

  it('does not keep a failure', async () => {
    let loads = 0;
    const value = cached(() => ((loads += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve(loads)), 60_000);
    await expect(value.get()).rejects.toThrow('away');
    expect(await value.get()).toBe(2);
  });
});
