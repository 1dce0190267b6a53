// The demo's accounts on the log-in page: told only where they really are the demo's.
import { afterEach, describe, expect, it } from '@jest/globals';
import { Accounts } from '@hotline/identity';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { makeAccount } from '../factories.js';
import { createWorld, type World } from '../world.js';

let world: World;
afterEach(() => world.close());

const asked = () => world.http().get('/api/auth/demo');

describe('GET /api/auth/demo', () => {
  it('offers one account per role, without those whose password was changed', async () => {
    world = await createWorld();
    await makeAccount(world, { roles: ['operator'] });
    await makeAccount(world, { roles: ['supervisor'] });
    await makeAccount(world, { roles: ['liaison'], username: 'liaison-8801' });
    const { id } = await makeAccount(world, { roles: ['admin'] });
    await world.get(Accounts).resetPassword(id, 'something else 1', SYSTEM_ACTOR);
    expect(await asked()).toMatchObject({
      status: 200,
      body: { password: 'Hotline#12345', accounts: [{ username: 'operator', roles: ['operator'] }, { username: 'supervisor' }] },
    });
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    ['DEMO is off', { DEMO: 'off' }, undefined],
    ['the operator has a password of its own', {}, 'something else 1'],
  ])('is not there when %s', async (_, env, password) => {
    world = await createWorld({ env });
    const { id } = await makeAccount(world, { roles: ['operator'] });
    if (password) await world.get(Accounts).resetPassword(id, password, SYSTEM_ACTOR);
    expect(await asked()).toMatchObject({ status: 404, body: { code: 'route.not_found' } });
  });

  it('is not there in a database without accounts', async () => {
    world = await createWorld();
    expect((await asked()).status).toBe(404);
  });
});
