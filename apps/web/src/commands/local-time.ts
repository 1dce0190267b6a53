// Between the API's instants and what a datetime-local field holds: always Shanghai, whatever the browser's zone.
const SHANGHAI = 8 * 3_600_000;

/** "2026-11-23T06:30:00Z" → "2026-11-23T14:30"; anything else → "". */
export function toLocal(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? '' : new Date(at + SHANGHAI).toISOString().slice(0, 16);
}

/** "2026-11-23T14:30" → "2026-11-23T14:30:00+08:00". */
export function fromLocal(local: string): string | undefined {
  return local === '' ? undefined : `${local}:00+08:00`;
}

/** An instant in milliseconds as ISO 8601 with Shanghai's offset, to the minute. */
export function shanghaiMinute(ms: number): string {
  return `${new Date(ms + SHANGHAI).toISOString().slice(0, 16)}:00+08:00`;
}
