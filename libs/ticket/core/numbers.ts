// Numbers as people read them: the ticket's 18 digits, the supervision order's DB number, the citizen's query code.

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** YYMMDDHHMMSS in Beijing time + a 6-digit sequence (domain §7). */
export function ticketNumber(at: Date, sequence: number): string {
  return beijing(at).slice(2) + String(sequence % 1_000_000).padStart(6, '0');
}

/** DB + date + at least 4 digits of the day's sequence. */
export function orderNumber(at: Date, sequence: number): string {
  return `DB${beijing(at).slice(0, 8)}${String(sequence).padStart(4, '0')}`;
}

/** The calendar date in Beijing, YYYY-MM-DD. */
export function beijingDate(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

function beijing(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14);
}
