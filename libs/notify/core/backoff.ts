// When a failed delivery is tried again, and when it is given up.

export const MOST_ATTEMPTS = 8;
const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/** After so many failed attempts; null: dead, a person has to look. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return new Date(now.getTime() + Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS));
}
