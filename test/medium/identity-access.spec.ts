// Who gets in: passwords, sessions, API keys, and routes that are closed unless they say otherwise.
import { ApiKeys, Accounts, Sessions } from '@hotline/identity';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { Access } from '../../apps/api/auth/access.decorator.js';
import { AuthModule } from '../../apps/api/auth/auth.module.js';
import { actorOf, clientOf, makeAccount, makeUnit, PASSWORD } from '../factories.js';
import { createWorld, type World } from '../world.js';

@Controller('api/probe')
class ProbeController {
  @Get('open') @Access('public') open(): string { return 'open'; }
  @Get('signed-in') @Access('signed-in') signedIn(): string { return 'signed-in'; }
  @Get('supervisor') @Access('supervisor', 'dispatcher') supervisor(): string { return 'supervisor'; }
  @Post('write') @Access('signed-in') write(): string { return 'written'; }
}

@Controller('api/forgotten')
class ForgottenController {
  @Get() forgotten(): string { return 'oops'; }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

let world: World;
beforeAll(async () => {
  world = await createWorld({ imports: [AuthModule, ProbeModule] });
});
afterAll(() => world.close());

describe('routes', () => {
  it('keep the application from starting when one has no rule', async () => {
    await expect(createWorld({ imports: [AuthModule, ForgottenModule] })).rejects.toThrow('Routes without @Access: ForgottenController.forgotten');
  });

  it('are open to nobody but those whom they name', async () => {
    const [dispatcher, liaison] = [await makeAccount(world, { roles: ['dispatcher'] }), await makeAccount(world, { roles: ['liaison'] })];
    const status = async (path: string, client = world.http()) => (await client.get(`/api/probe/${path}`)).status;
    expect(await status('open')).toBe(200);
    expect(await status('signed-in')).toBe(401);
    expect(await status('signed-in', await clientOf(world, liaison))).toBe(200);
    expect(await status('supervisor', await clientOf(world, liaison))).toBe(403);
    expect(await status('supervisor', await clientOf(world, dispatcher))).toBe(200);
    expect(await status('nothing-here', await clientOf(world, dispatcher))).toBe(404);
  });

  it('refuse what another site could have made the browser write', async () => {
    const client = await clientOf(world, await makeAccount(world, { roles: ['operator'], username: 'csrf' }));
    expect((await client.post('/api/probe/write')).status).toBe(201);
    const foreign = await client.post('/api/probe/write', {}, { 'sec-fetch-site': 'cross-site' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'auth.cross_site' } });
    const form = await client.with({ 'content-type': 'text/plain' }).post('/api/probe/write');
    expect([403, 415]).toContain(form.status);
  });
});

describe('logging in', () => {
  it('gives a cookie that scripts cannot read, and says who one is', async () => {
    const unit = await makeUnit(world, { name: '城管局' });
    await makeAccount(world, { roles: ['liaison'], username: 'liaison-1', unitId: unit.id });
    const answer = await world.http().post('/api/auth/login', { username: ' Liaison-1 ', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ username: 'liaison-1', roles: ['liaison'], unitId: unit.id, unitName: '城管局' });
    expect(String(answer.headers['set-cookie'])).toMatch(/^hotline_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const client = await world.http().loggedIn('liaison-1');
    expect((await client.get('/api/auth/me')).body).toEqual(answer.body);
  });

  it('says what these roles may do, as the guard and the table of transitions rule it', async () => {
    await makeAccount(world, { roles: ['reviewer'], username: 'reviewer-1' });
    const client = await world.http().loggedIn('reviewer-1');
    const { operations, commands } = (await client.get('/api/auth/me')).body;
    expect(commands).toEqual(['pass', 'send_back', 'note']);
    expect(operations).toEqual(expect.arrayContaining(['Auth_me', 'Probe_open', 'Probe_signedIn', 'Probe_write']));
    expect(operations).not.toContain('Probe_supervisor');
  });

  it('ends with logging out', async () => {
    const client = await world.http().loggedIn('liaison-1');
    expect((await client.post('/api/auth/logout')).status).toBe(204);
    expect((await client.get('/api/auth/me')).status).toBe(401);
  });

  it('says the same of a wrong name, a wrong password and a deactivated account', async () => {
    const admin = await makeAccount(world, { roles: ['admin'], username: 'admin-1' });
    const gone = await makeAccount(world, { roles: ['operator'], username: 'gone' });
    await world.get(Accounts).alter(gone.id, { active: false }, actorOf(admin));
    const answers = await Promise.all([
      world.http().post('/api/auth/login', { username: 'nobody', password: PASSWORD }),
      world.http().post('/api/auth/login', { username: 'admin-1', password: 'Wrong#12345' }),
      world.http().post('/api/auth/login', { username: 'gone', password: PASSWORD }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([401, 'auth.failed']));
  });

  it('is slowed down after five wrong passwords, also when they come at once, and opens again', async () => {
    await makeAccount(world, { roles: ['operator'], username: 'guessed' });
    const guess = (password: string) => world.http().post('/api/auth/login', { username: 'guessed', password });
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => guess('Wrong#12345')))).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    expect((await guess(PASSWORD)).status).toBe(429);
    world.clock.advance(15 * 60_000 + 1);
    expect((await guess(PASSWORD)).status).toBe(200);
  });

  it('leaves a record that cannot be changed', async () => {
    const outcomes = await world.dataSource.query(`select outcome, count(*)::int from logins where username = 'guessed' group by 1 order by 1`);
    expect(outcomes).toEqual([{ outcome: 'failed', count: 5 }, { outcome: 'ok', count: 1 }, { outcome: 'throttled', count: 4 }]);
    await expect(world.dataSource.query('delete from logins')).rejects.toThrow('append-only');
  });
});

describe('a session', () => {
  const HOUR = 3_600_000;

  it('lives as long as it is used, but not longer than a week', async () => {
    const sessions = world.get(Sessions);
    const account = await makeAccount(world, { roles: ['operator'], username: 'worker' });
    const token = await sessions.open(account.id, { ip: '', userAgent: '' });
    const alive = async () => {
      sessions.forget();
      return (await sessions.actorFor(token)) !== undefined;
    };
    for (let used = 0; used < 23; used += 1) {
      world.clock.advance(7 * HOUR);
      expect(await alive()).toBe(true);
    }
    world.clock.advance(7 * HOUR + 1);
    expect(await alive()).toBe(false);
    const unused = await sessions.open(account.id, { ip: '', userAgent: '' });
    world.clock.advance(8 * HOUR);
    expect(await sessions.actorFor(unused)).toBeUndefined();
  });

  it('ends when the account is deactivated or an administrator sets a new password', async () => {
    const [admin, account] = [await makeAccount(world, { roles: ['admin'] }), await makeAccount(world, { roles: ['operator'] })];
    const client = await clientOf(world, account);
    expect((await client.get('/api/auth/me')).status).toBe(200);
    await world.get(Accounts).resetPassword(account.id, 'Brand-new#2026', actorOf(admin));
    expect((await client.get('/api/auth/me')).status).toBe(401);
    const again = await world.http().loggedIn('operator', 'Brand-new#2026');
    await world.get(Accounts).alter(account.id, { active: false }, actorOf(admin));
    expect((await again.get('/api/auth/me')).status).toBe(401);
  });

  it('is kept, and the others end, when a person changes the own password', async () => {
    const account = await makeAccount(world, { roles: ['reviewer'] });
    const [here, elsewhere] = [await clientOf(world, account), await clientOf(world, account)];
    const wrong = await here.post('/api/auth/password', { currentPassword: 'Nonsense#1', newPassword: 'Brand-new#2026' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'currentPassword', message: '原密码不正确' }] } });
    const weak = await here.post('/api/auth/password', { currentPassword: PASSWORD, newPassword: 'short' });
    expect(weak).toMatchObject({ status: 422, body: { errors: [{ message: '密码至少 10 个字符' }] } });
    expect((await here.post('/api/auth/password', { currentPassword: PASSWORD, newPassword: 'Brand-new#2026' })).status).toBe(204);
    expect((await here.get('/api/auth/me')).status).toBe(200);
    expect((await elsewhere.get('/api/auth/me')).status).toBe(401);
  });
});

describe('an API key', () => {
  it('acts with its roles inside its scopes until it is revoked or expires', async () => {
    const admin = actorOf(await makeAccount(world, { roles: ['admin'], username: 'admin-keys' }));
    const keys = world.get(ApiKeys);
    const expiresAt = new Date(world.clock.now().getTime() + 60_000);
    const issued = await keys.issue({ name: '城管平台', roles: ['api'], scopes: ['probe:read'], expiresAt }, admin);
    const client = world.http().with({ authorization: `Bearer ${issued.key}` });
    expect((await client.get('/api/auth/me')).status).toBe(403);
    expect((await client.get('/api/probe/signed-in')).status).toBe(200);
    expect((await client.get('/api/probe/supervisor')).status).toBe(403);
    expect((await client.post('/api/probe/write')).status).toBe(403);
    world.clock.advance(60_000);
    expect((await client.get('/api/probe/signed-in')).status).toBe(401);

    const other = await keys.issue({ name: 'x', roles: ['api'], scopes: [] }, admin);
    const second = world.http().with({ authorization: `Bearer ${other.key}` });
    expect((await second.post('/api/probe/write')).status).toBe(201);
    await keys.revoke(other.id, admin);
    expect((await second.get('/api/probe/signed-in')).status).toBe(401);
    const stored = JSON.stringify(await world.dataSource.query('select * from api_keys'));
    expect(stored).not.toContain(other.key);
    expect((await keys.list()).every((key) => key.lastUsedAt !== null)).toBe(true);
  });
});
