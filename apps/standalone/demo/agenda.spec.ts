// The agenda keeps the order of time, and of adding within a moment.
import { Agenda } from './agenda.js';

it('hands out what is due and keeps the rest', () => {
  const agenda = new Agenda<string>();
  const at = (minute: number) => new Date(minute * 60_000);
  for (const [minute, task] of [[3, 'c'], [1, 'a'], [3, 'd'], [2, 'b'], [9, 'e']] as const) agenda.add(at(minute), task);
  expect(agenda.next).toEqual(at(1));
  expect(agenda.take(at(3))).toEqual(['a', 'b', 'c', 'd']);
  expect(agenda.take(at(8))).toEqual([]);
  expect(agenda.next).toEqual(at(9));
  expect(agenda.take(at(9))).toEqual(['e']);
  expect(agenda.next).toBeUndefined();
});
