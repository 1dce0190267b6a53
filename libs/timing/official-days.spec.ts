// Every day from 2019 to 2026 against the package's own answer, day by day; and the same results in any zone of the process.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { buildCalendar } from './core/calendar.js';
import { CITY } from './core/calendar-samples.js';
import { dueAfter, workdaysBetween } from './core/due.js';
import { officialYears } from './official-days.js';

const DAY_MS = 86_400_000;
const years = officialYears();
const calendar = buildCalendar({ ...CITY, days: years.flatMap(({ days }) => days), publishedYears: years.map(({ year }) => year) });

describe('official days', () => {
  it('end where the package knows no list, though it answers for any year', () => {
    const last = years.at(-1)?.year ?? 0;
    expect(chineseDays.isWorkday(`${last + 1}-10-01`)).toBeDefined();
    expect(dueAfter(calendar, new Date(`${last + 1}-03-01T10:00:00+08:00`), { amount: 5, unit: 'workdays' }).provisional).toBe(true);
    expect(dueAfter(calendar, new Date(`${last}-03-01T10:00:00+08:00`), { amount: 5, unit: 'workdays' }).provisional).toBe(false);
  });

  it('give the same due dates as counting day by day, for every start and 0 to 30 working days', () => {
    const works = new Map<number, boolean>();
    const first = Date.UTC(2019, 0, 1) / DAY_MS;
    const last = Date.UTC(2026, 9, 31) / DAY_MS;
    for (let day = first; day <= last + 90; day += 1) works.set(day, chineseDays.isWorkday(new Date(day * DAY_MS).toISOString().slice(0, 10)));
    const wrong: string[] = [];
    for (let start = first; start <= last; start += 1) {
      const from = new Date(start * DAY_MS + 2 * 3_600_000);
      let day = start;
      for (let amount = 0; amount <= 30; amount += 1) {
        if (amount > 0) do day += 1; while (!works.get(day));
        const { dueAt } = dueAfter(calendar, from, { amount, unit: 'workdays' });
        const midnightAfter = (day + 1) * DAY_MS - 8 * 3_600_000;
        if (dueAt.getTime() !== midnightAfter || workdaysBetween(calendar, from, dueAt) !== amount) wrong.push(`${from.toISOString()} + ${amount}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

const SCRIPT = `
  import { buildCalendar } from './libs/timing/core/calendar.ts';
  import { CITY } from './libs/timing/core/calendar-samples.ts';
  import { dueAfter, explainDays } from './libs/timing/core/due.ts';
  import { isoIn } from './libs/timing/core/instant.ts';
  const answers = [];
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin']) {
    const calendar = buildCalendar({ ...CITY, zone });
    for (let from = Date.UTC(2026, 1, 20, 3, 30); from < Date.UTC(2026, 3, 10); from += 7 * 3_600_000) {
      for (const allowance of [{ amount: 5, unit: 'workdays' }, { amount: 4, unit: 'workhours' }, { amount: 24, unit: 'hours' }]) {
        const { dueAt } = dueAfter(calendar, new Date(from), allowance);
        answers.push(isoIn(calendar.zone, dueAt), explainDays(calendar, allowance.unit, new Date(from), dueAt).length);
      }
    }
  }
  console.log(JSON.stringify([Intl.DateTimeFormat().resolvedOptions().timeZone, answers]));
`;

describe('peer-bugs #36', () => {
  it('the zone of the process changes nothing, also where the clocks change', () => {
    const answers = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => {
      const run = spawnSync(process.execPath, ['--import', './scripts/typescript.js', '--input-type=module', '-e', SCRIPT], {
        encoding: 'utf8', env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      });
      const [ran, values] = JSON.parse(run.stdout) as [string, readonly unknown[]];
      expect(ran).toBe(zone);
      return values;
    });
    expect(answers[0]?.length).toBeGreaterThan(1000);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});
