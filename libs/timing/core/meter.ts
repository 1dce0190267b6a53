// Measuring with a calendar: how much of an allowance lies between two instants, and the way back from an amount to an instant.
import type { Calendar, Interval } from './calendar.js';
import { DAY_MS, type Day } from './civil.js';

/** hours run around the clock, workhours over the office segments, workdays from 00:00 to 24:00 of working days. */
export const TIME_UNITS = {
  workdays: { zh: '工作日', en: 'working days' },
  workhours: { zh: '工作小时', en: 'working hours' },
  hours: { zh: '小时', en: 'hours' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
export type TimeUnit = keyof typeof TIME_UNITS;
export const TIME_UNIT_CODES = Object.keys(TIME_UNITS) as readonly TimeUnit[];

export const HOUR_MS = 3_600_000;

/** What one unit is worth in milliseconds of measure: a working day counts 24 hours, whatever its length on the wall clock. */
export const WORTH: Readonly<Record<TimeUnit, number>> = { hours: HOUR_MS, workhours: HOUR_MS, workdays: DAY_MS };

/** Ten years without a working day are a calendar that somebody emptied by mistake. */
const FARTHEST_DAYS = 3660;

/** Counting milliseconds between two instants; never negative. */
export function measure(calendar: Calendar, unit: TimeUnit, from: number, to: number): number {
  if (to <= from) return 0;
  if (unit === 'hours') return to - from;
  let total = 0;
  const last = calendar.zone.dayOf(to);
  for (let day = calendar.zone.dayOf(from); day <= last; day += 1) {
    for (const interval of intervalsOn(calendar, unit, day)) {
      total += worthUntil(interval, to) - worthUntil(interval, from);
    }
  }
  return total;
}

/** The earliest instant from `from` on with `amount` counting milliseconds between them. */
export function advance(calendar: Calendar, unit: TimeUnit, from: number, amount: number): number {
  if (amount <= 0) return from;
  if (unit === 'hours') return from + amount;
  let left = amount;
  const first = calendar.zone.dayOf(from);
  for (let day = first; day < first + FARTHEST_DAYS; day += 1) {
    for (const interval of intervalsOn(calendar, unit, day)) {
      const used = worthUntil(interval, from);
      const available = interval.worth - used;
      if (left <= available) return instantAt(interval, used + left);
      left -= available;
    }
  }
  throw new Error('calendar without working time');
}

/** The inverse of `advance`: the earliest instant from which no more than `amount` is left until `to`. */
export function rewind(calendar: Calendar, unit: TimeUnit, to: number, amount: number): number {
  if (unit === 'hours') return to - amount;
  let left = amount;
  const last = calendar.zone.dayOf(to);
  for (let day = last; day > last - FARTHEST_DAYS; day -= 1) {
    const intervals = intervalsOn(calendar, unit, day);
    for (let index = intervals.length - 1; index >= 0; index -= 1) {
      const interval = intervals[index] as Interval;
      const available = worthUntil(interval, to);
      if (left < available) return instantAt(interval, available - left);
      left -= available;
    }
  }
  throw new Error('calendar without working time');
}

const NOTHING: readonly Interval[] = [];

function intervalsOn(calendar: Calendar, unit: TimeUnit, day: Day): readonly Interval[] {
  if (!calendar.works(day)) return NOTHING;
  if (unit === 'workhours') return calendar.officeHours(day);
  return [{ from: calendar.zone.startOf(day), to: calendar.zone.startOf(day + 1), worth: DAY_MS }];
}

function worthUntil(interval: Interval, at: number): number {
  if (at <= interval.from) return 0;
  if (at >= interval.to) return interval.worth;
  const length = interval.to - interval.from;
  return length === interval.worth ? at - interval.from : Math.round(((at - interval.from) * interval.worth) / length);
}

function instantAt(interval: Interval, worth: number): number {
  const length = interval.to - interval.from;
  return interval.from + (length === interval.worth ? worth : Math.round((worth * length) / interval.worth));
}
