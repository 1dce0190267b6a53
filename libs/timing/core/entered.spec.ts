// What people enter: instants, official lists, office hours, rules and ladders, and what is wrong with them.
import { describe, expect, it } from '@jest/globals';
import { segmentFaults, weekdayFaults } from './calendar-faults.js';
import { DEFAULT_LADDERS, DEFAULT_RULES } from './defaults.js';
import { readHolidayFile } from './holiday-file.js';
import { isoIn, parseInstant } from './instant.js';
import { ladderFaults, ruleFaults } from './rule-faults.js';
import { zoneNamed } from './zone.js';

const shanghai = zoneNamed('Asia/Shanghai');
const LADDERS = new Set(DEFAULT_LADDERS.map(({ key }) => key));

describe('an instant', () => {
  it.each([
    ['2025-09-26', '2025-09-26T00:00:00+08:00', true],
    ['2025-09-26T10:00:00Z', '2025-09-26T18:00:00+08:00', false],
    ['2025-09-26T10:00', '2025-09-26T10:00:00+08:00', false],
    ['2025-09-26 10:00:00', '2025-09-26T10:00:00+08:00', false],
    ['2025-09-26T10:00:00.250-04:00', '2025-09-26T22:00:00.250+08:00', false],
    ['2025-09-26T10:00:00 08:00', '2025-09-26T10:00:00+08:00', false],
  ])('%s is %s', (text, expected, dateOnly) => {
    const given = parseInstant(text, shanghai);
    expect([given && isoIn(shanghai, given.at), given?.dateOnly]).toEqual([expected, dateOnly]);
  });

  it.each(['', 'today', '2025-02-29', '2025-13-01', '2025-09-26T24:30', '2025-09-26T10', '26.09.2025', '2025-09-26T10:00:00+8'])('%p is none', (text) => {
    expect(parseInstant(text, shanghai)).toBeNull();
  });
});

describe('an official list', () => {
  const day = { name: '国庆节', date: '2027-10-01', isOffDay: true };
  it('is read, with days of the year before', () => {
    expect(readHolidayFile({ year: 2027, papers: ['p'], days: [day, { name: '元旦', date: '2026-12-31', isOffDay: true }] })).toMatchObject({
      year: 2027, days: [{ date: '2027-10-01', works: false, source: 'p' }, { date: '2026-12-31' }],
    });
  });
  it.each([
    ['nothing', null, ''],
    ['no year', { days: [day] }, 'year'],
    ['no days: not published', { year: 2027, days: [] }, 'days'],
    ['a date twice', { year: 2027, days: [day, day] }, 'days'],
    ['a date that does not exist', { year: 2027, days: [{ ...day, date: '2027-02-30' }] }, 'days.0.date'],
    ['a date of another time', { year: 2027, days: [{ ...day, date: '2020-10-01' }] }, 'days.0.date'],
    ['no word on working', { year: 2027, days: [{ ...day, isOffDay: 'yes' }] }, 'days.0.isOffDay'],
    ['no name', { year: 2027, days: [{ ...day, name: '' }] }, 'days.0.name'],
  ])('%s is refused', (_, content, field) => {
    expect(readHolidayFile(content)).toMatchObject([{ field }]);
  });
});

describe('office hours', () => {
  it('follow one another and do not overlap', () => {
    expect(segmentFaults([{ from: 540, to: 720 }, { from: 720, to: 1050 }])).toEqual([]);
    expect(segmentFaults([{ from: 540, to: 720 }, { from: 700, to: 1050 }])).toHaveLength(1);
    expect(segmentFaults([{ from: 720, to: 540 }])).toHaveLength(1);
    expect(segmentFaults([])).toHaveLength(1);
    expect(segmentFaults(null)).toEqual([]);
    expect(weekdayFaults([1, 2, 8])).toHaveLength(1);
    expect(weekdayFaults([1, 1])).toHaveLength(1);
  });
});

describe('defaults', () => {
  it('are rules and ladders that the city could have entered', () => {
    expect(DEFAULT_RULES.flatMap((rule) => ruleFaults(rule, LADDERS))).toEqual([]);
    expect(DEFAULT_LADDERS.flatMap(ladderFaults)).toEqual([]);
    expect(new Set(DEFAULT_RULES.map(({ id }) => id)).size).toBe(DEFAULT_RULES.length);
  });

  it('a ladder with two rungs of one name or an impossible time is refused', () => {
    const [ladder] = DEFAULT_LADDERS;
    if (!ladder) throw new Error('no ladder');
    expect(ladderFaults({ ...ladder, rungs: [...ladder.rungs, ...ladder.rungs] })).toHaveLength(1);
    expect(ladderFaults({ ...ladder, rungs: [{ rung: 'x', label: 'x', action: 'remind', when: { at: 'used', share: 1.5 } }] })).toHaveLength(1);
    expect(ladderFaults({ ...ladder, key: 'Eigene' })).toMatchObject([{ field: 'key' }]);
    expect(ladderFaults({ ...ladder, rungs: [{ rung: 'x', label: 'x', action: 'remind', when: { at: 'overdue' } as never }] })).toMatchObject([{ field: 'rungs.0.when' }]);
  });
});
