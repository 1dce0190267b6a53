// Due times: the vectors of the rules, and agreement with a minute-by-minute oracle.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCalendar, inherit, type CalendarSpec, type DayOverride, type Segment } from './calendar.js';
import { at, CITY } from './calendar-samples.js';
import { dueAfter, dueLater, dueResumed, explainDays, nextOfficeOpening, workdaysBetween } from './due.js';
import { advance, measure, rewind } from './meter.js';
import { minuteOracle } from './minute-oracle.js';

const city = buildCalendar(CITY);
const workdays = (amount: number) => ({ amount, unit: 'workdays' }) as const;
const workhours = (amount: number) => ({ amount, unit: 'workhours' }) as const;
const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('working days', () => {
  it.each([
    ['2025-09-26 10:00', 5, '2025-10-11 00:00', 'the worked Sunday counts, the holidays do not'],
    ['2026-02-12 10:00', 5, '2026-02-27 00:00', 'Spring Festival'],
    ['2026-04-30 10:00', 2, '2026-05-08 00:00', 'Labour Day'],
    ['2025-09-26 00:00', 5, '2025-10-11 00:00', 'the first minute of the day'],
    ['2025-09-26 23:59', 5, '2025-10-11 00:00', 'the last minute of the day'],
    ['2025-09-26 10:00', 0, '2025-09-27 00:00', 'none: the day itself'],
    ['2025-11-29 23:50', 1, '2025-12-02 00:00', 'peer-bugs #5: created on a Saturday night'],
    ['2025-11-30 12:00', 1, '2025-12-02 00:00', 'peer-bugs #5: created on a Sunday'],
    ['2025-10-03 12:00', 1, '2025-10-10 00:00', 'peer-bugs #5: created on a holiday'],
    ['2025-09-28 12:00', 1, '2025-09-30 00:00', 'peer-bugs #5: created on a worked Sunday'],
  ])('%s + %i are due %s: %s', (from, amount, due) => {
    expect(dueAfter(city, at(from), workdays(amount)).dueAt).toEqual(at(due));
  });

  it('are provisional only where a year that is not published was counted over', () => {
    expect(dueAfter(city, at('2026-12-24 10:00'), workdays(5)).provisional).toBe(false);
    expect(dueAfter(city, at('2026-12-25 10:00'), workdays(5))).toEqual({ dueAt: at('2027-01-02 00:00'), provisional: true });
    expect(dueAfter(city, at('2026-12-31 23:00'), { amount: 2, unit: 'hours' }).provisional).toBe(false);
  });

  it('are explained day by day', () => {
    const explained = explainDays(city, 'workdays', at('2025-09-26 10:00'), at('2025-10-11 00:00'));
    expect(explained.filter((day) => day.counts).map((day) => day.date)).toEqual(['2025-09-28', '2025-09-29', '2025-09-30', '2025-10-09', '2025-10-10']);
    expect(explained[0]).toEqual({ date: '2025-09-26', counts: false, reason: '起算日不计（周五工作日）', source: null });
    expect(explained[2]).toEqual({ date: '2025-09-28', counts: true, reason: '国庆节上班', source: '国务院办公厅通知' });
    expect(explained[5]).toMatchObject({ date: '2025-10-01', counts: false, reason: '国庆节放假' });
  });

  it('after a due time count from the day that the due time ended', () => {
    expect(dueLater(city, at('2025-10-11 00:00'), workdays(1)).dueAt).toEqual(at('2025-10-12 00:00'));
    expect(dueLater(city, at('2025-12-02 11:00'), workdays(1)).dueAt).toEqual(at('2025-12-04 00:00'));
    expect(nextOfficeOpening(city, at('2025-10-12 00:00'))).toEqual(at('2025-10-13 09:00'));
  });
});

describe('working hours', () => {
  it.each([
    ['2025-12-02 09:00', 4, '2025-12-02 14:30', 'peer-bugs #8: over the lunch break'],
    ['2025-12-02 09:00', 3, '2025-12-02 12:00', 'ends with the morning'],
    ['2025-12-02 16:30', 4, '2025-12-03 12:00', 'into the next day'],
    ['2025-11-29 23:50', 4, '2025-12-01 14:30', 'peer-bugs #5: from a Saturday night'],
    ['2025-10-03 12:00', 4, '2025-10-09 14:30', 'peer-bugs #5: from a holiday'],
  ])('%s + %i are due %s: %s', (from, amount, due) => {
    expect(dueAfter(city, at(from), workhours(amount)).dueAt).toEqual(at(due));
  });

  it('peer-bugs #1: counting back is the inverse: one hour before Tuesday 11:00 is Tuesday 10:00', () => {
    expect(new Date(rewind(city, 'workhours', at('2025-12-02 11:00').getTime(), HOUR))).toEqual(at('2025-12-02 10:00'));
  });
});

describe('clock hours', () => {
  it('peer-bugs #6: run around the clock and lose no minute at thirty midnights', () => {
    for (let hours = 1; hours <= 30 * 24; hours += 1) {
      const start = at('2025-09-26 10:17');
      expect(dueAfter(city, start, { amount: hours, unit: 'hours' }).dueAt.getTime() - start.getTime()).toBe(hours * HOUR);
    }
  });

  it('peer-bugs #6: a calendar that is always open equals the wall clock', () => {
    const always = buildCalendar({ ...CITY, weekdays: [1, 2, 3, 4, 5, 6, 7], days: [], segments: [{ from: 0, to: 1440 }] });
    const start = at('2025-09-26 10:17').getTime();
    for (let hours = 1; hours <= 30 * 24; hours += 7) expect(advance(always, 'workhours', start, hours * HOUR)).toBe(start + hours * HOUR);
  });
});

describe('a pause', () => {
  it('peer-bugs #4: over National Day and a worked Sunday moves the due time by the working days that it took', () => {
    const due = dueAfter(city, at('2025-09-25 10:00'), workdays(5)).dueAt;
    expect(due).toEqual(at('2025-10-10 00:00'));
    const resumed = dueResumed(city, 'workdays', due, { from: at('2025-09-26 15:00'), to: at('2025-10-09 09:00') });
    // 28, 29, 30 September and 9 October went by; four remain: 10, 11, 13 and 14 October.
    expect(resumed.dueAt).toEqual(at('2025-10-15 00:00'));
  });

  it('keeps the working hours that were left', () => {
    const due = dueAfter(city, at('2025-12-02 09:00'), workhours(4)).dueAt;
    expect(dueResumed(city, 'workhours', due, { from: at('2025-12-02 11:00'), to: at('2025-12-05 16:30') }).dueAt).toEqual(at('2025-12-08 10:00'));
  });

  it.each(['workdays', 'workhours', 'hours'] as const)('that began late leaves the due time where it was: %s', (unit) => {
    const due = at('2025-12-02 11:00');
    expect(dueResumed(city, unit, due, { from: at('2025-12-03 11:00'), to: at('2025-12-09 11:00') }).dueAt).toEqual(due);
  });
});

describe('a unit calendar', () => {
  const hospital = inherit(CITY, { segments: [{ from: 0, to: 1440 }], weekdays: [1, 2, 3, 4, 5, 6, 7], followsHolidays: false, days: [] });
  it('that works through takes neither weekends nor holidays, and no unpublished year makes it provisional', () => {
    expect(dueAfter(buildCalendar(hospital), at('2025-09-30 10:00'), workdays(5)).dueAt).toEqual(at('2025-10-06 00:00'));
    expect(dueAfter(buildCalendar(hospital), at('2027-03-01 10:00'), workdays(5)).provisional).toBe(false);
  });
  it('that follows the city inherits its days, and its own order goes before them', () => {
    const own = [{ date: '2025-09-28', works: false, name: '校庆', source: '单位通知' }];
    const school = buildCalendar(inherit(CITY, { segments: null, weekdays: null, followsHolidays: true, days: own }));
    expect(dueAfter(school, at('2025-09-26 10:00'), workdays(5)).dueAt).toEqual(at('2025-10-12 00:00'));
  });
});

const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kolkata', 'Asia/Beirut'];

const segments: fc.Arbitrary<readonly Segment[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) => Array.from({ length: Math.floor(marks.length / 2) }, (_, i) => ({ from: marks[2 * i] as number, to: marks[2 * i + 1] as number })))
  .filter((list) => list.reduce((open, { from, to }) => open + to - from, 0) >= 240);

const overrides: fc.Arbitrary<readonly DayOverride[]> = fc.array(
  fc.record({ offset: fc.integer({ min: 0, max: 40 }), works: fc.boolean() }).map(({ offset, works }) => ({
    date: new Date(Date.UTC(2025, 2, 1) + offset * 86_400_000).toISOString().slice(0, 10), works, name: '调整', source: '市政府令',
  })),
  { maxLength: 12 },
);

const calendars: fc.Arbitrary<CalendarSpec> = fc.record({
  zone: fc.constantFrom(...ZONES),
  segments,
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  days: overrides,
  publishedYears: fc.constant('all' as const),
});

/** In March and April 2025, when the clocks of most of these zones change. */
const starts = fc.integer({ min: 0, max: 40 * 1440 }).map((minute) => Date.UTC(2025, 2, 1) + minute * MINUTE);

describe('against the minute-by-minute oracle', () => {
  it('working hours forward, back and between', () => {
    fc.assert(
      fc.property(calendars, starts, fc.integer({ min: 1, max: 900 }), (spec, start, minutes) => {
        const calendar = buildCalendar(spec);
        const oracle = minuteOracle(spec);
        const end = oracle.advance(start, minutes);
        expect(advance(calendar, 'workhours', start, minutes * MINUTE)).toBe(end);
        expect(measure(calendar, 'workhours', start, end)).toBe(minutes * MINUTE);
        expect(rewind(calendar, 'workhours', end, minutes * MINUTE)).toBe(oracle.rewind(end, minutes));
      }),
      { numRuns: 25 },
    );
  });

  it('working days, zero to ten', () => {
    fc.assert(
      fc.property(calendars, starts, fc.integer({ min: 0, max: 10 }), (spec, start, amount) => {
        expect(dueAfter(buildCalendar(spec), new Date(start), workdays(amount)).dueAt.getTime()).toBe(minuteOracle(spec).endOfNthDay(start, amount));
      }),
      { numRuns: 20 },
    );
  });

  it('a pause of working hours: the open minutes outside of it are the allowance', () => {
    fc.assert(
      fc.property(calendars, starts, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 6000 }), (spec, start, minutes, after, length) => {
        const calendar = buildCalendar(spec);
        const oracle = minuteOracle(spec);
        const due = dueAfter(calendar, new Date(start), workhours(minutes / 60)).dueAt;
        const from = start + after * MINUTE;
        fc.pre(from < due.getTime());
        const to = from + length * MINUTE;
        const resumed = dueResumed(calendar, 'workhours', due, { from: new Date(from), to: new Date(to) }).dueAt.getTime();
        expect(oracle.measure(start, from) + oracle.measure(to, resumed)).toBe(minutes);
      }),
      { numRuns: 25 },
    );
  });
});

describe('laws', () => {
  const spans = fc.tuple(calendars, starts, fc.integer({ min: 0, max: 30 }));

  it('between(t, due(t, n)) = n', () => {
    fc.assert(fc.property(spans, ([spec, start, amount]) => {
      const calendar = buildCalendar(spec);
      const from = new Date(start);
      expect(workdaysBetween(calendar, from, dueAfter(calendar, from, workdays(amount)).dueAt)).toBe(amount);
    }));
  });

  it('a later start is never due earlier', () => {
    fc.assert(fc.property(spans, fc.integer({ min: 0, max: 5000 }), fc.constantFrom('workdays', 'workhours', 'hours' as const), ([spec, start, amount], minutes, unit) => {
      const calendar = buildCalendar(spec);
      const dueFrom = (from: number): number => dueAfter(calendar, new Date(from), { amount, unit: unit as 'workdays' }).dueAt.getTime();
      expect(dueFrom(start + minutes * MINUTE)).toBeGreaterThanOrEqual(dueFrom(start));
    }));
  });

  it('what was counted back is what is left', () => {
    fc.assert(fc.property(spans, fc.double({ min: 0.01, max: 1, noNaN: true }), ([spec, start, amount], share) => {
      const calendar = buildCalendar({ ...spec, zone: 'Asia/Shanghai' });
      const due = dueAfter(calendar, new Date(start), workdays(amount + 1)).dueAt.getTime();
      const part = Math.round((amount + 1) * share * 24) * HOUR;
      expect(measure(calendar, 'workdays', rewind(calendar, 'workdays', due, part), due)).toBe(part);
    }));
  });
});
