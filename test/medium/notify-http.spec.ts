// Notices and their settings over HTTP: the own bell, and what only an administrator may set.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { act, castOf, register, type Cast } from '../callback-stories.js';
import { clientOf, makeAccount } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
let admin: HttpClient;
let liaison: HttpClient;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const accounts = await world.dataSource.query(`select * from accounts where username = 'liaison'`);
  liaison = await clientOf(world, accounts[0]);
  admin = await clientOf(world, await makeAccount(world, { roles: ['admin'] }));
});
afterAll(() => world.close());

it('shows the own notices and marks them as read', async () => {
  for (let i = 0; i < 2; i += 1) {
    const { id } = await register(world, cast);
    await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id, note: '请尽快' });
  }
  await world.drainOutbox();
  const { body } = await liaison.get('/api/notices?unread=true&limit=1');
  expect(body).toMatchObject({ unread: 2, nextCursor: expect.any(String), items: [{ kind: 'ticket.dispatched', title: '新派工单', text: expect.stringMatching(/^\d{18} 路灯不亮：请按时签收。请尽快$/), readAt: null }] });
  expect((await liaison.post(`/api/notices/${body.items[0].id}/read`)).body).toEqual({ unread: 1 });
  expect((await liaison.post('/api/notices/read', { ids: [body.items[0].id] })).body).toEqual({ unread: 1 });
  expect((await liaison.post('/api/notices/read-all')).body).toEqual({ unread: 0 });
  expect((await admin.get('/api/notices')).body).toEqual({ items: [], nextCursor: null, unread: 0 });
});

it('lets an administrator set rules, quiet hours and webhooks, and see what was not delivered', async () => {
  expect((await admin.patch('/api/notice-rules/dispatched', { enabled: false })).body).toMatchObject({ key: 'dispatched', enabled: false, title: '新派工单' });
  expect((await admin.patch('/api/notice-rules/nothing', { enabled: false })).status).toBe(404);
  expect((await admin.patch('/api/notice-rules/dispatched', { to: ['everybody'] })).status).toBe(422);
  const wordless = await admin.patch('/api/notice-rules/dispatched', { title: ' ', to: [], sms: '您好' });
  expect([wordless.status, wordless.body.errors.map((error: { readonly field: string }) => error.field)]).toEqual([422, ['to', 'title', 'sms']]);
  expect((await admin.put('/api/quiet-hours', { from: 0, to: 0 })).body).toEqual({ from: 0, to: 0 });
  expect((await admin.get('/api/notice-rules')).body).toMatchObject({ quietHours: { from: 0, to: 0 } });
  const created = await admin.post('/api/webhooks', { name: '数据中心', url: 'http://localhost:9/hook', topics: ['*'] });
  expect(created).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect((await admin.post('/api/webhooks', { name: '坏', url: 'ftp://x', topics: ['*'] })).status).toBe(422);
  expect((await admin.patch(`/api/webhooks/${created.body.id}`, { enabled: false })).status).toBe(204);
  expect((await admin.get('/api/webhooks')).body).toMatchObject([{ enabled: false, name: '数据中心' }]);
  const { body: { items: deliveries } } = await admin.get('/api/deliveries?state=queued&limit=1');
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]).toMatchObject({ channel: 'sms', state: 'queued', attempts: 0, mayRetry: false });
  expect((await admin.post(`/api/deliveries/${deliveries[0].id}/retry`)).status).toBe(409);
  expect((await liaison.get('/api/deliveries')).status).toBe(403);
});
