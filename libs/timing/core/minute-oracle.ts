// The slow truth for the calendar's tests: reads the wall clock of every single minute.
import type { CalendarSpec } from './calendar.js';

const MINUTE = 60_000;

export interface MinuteOracle {
  /** `YYYY-MM-DD` on the wall at this instant. */
  dateAt(at: number): string;
  worksOn(date: string): boolean;
  /** Whether the minute that begins here is office time. */
  openAt(at: number): boolean;
  /** First instant from `from` on with so many open minutes between. */
  advance(from: number, minutes: number): number;
  /** Earliest instant from which at most so many open minutes are left. */
  rewind(to: number, minutes: number): number;
  measure(from: number, to: number): number;
  /** First instant after the Nth working date that follows the date of `from`. */
  endOfNthDay(from: number, days: number): number;
}

export function minuteOracle(spec: CalendarSpec): MinuteOracle {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: spec.zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  const wallAt = (at: number): readonly [string, number] => {
    const [date = '', time = ''] = format.format(at).split(' ');
    const [hour, minute] = time.split(':').map(Number);
    return [date, (hour ?? 0) * 60 + (minute ?? 0)];
  };
  const dateAt = (at: number): string => wallAt(at)[0];
  const worksOn = (date: string): boolean => {
    const entry = spec.days.findLast((day) => day.date === date);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return entry ? entry.works : spec.weekdays.includes(weekday);
  };
  const openAt = (at: number): boolean => {
    const [date, minute] = wallAt(at);
    return worksOn(date) && spec.segments.some(({ from, to }) => minute >= from && minute < to);
  };
  return {
    dateAt,
    worksOn,
    openAt,
    advance(from, minutes) {
      let at = from;
      for (let left = minutes; left > 0; at += MINUTE) if (openAt(at)) left -= 1;
      return at;
    },
    rewind(to, minutes) {
      let at = to;
      for (let left = minutes; ; at -= MINUTE) {
        if (!openAt(at - MINUTE)) continue;
        if (left === 0) return at;
        left -= 1;
      }
    },
    measure(from, to) {
      let open = 0;
      for (let at = from; at < to; at += MINUTE) if (openAt(at)) open += 1;
      return open;
    },
    endOfNthDay(from, days) {
      let at = from;
      let date = dateAt(at);
      for (let left = days; ; at += MINUTE) {
        const now = dateAt(at);
        if (now === date) continue;
        if (left === 0) return at;
        date = now;
        if (worksOn(date)) left -= 1;
      }
    },
  };
}
