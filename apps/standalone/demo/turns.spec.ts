// Desks work at their hours: liaisons on working days, dispatchers every day, the duty desk at any minute.
import { atMinute, dateAt, turnOf, type Workdays } from './turns.js';

const weekdays: Workdays = (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
// 2026-03-06 is a Friday.
const shanghai = (text: string) => new Date(`${text}:00+08:00`);

describe('turnOf', () => {
  it.each([
    ['liaison', '2026-03-06T09:25', { minutes: 0 }, '2026-03-06T09:25'],
    ['liaison', '2026-03-06T09:26', { minutes: 0 }, '2026-03-06T14:05'],
    ['liaison', '2026-03-06T17:00', { minutes: 0 }, '2026-03-09T09:25'],
    ['dispatcher', '2026-03-07T23:00', { minutes: 0 }, '2026-03-08T07:40'],
    ['duty', '2026-03-07T02:58', { minutes: 10 }, '2026-03-07T03:10'],
    ['liaison', '2026-03-06T14:05', { workdays: 1 }, '2026-03-09T14:05'],
    ['liaison', '2026-03-07T12:00', { workdays: 2 }, '2026-03-10T14:05'],
  ] as const)('%s from %s after %j: %s', (desk, from, delay, turn) => {
    expect(turnOf(desk, shanghai(from), delay, weekdays)).toEqual(shanghai(turn));
  });

  it('reckons in Shanghai whatever the time of day elsewhere', () => {
    expect(dateAt(new Date('2026-03-06T16:30:00Z'))).toBe('2026-03-07');
    expect(atMinute('2026-03-07', 30)).toEqual(new Date('2026-03-06T16:30:00Z'));
  });
});
