// The clock of the storm: twenty minutes pass in a second, and all processes read the same.
export const STORM_BEGINS = Date.parse('2026-04-20T01:00:00Z');
const SPEED = 1_200;

/** `began`: the machine's milliseconds at which the storm's time began. */
export function stormClock(began: number): () => Date {
  return () => new Date(STORM_BEGINS + Math.max(0, Date.now() - began) * SPEED);
}
