// Who hears what.
import type { Actor } from '@hotline/workflow';
import { addressesOf } from './addresses.js';

const actor = (roles: Actor['roles'], unitIds: readonly string[] = []): Actor => ({ id: 'me', name: '我', roles, unitId: unitIds[0] ?? null, unitIds });

it.each([
  [actor(['operator']), ['everybody', 'account:me', 'role:operator', 'every-ticket']],
  [actor(['liaison'], ['u', 'below']), ['everybody', 'account:me', 'role:liaison', 'unit:u', 'unit:below']],
  [actor(['admin'], ['u']), ['everybody', 'account:me', 'role:admin']],
])('%j', (who, expected) => {
  expect([...addressesOf(who)]).toEqual(expected);
});
