// Who may see a phone number, and who a whistle-blower's.
import type { Actor, Role } from '@hotline/workflow';
import { revealRefusal } from './reveal-rules.js';

const actor = (role: Role): Actor => ({ id: 'a', name: role, roles: [role], unitId: null, unitIds: [] });

describe('revealRefusal', () => {
  it.each<[Role, boolean]>([
    ['operator', true], ['dispatcher', true], ['liaison', true], ['callback_officer', true], ['supervisor', true],
    ['unit_leader', false], ['reviewer', false], ['admin', false], ['auditor', false], ['api', false],
  ])('%s sees a phone number: %s', (role, allowed) => {
    expect(revealRefusal(actor(role), 'phone', false)).toBe(allowed ? undefined : 'citizen.reveal_refused');
  });

  it.each<[Role, 'name' | 'phone', boolean]>([
    ['supervisor', 'name', true], ['supervisor', 'phone', true],
    ['callback_officer', 'phone', true], ['callback_officer', 'name', false],
    ['operator', 'phone', false], ['dispatcher', 'name', false], ['liaison', 'phone', false],
  ])('%s sees the %s of a whistle-blower: %s', (role, field, allowed) => {
    expect(revealRefusal(actor(role), field, true)).toBe(allowed ? undefined : 'citizen.confidential');
  });
});
