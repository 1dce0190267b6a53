// The bands of the day in which a citizen is called: which one it is now, and when the next untried one begins.
import type { Band } from './settings.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
// Beijing has kept one offset since 1991, and a band is the citizen's time of day, not the process's.
const BEIJING_MS = 8 * 3_600_000;

/** Tried when nobody should be called: recorded, but it counts for no band. */
export const OUTSIDE = 'outside';

export function bandAt(bands: readonly Band[], at: Date): Band | undefined {
  const minute = Math.floor(sinceMidnight(at) / MINUTE_MS);
  return bands.find((band) => band.from <= minute && minute < band.to);
}

/** The calendar date in Beijing, YYYY-MM-DD. */
export function beijingDate(at: Date): string {
  return new Date(at.getTime() + BEIJING_MS).toISOString().slice(0, 10);
}

/** The first band from `at` on that was not tried yet, and when it may be used: `at` itself when it runs already. */
export function nextUntried(bands: readonly Band[], tried: ReadonlySet<string>, at: Date): { readonly band: Band; readonly from: Date } | undefined {
  const midnight = at.getTime() - sinceMidnight(at);
  for (const day of [midnight, midnight + DAY_MS]) {
    const open = bands.find((band) => !tried.has(band.code) && day + band.to * MINUTE_MS > at.getTime());
    if (open) return { band: open, from: new Date(Math.max(day + open.from * MINUTE_MS, at.getTime())) };
  }
  return undefined;
}

function sinceMidnight(at: Date): number {
  return (at.getTime() + BEIJING_MS) % DAY_MS;
}
