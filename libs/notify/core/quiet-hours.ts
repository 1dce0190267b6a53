// Quiet hours hold back messages that are not critical or urgent (domain §3); they delay the message, never what it tells of.
import type { Urgency } from '@hotline/workflow';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** Minutes after midnight in Beijing; `from` later than `to` runs over midnight, equal means none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}
export const DEFAULT_QUIET_HOURS: QuietHours = { from: 21 * 60, to: 8 * 60 };

/** When a message may be seen or sent: `at` itself, or the end of the quiet hours it falls into. */
export function notBefore(at: Date, urgency: Urgency, { from, to }: QuietHours): Date {
  const sinceMidnight = (at.getTime() + BEIJING_MS) % DAY_MS;
  const inside = from > to
    ? sinceMidnight >= from * MINUTE_MS || sinceMidnight < to * MINUTE_MS
    : sinceMidnight >= from * MINUTE_MS && sinceMidnight < to * MINUTE_MS;
  if (urgency !== 'normal' || !inside) return at;
  const untilEnd = (to * MINUTE_MS - sinceMidnight + DAY_MS) % DAY_MS;
  return new Date(at.getTime() + untilEnd);
}
