// Which happenings are grounds for a supervision order.
import { describe, expect, it } from '@jest/globals';
import { groundIn, type Told } from './grounds.js';

const told = (type: Told['type'], payload: unknown, more: Partial<Told> = {}): Told => ({ type, payload, redoCount: 0, claimedResolved: false, ...more });
const callback = (payload: object, more: Partial<Told> = {}): Told => told('callback.recorded', { reached: true, round: 2, ...payload }, more);

describe('grounds', () => {
  it.each([
    ['a third unit', told('shirking.detected', { kind: 'third_unit', unitIds: ['a', 'b', 'c'] }), 'shirking'],
    ['the same unit twice', told('shirking.detected', { kind: 'same_unit_twice', unitIds: ['a', 'b', 'a'] }), 'shirking'],
    ['two repeats', told('ticket.repeat_absorbed', { repeats: 2 }), undefined],
    ['three repeats', told('ticket.repeat_absorbed', { repeats: 3 }), 'repeats'],
    ['unsatisfied for the first time', callback({ level: 2 }), undefined],
    ['unsatisfied after a redo', callback({ level: 2 }, { redoCount: 1 }), 'unsatisfied_after_redo'],
    ['satisfied after a redo', callback({ level: 3 }, { redoCount: 1 }), undefined],
    ['not reached after a redo', callback({ reached: false }, { redoCount: 1 }), undefined],
    ['claimed as resolved, and nobody came', callback({ contacted: false, resolved: false, level: 1 }, { claimedResolved: true }), 'false_completion'],
    ['honestly unresolved', callback({ contacted: false, resolved: false, level: 1 }), undefined],
  ])('%s', (_, given, ground) => {
    expect(groundIn(given)?.ground).toBe(ground);
  });

  it('shirking is raised to the leader as well', () => {
    expect(groundIn(told('shirking.detected', { kind: 'third_unit', unitIds: ['a', 'b', 'c'] }))).toMatchObject({ raise: true, occasion: '3' });
  });
});
