// Calendars for the tests: the State Council's lists of 2025 and 2026 as far as the vectors need them.
import type { CalendarSpec, DayOverride } from './calendar.js';

const OFFICE = [{ from: 9 * 60, to: 12 * 60 }, { from: 13 * 60 + 30, to: 17 * 60 + 30 }] as const;

export const CITY: CalendarSpec = {
  zone: 'Asia/Shanghai',
  segments: OFFICE,
  weekdays: [1, 2, 3, 4, 5],
  days: [
    ...days('国庆节', false, '2025-10-01', 8),
    ...days('国庆节', true, '2025-09-28', 1),
    ...days('国庆节', true, '2025-10-11', 1),
    ...days('元旦', false, '2026-01-01', 3),
    ...days('元旦', true, '2026-01-04', 1),
    ...days('春节', false, '2026-02-15', 9),
    ...days('春节', true, '2026-02-14', 1),
    ...days('春节', true, '2026-02-28', 1),
    ...days('清明节', false, '2026-04-04', 3),
    ...days('劳动节', false, '2026-05-01', 5),
    ...days('劳动节', true, '2026-05-09', 1),
  ],
  publishedYears: [2025, 2026],
};

export function days(name: string, works: boolean, first: string, count: number): readonly DayOverride[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10);
    return { date, works, name, source: '国务院办公厅通知' };
  });
}

/** An instant of Shanghai's wall clock: `2025-09-26 10:00`. */
export function at(wall: string): Date {
  return new Date(`${wall.replace(' ', 'T')}:00+08:00`);
}
