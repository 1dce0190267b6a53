// Every day from 2019 to 2026 against the notices of the State Council, copied here and counted by brute force: day by day and minute by minute.
import { describe, expect, it } from '@jest/globals';
import { buildCalendar } from './core/calendar.js';
import { CITY } from './core/calendar-samples.js';
import { dueAfter, workdaysBetween } from './core/due.js';
import { measure } from './core/meter.js';
import { officialYears } from './official-days.js';

/** 国务院办公厅关于部分节假日安排的通知: first day off / how many in a row; 调休: the weekend days that are worked. With the changes of 2019 (May) and 2020 (Spring Festival). */
const NOTICES: readonly { readonly year: number; readonly off: string; readonly worked: string }[] = [
  { year: 2019, off: '01-01/1 02-04/7 04-05/1 05-01/4 06-07/1 09-13/1 10-01/7', worked: '02-02 02-03 04-28 05-05 09-29 10-12' },
  { year: 2020, off: '01-01/1 01-24/10 04-04/3 05-01/5 06-25/3 10-01/8', worked: '01-19 04-26 05-09 06-28 09-27 10-10' },
  { year: 2021, off: '01-01/3 02-11/7 04-03/3 05-01/5 06-12/3 09-19/3 10-01/7', worked: '02-07 02-20 04-25 05-08 09-18 09-26 10-09' },
  { year: 2022, off: '01-01/3 01-31/7 04-03/3 04-30/5 06-03/3 09-10/3 10-01/7 12-31/3', worked: '01-29 01-30 04-02 04-24 05-07 10-08 10-09' },
  { year: 2023, off: '01-21/7 04-05/1 04-29/5 06-22/3 09-29/8', worked: '01-28 01-29 04-23 05-06 06-25 10-07 10-08' },
  { year: 2024, off: '01-01/1 02-10/8 04-04/3 05-01/5 06-10/1 09-15/3 10-01/7', worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12' },
  { year: 2025, off: '01-01/1 01-28/8 04-04/3 05-01/5 05-31/3 10-01/8', worked: '01-26 02-08 04-27 09-28 10-11' },
  { year: 2026, off: '01-01/3 02-15/9 04-04/3 05-01/5 06-19/3 09-25/3 10-01/7', worked: '01-04 02-14 02-28 05-09 09-20 10-10' },
];

const DAY = 86_400_000;
const MINUTE = 60_000;
const BEIJING = 8 * 3_600_000;
/** Days are counted from here; the last start needs some of 2027, which has no list and goes by its weekdays. */
const FIRST = Date.UTC(2019, 0, 1);
const STARTS = (Date.UTC(2027, 0, 1) - FIRST) / DAY;

const index = (year: number, monthDay: string): number => (Date.parse(`${year}-${monthDay}T00:00:00Z`) - FIRST) / DAY;
/** Monday to Friday, but for the notices. */
const works = Array.from({ length: STARTS + 90 }, (_, day) => ![0, 6].includes(new Date(FIRST + day * DAY).getUTCDay()));
for (const { year, off, worked } of NOTICES) {
  for (const run of off.split(' ')) {
    const [first = '', count] = run.split('/');
    works.fill(false, index(year, first), index(year, first) + Number(count));
  }
  for (const day of worked.split(' ')) works[index(year, day)] = true;
}

const years = officialYears();
const calendar = buildCalendar({ ...CITY, days: years.flatMap(({ days }) => days), publishedYears: years.map(({ year }) => year) });
const midnight = (day: number): number => FIRST + day * DAY - BEIJING;
const seen = (at: number): string => new Date(at + BEIJING).toISOString().slice(0, 16);

describe('against the notices, for every day from 2019 to 2026', () => {
  it('which days work', () => {
    const wrong = works.slice(0, STARTS).flatMap((work, day) => (calendar.works((FIRST / DAY) + day) === work ? [] : [seen(midnight(day))]));
    expect(wrong).toEqual([]);
  });

  it('due and between, 0 to 30 working days, from any time of the day', () => {
    const wrong: string[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      // Another minute of the day each time: it must not matter.
      const from = new Date(midnight(start) + ((start * 487) % 1440) * MINUTE);
      let day = start;
      for (let amount = 0; amount <= 30; amount += 1) {
        if (amount > 0) do day += 1; while (!works[day]);
        const { dueAt, provisional } = dueAfter(calendar, from, { amount, unit: 'workdays' });
        const right = dueAt.getTime() === midnight(day + 1) && workdaysBetween(calendar, from, dueAt) === amount && provisional === day >= STARTS;
        if (!right) wrong.push(`${seen(from.getTime())} + ${amount}: ${seen(dueAt.getTime())}, not ${seen(midnight(day + 1))}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('working hours, minute by minute', () => {
    const open = new Uint8Array((STARTS + 90) * 1440);
    works.forEach((work, day) => CITY.segments.forEach(({ from, to }) => work && open.fill(1, day * 1440 + from, day * 1440 + to)));
    const wrong: string[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      for (const wall of [0, 8 * 60 + 17, 10 * 60, 12 * 60 + 30, 17 * 60 + 29, 23 * 60 + 59]) {
        const minutes = 1 + ((start * 131 + wall) % 900);
        const first = start * 1440 + wall;
        let minute = first;
        for (let left = minutes; left > 0; minute += 1) left -= open[minute]!;
        const [from, end] = [midnight(0) + first * MINUTE, midnight(0) + minute * MINUTE];
        const { dueAt } = dueAfter(calendar, new Date(from), { amount: minutes / 60, unit: 'workhours' });
        if (dueAt.getTime() !== end || measure(calendar, 'workhours', from, end) !== minutes * MINUTE) wrong.push(`${seen(from)} + ${minutes} min: ${seen(dueAt.getTime())}, not ${seen(end)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
