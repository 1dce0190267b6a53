// The month window: which instants belong to a ranking month, in the business zone whatever the process's TZ.
const HOUR = 3_600_000;
const SHANGHAI_OFFSET = 8 * HOUR; // no daylight saving since 1991

export interface Window {
  readonly month: string;
  readonly from: Date;
  readonly to: Date; // exclusive
}

/**
 * `2026-10` with first day 1 is October; with first day 25 it is 25 September to 24 October, named after the month
 * it ends in (the month whose ranking is then published).
 */
export function windowOf(month: string, firstDay = 1): Window {
  const start = firstDay === 1 ? month : shiftMonth(month, -1);
  const end = firstDay === 1 ? shiftMonth(month, 1) : month;
  return { month, from: dayStart(start, firstDay), to: dayStart(end, firstDay) };
}

/** The month whose window holds this instant. */
export function monthOf(at: Date, firstDay = 1): string {
  const local = new Date(at.getTime() + SHANGHAI_OFFSET);
  const month = local.toISOString().slice(0, 7);
  return firstDay > 1 && local.getUTCDate() >= firstDay ? shiftMonth(month, 1) : month;
}

export function shiftMonth(month: string, by: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, index - 1 + by, 1)).toISOString().slice(0, 7);
}

function dayStart(month: string, day: number): Date {
  return new Date(Date.parse(`${month}-${String(day).padStart(2, '0')}T00:00:00Z`) - SHANGHAI_OFFSET);
}
