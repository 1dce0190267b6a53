// Quiet hours: when a message about a rung may go out. The rung itself is never delayed.
import type { Urgency } from '@hotline/workflow';

/** Minutes of the city's wall clock; the default is 21:00 to 08:00. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export const QUIET_HOURS: QuietHours = { from: 21 * 60, to: 8 * 60 };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** `at` itself for critical and urgent tickets and outside quiet hours, else the end of the quiet hours. `offsetMinutes`: wall time minus UTC. */
export function notBefore(at: Date, urgency: Urgency, offsetMinutes: number, quiet: QuietHours = QUIET_HOURS): Date {
  if (urgency !== 'normal') return at;
  const sinceMidnight = at.getTime() / MINUTE_MS + offsetMinutes;
  const minute = ((sinceMidnight % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const overnight = quiet.from > quiet.to;
  const inside = overnight ? minute >= quiet.from || minute < quiet.to : minute >= quiet.from && minute < quiet.to;
  if (!inside) return at;
  const wait = (quiet.to - minute + DAY_MINUTES) % DAY_MINUTES;
  return new Date(at.getTime() + wait * MINUTE_MS);
}
