// Instants as people read them: Beijing time to the minute.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export function beijing(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The due time of a duty, from its last instant in time; midnight is the end of the day before, as the rules say it. */
export function dueTime(lastInstant: Date): string {
  const shown = beijing(new Date(lastInstant.getTime() + 1));
  return shown.endsWith(' 00:00') ? `${beijing(lastInstant).slice(0, 10)} 24:00` : shown;
}
