// Who may appeal, decide and confirm, case by case.
import { describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR, type Actor, type Role } from '@hotline/workflow';
import { actRefusal, actsFor, applyRefusal } from './appeal.js';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({ ...SYSTEM_ACTOR, id: role, roles: [role], unitIds: [], ...more });
const by = new Date('2026-04-24T00:00:00+08:00');
const before = new Date(by.getTime() - 1);

describe('applyRefusal', () => {
  const unit = { unitIds: ['u', 'below'] };
  it.each<[string, Actor, { unitId?: string; appealed?: boolean }, Date, string | null]>([
    ['the liaison of the unit', actor('liaison', unit), {}, before, null],
    ['its leader, for a unit below', actor('unit_leader', unit), { unitId: 'below' }, before, null],
    ['another unit', actor('liaison', { unitIds: ['v'] }), {}, before, 'auth.forbidden'],
    ['somebody in the unit who does not answer for it', actor('operator', unit), {}, before, 'auth.forbidden'],
    ['a second time', actor('liaison', unit), { appealed: true }, before, 'appeal.exists'],
    ['at the midnight that ends the third day', actor('liaison', unit), {}, by, 'appeal.too_late'],
  ])('%s', (_, who, rating, now, expected) => {
    expect(applyRefusal({ unitId: 'u', appealBy: by, appealed: false, ...rating }, who, now)).toBe(expected);
  });
});

describe('actRefusal', () => {
  const pending = { state: 'pending', deciderId: null } as const;
  const proposed = { state: 'proposed', deciderId: 'supervisor' } as const;
  it('the supervisor decides what is pending', () => {
    expect(actsFor(pending, actor('supervisor'))).toEqual(['decide']);
    expect(actsFor(pending, actor('reviewer'))).toEqual([]);
    expect(actRefusal('decide', proposed, actor('supervisor'))).toBe('appeal.decided');
  });
  it('a second person confirms what is proposed', () => {
    expect(actsFor(proposed, actor('supervisor', { id: 'second' }))).toEqual(['confirm']);
    expect(actsFor(proposed, actor('reviewer'))).toEqual(['confirm']);
    expect(actRefusal('confirm', proposed, actor('supervisor'))).toBe('appeal.second_person');
  });
  it.each(['upheld', 'refused'] as const)('nothing is left to do when it is %s', (state) => {
    expect(actsFor({ state, deciderId: 'x' }, actor('supervisor'))).toEqual([]);
  });
  it('the unit itself decides nothing', () => {
    expect([...actsFor(pending, actor('liaison')), ...actsFor(proposed, actor('unit_leader'))]).toEqual([]);
  });
});
