// Administering accounts and keys: nobody gives himself rights, one administrator always remains, everything is on record.
import { actorOf, clientOf, makeAccount, PASSWORD } from '../factories.js';
import { Accounts, type Account } from '@hotline/identity';
import { AuthModule } from '../../apps/api/auth/auth.module.js';
import { IdentityApiModule } from '../../apps/api/identity/identity-api.module.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
let account: Account;
let admin: HttpClient;
beforeAll(async () => {
  world = await createWorld({ imports: [AuthModule, IdentityApiModule] });
  account = await makeAccount(world, { roles: ['admin'] });
  admin = await clientOf(world, account);
});
afterAll(() => world.close());

const newcomer = { username: 'newcomer', name: '新人', roles: ['operator'], password: PASSWORD };

describe('accounts', () => {
  it('are created, seen without their secrets, and can log in', async () => {
    const created = await admin.post('/api/accounts', newcomer);
    expect(created).toMatchObject({ status: 201, body: { username: 'newcomer', active: true, unitId: null } });
    expect(created.text + (await admin.get('/api/accounts')).text).not.toMatch(/argon2|assword"|passwordHash/);
    await world.http().loggedIn('newcomer');
  });

  it.each([
    [{ ...newcomer }, 409, 'account.username_taken'],
    [{ ...newcomer, username: 'New Comer' }, 422, 'validation.failed'],
    [{ ...newcomer, username: 'other', password: 'short' }, 422, 'validation.failed'],
    [{ ...newcomer, username: 'other', roles: ['system'] }, 422, 'validation.failed'],
    [{ ...newcomer, username: 'other', roles: [] }, 422, 'validation.failed'],
    [{ ...newcomer, username: 'other', unitId: '00000000-0000-7000-8000-000000000000' }, 422, 'validation.failed'],
    [{ ...newcomer, username: 'other', active: true }, 422, 'validation.failed'],
  ])('refuse %j', async (body, status, code) => {
    expect(await admin.post('/api/accounts', body)).toMatchObject({ status, body: { code } });
  });

  it('are changed by nobody but administrators, and their list is for auditors too', async () => {
    const operator = await clientOf(world, await makeAccount(world, { roles: ['operator'] }));
    const auditor = await clientOf(world, await makeAccount(world, { roles: ['auditor'] }));
    expect((await operator.post('/api/accounts', newcomer)).status).toBe(403);
    expect((await operator.get('/api/accounts')).status).toBe(403);
    expect((await auditor.get('/api/accounts')).status).toBe(200);
    expect((await auditor.patch(`/api/accounts/${account.id}`, { name: 'x' })).status).toBe(403);
  });

  it('give no rights to their own administrator', async () => {
    const refused = { status: 403, body: { code: 'account.own' } };
    expect(await admin.patch(`/api/accounts/${account.id}`, { roles: ['admin', 'supervisor'] })).toMatchObject(refused);
    expect(await admin.patch(`/api/accounts/${account.id}`, { active: false })).toMatchObject(refused);
    expect(await admin.patch(`/api/accounts/${account.id}`, { name: '管理员' })).toMatchObject({ status: 200, body: { name: '管理员' } });
  });

  it('keep one administrator, also when two deactivate each other', async () => {
    const other = await makeAccount(world, { roles: ['admin'], username: 'admin-2' });
    const accounts = world.get(Accounts);
    const results = await Promise.allSettled([
      accounts.alter(other.id, { active: false }, actorOf(account)),
      accounts.alter(account.id, { roles: ['auditor'] }, actorOf(other)),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'account.last_admin' } });
    const left = (await accounts.list()).filter((each) => each.active && each.roles.includes('admin'));
    expect(left).toHaveLength(1);
    admin = await clientOf(world, left[0]!);
  });

  it('leave a record of who did what', async () => {
    const changes = await admin.get('/api/audit/account-changes?limit=200');
    expect(changes.body.map((change: { action: string }) => change.action)).toEqual(expect.arrayContaining(['created', 'altered']));
    expect(changes.text).not.toContain(PASSWORD);
    expect((await admin.get('/api/audit/account-changes?limit=0')).status).toBe(422);
    expect((await admin.get('/api/audit/logins')).body[0]).toMatchObject({ username: 'newcomer', outcome: 'ok' });
  });
});

describe('API keys', () => {
  it('are issued, shown once, listed without their secret and revoked', async () => {
    const issued = await admin.post('/api/api-keys', { name: '城市运行平台', scopes: ['accounts:read'] });
    expect(issued).toMatchObject({ status: 201, body: { roles: ['api'], key: expect.stringMatching(/^hk_/) } });
    const listed = await admin.get('/api/api-keys');
    expect(listed.body).toMatchObject([{ name: '城市运行平台', hint: issued.body.key.slice(0, 8) }]);
    expect(listed.text).not.toContain(issued.body.key);
    expect((await admin.delete(`/api/api-keys/${issued.body.id}`)).status).toBe(204);
    expect((await admin.delete('/api/api-keys/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    const client = world.http().with({ authorization: `Bearer ${issued.body.key}` });
    expect((await client.get('/api/accounts')).status).toBe(401);
  });

  it.each([
    { name: 'x', roles: ['admin'] },
    { name: 'x', scopes: ['everything'] },
    { name: '' },
    { name: 'x', expiresAt: 'soon' },
  ])('refuse %j', async (body) => {
    expect((await admin.post('/api/api-keys', body)).status).toBe(422);
  });
});
