// The same seed gives the same city.
import { randomOf } from './random.js';

describe('randomOf', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, () => randomOf(seed)).map((random) => random.next());
    const row = (seed: number) => { const random = randomOf(seed); return Array.from({ length: 5 }, () => random.integer(0, 99)); };
    expect(draw(1)).toEqual(draw(1));
    expect(row(1)).toEqual(row(1));
    expect(row(1)).not.toEqual(row(2));
  });

  it('keeps to bounds and weights', () => {
    const random = randomOf(7);
    const drawn = Array.from({ length: 1000 }, () => random.integer(3, 5));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5]));
    const heads = Array.from({ length: 1000 }, () => random.weighted({ heads: 3, tails: 1, never: 0 }));
    expect(heads.filter((side) => side === 'heads').length).toBeGreaterThan(650);
    expect(heads).not.toContain('never');
  });
});
