// How long a session lives: it ends after a time without use, and in any case after a week.

const IDLE_MS = 8 * 3_600_000;
const LONGEST_MS = 7 * 24 * 3_600_000;
/** Use is written down this often at most, so that a request costs no write. */
const TOUCH_EVERY_MS = 5 * 60_000;

export function sessionExpiry(openedAt: Date, usedAt: Date): Date {
  return new Date(Math.min(usedAt.getTime() + IDLE_MS, openedAt.getTime() + LONGEST_MS));
}

export function needsTouch(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;
}
