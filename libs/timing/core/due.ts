// When something is due: allowances counted with a calendar, and the days behind the answer.
import type { Calendar } from './calendar.js';
import { isoDay, type Day } from './civil.js';
import { advance, measure, WORTH, type TimeUnit } from './meter.js';

export interface Allowance {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** `dueAt` is exclusive: at this instant it is late. Provisional while a year that was counted over is not published. */
export interface Due {
  readonly dueAt: Date;
  readonly provisional: boolean;
}

export interface ExplainedDay {
  readonly date: string;
  readonly counts: boolean;
  readonly reason: string;
  readonly source: string | null;
}

/** Days from one instant to another during which a clock stood still. */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Working days count from the next working day and end at 24:00 of the Nth, stored as 00:00 of the day after;
 * zero of them end with the day itself. Hours and working hours run from the instant.
 */
export function dueAfter(calendar: Calendar, from: Date, allowance: Allowance): Due {
  const start = from.getTime();
  const dueAt = allowance.unit === 'workdays'
    ? calendar.zone.startOf(nthWorkingDay(calendar, calendar.zone.dayOf(start), allowance.amount) + 1)
    : advance(calendar, allowance.unit, start, Math.round(allowance.amount * WORTH[allowance.unit]));
  return { dueAt: new Date(dueAt), provisional: isProvisional(calendar, allowance.unit, start, dueAt) };
}

/** Further time after a due time. The due time is exclusive, so 24:00 of a Monday belongs to that Monday. */
export function dueLater(calendar: Calendar, dueAt: Date, more: Allowance): Due {
  return more.unit === 'workdays' ? dueAfter(calendar, new Date(dueAt.getTime() - 1), more) : dueAfter(calendar, dueAt, more);
}

/** The due time after a pause: working days move by the working days that the pause took, hours keep what was left. */
export function dueResumed(calendar: Calendar, unit: TimeUnit, dueAt: Date, pause: Pause): Due {
  const unchanged = { dueAt, provisional: isProvisional(calendar, unit, pause.from.getTime(), dueAt.getTime()) };
  // What was late before the pause stays due when it was.
  if (pause.from >= dueAt) return unchanged;
  if (unit === 'workdays') {
    const amount = workdaysBetween(calendar, pause.from, pause.to);
    return amount === 0 ? unchanged : dueLater(calendar, dueAt, { amount, unit });
  }
  const left = measure(calendar, unit, pause.from.getTime(), dueAt.getTime());
  return dueAfter(calendar, pause.to, { amount: left / WORTH[unit], unit });
}

/** Working days after the day of `from` up to the day of `to`; `to` is exclusive. The inverse of `dueAfter`. */
export function workdaysBetween(calendar: Calendar, from: Date, to: Date): number {
  const last = calendar.zone.dayOf(to.getTime() - 1);
  let count = 0;
  for (let day = calendar.zone.dayOf(from.getTime()) + 1; day <= last; day += 1) {
    if (calendar.works(day)) count += 1;
  }
  return count;
}

/** Each day from the start to the due time: whether it counted, why, and on whose authority. */
export function explainDays(calendar: Calendar, unit: TimeUnit, from: Date, dueAt: Date, pauses: readonly Pause[] = []): readonly ExplainedDay[] {
  const { zone } = calendar;
  const first = zone.dayOf(from.getTime());
  const last = zone.dayOf(dueAt.getTime() - 1);
  const paused = pauses.map((pause) => [zone.dayOf(pause.from.getTime()), zone.dayOf(pause.to.getTime())] as const);
  const days: ExplainedDay[] = [];
  for (let day = first; day <= last; day += 1) {
    const { works, reason, source } = calendar.reasonOf(day);
    const dormant = unit === 'workdays' && paused.some(([start, end]) => day > start && day <= end);
    const startDay = unit === 'workdays' && day === first;
    const counts = !dormant && !startDay && (works || unit === 'hours');
    const why = startDay ? `起算日不计（${reason}）` : dormant ? `挂账期间不计（${reason}）` : reason;
    days.push({ date: isoDay(day), counts, reason: unit === 'hours' ? '按自然小时连续计算' : why, source });
  }
  return days;
}

export function isProvisional(calendar: Calendar, unit: TimeUnit, from: number, to: number): boolean {
  if (unit === 'hours') return false;
  const last = calendar.zone.dayOf(to - 1);
  for (let day = calendar.zone.dayOf(from); day <= last; day += 1) {
    if (calendar.missing(day)) return true;
  }
  return false;
}

/** First office minute of the first working day after the day of an exclusive due time. */
export function nextOfficeOpening(calendar: Calendar, dueAt: Date): Date {
  const day = nthWorkingDay(calendar, calendar.zone.dayOf(dueAt.getTime() - 1), 1);
  return new Date(calendar.officeHours(day)[0]?.from ?? calendar.zone.startOf(day));
}

function nthWorkingDay(calendar: Calendar, start: Day, amount: number): Day {
  let day = start;
  for (let left = amount; left > 0; left -= 1) {
    const limit = day + 3660;
    do {
      day += 1;
      if (day > limit) throw new Error('calendar without working time');
    } while (!calendar.works(day));
  }
  return day;
}
