// Asks again until the answer is the expected one, for at most ten seconds.
import { expect } from '@jest/globals';

export function poll<T>(ask: () => T | Promise<T>): { toBe(expected: T): Promise<void>; toBeGreaterThan(least: number): Promise<void> } {
  const until = async (fits: (value: T) => boolean): Promise<T> => {
    let value = await ask();
    for (let tries = 0; tries < 100 && !fits(value); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      value = await ask();
    }
    return value;
  };
  return {
    async toBe(expected) {
      expect(await until((value) => value === expected)).toBe(expected);
    },
    async toBeGreaterThan(least) {
      expect(await until((value) => Number(value) > least)).toBeGreaterThan(least);
    },
  };
}
