// Month windows in Shanghai time, whatever the process's zone.
import { expect, test } from '@jest/globals';
import { monthOf, shiftMonth, windowOf } from './window.js';

test.each([
  ['2026-10', 1, '2026-09-30T16:00:00.000Z', '2026-10-31T16:00:00.000Z'],
  ['2026-12', 1, '2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  ['2026-10', 25, '2026-09-24T16:00:00.000Z', '2026-10-24T16:00:00.000Z'],
  ['2026-01', 25, '2025-12-24T16:00:00.000Z', '2026-01-24T16:00:00.000Z'],
])('%s from day %i', (month, firstDay, from, to) => {
  const window = windowOf(month, firstDay);
  expect([window.from.toISOString(), window.to.toISOString()]).toEqual([from, to]);
});

test.each([
  ['2026-09-30T15:59:59.999Z', 1, '2026-09'],
  ['2026-09-30T16:00:00.000Z', 1, '2026-10'],
  ['2026-10-24T15:59:59.999Z', 25, '2026-10'],
  ['2026-10-24T16:00:00.000Z', 25, '2026-11'],
])('%s with first day %i belongs to %s', (at, firstDay, month) => {
  expect(monthOf(new Date(at), firstDay)).toBe(month);
});

test('windows follow one another without gap or overlap', () => {
  for (const firstDay of [1, 15, 25, 28]) {
    for (let i = 0; i < 24; i++) {
      const month = shiftMonth('2025-01', i);
      expect(windowOf(shiftMonth(month, 1), firstDay).from).toEqual(windowOf(month, firstDay).to);
    }
  }
});
