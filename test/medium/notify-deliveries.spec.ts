// Messages to the outside on a real database: one each, a state per recipient, signed webhooks, and no phone number in any log.
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CallbackRecorder } from '@hotline/callback';
import { DELIVER, Deliveries, SmsSender, Webhooks } from '@hotline/notify';
import { Config } from '@hotline/platform';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { castOf, passed, register, type Cast } from '../callback-stories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
beforeEach(() => world.clock.set(new Date('2026-03-02T10:00:00+08:00')));
afterAll(() => world.close());

const deliver = () => world.runJob(DELIVER);
const log = async () => (await readFile(join(world.get<Config>(Config).dataDir, 'sms.log'), 'utf8').catch(() => '')).split('\n').filter(Boolean).map((line) => JSON.parse(line));
const of = async (ticketId: string) => (await world.get<Deliveries>(Deliveries).list({ limit: 200 })).items.filter((delivery) => delivery.ticketId === ticketId);

describe('SMS', () => {
  it('tells the caller number and code, and writes the number down nowhere', async () => {
    const { id, number, queryCode } = await register(world, cast);
    await world.drainOutbox();
    await Promise.all([deliver(), deliver()]);
    const lines = (await log()).filter((line) => line.text.includes(number));
    expect(lines).toEqual([{ at: expect.any(String), to: '138****1234', text: `【12345热线】您反映的事项已受理，编号${number}，查询码${queryCode}。` }]);
    expect(await of(id)).toMatchObject([{ channel: 'sms', state: 'sent', attempts: 1, lastError: null }]);
    const stored = await world.dataSource.query(`select string_agg(d::text, '') || (select string_agg(n::text, '') from notices n) as text from deliveries d`);
    expect(JSON.stringify(stored)).not.toContain('13800001234');
  });

  it('peer-bugs #32: however often the third vain attempt is saved, one link goes out', async () => {
    const ticketId = await passed(world, cast);
    const [{ id }] = await world.dataSource.query('select id from callbacks where ticket_id = $1', [ticketId]);
    for (const hour of [10, 12, 15]) {
      world.clock.set(new Date(`2026-03-02T${hour}:00:00+08:00`));
      const save = () => world.get<CallbackRecorder>(CallbackRecorder).record(id, { reached: false }, cast.officer, { idempotencyKey: `at ${hour}` });
      await Promise.all(Array.from({ length: 5 }, save));
      await Promise.all([world.drainOutbox(), world.drainOutbox()]);
      await Promise.all([deliver(), deliver()]);
    }
    const links = (await log()).filter((line) => line.text.includes('/rate/'));
    expect(links).toHaveLength(1);
    expect(links[0].text).toMatch(/城市管理局.*http:\/\/localhost:\d+\/rate\/[\w-]{22}\.[\w-]{24}$/);
  });

  it('says so when there is no mobile number, and does not try again', async () => {
    const { id } = await register(world, cast, { citizen: { name: '李四', phone: '09996234567' } });
    await world.drainOutbox();
    await deliver();
    expect(await of(id)).toMatchObject([{ state: 'dead', lastError: '没有可接收短信的手机号码' }]);
  });

  it('peer-bugs #34: one of two fails: each has its own state, the failed one is tried again, visibly', async () => {
    const [good, bad] = [await register(world, cast), await register(world, cast, { citizen: { name: '李四', phone: '13900005678' } })];
    await world.drainOutbox();
    const sender = world.get<SmsSender>(SmsSender);
    const send = jest.spyOn(sender, 'send').mockImplementation(async (phone) => {
      if (phone.startsWith('139')) throw new Error('gateway busy');
    });
    try {
      await deliver();
      expect([await of(good.id), await of(bad.id)]).toMatchObject([[{ state: 'sent' }], [{ state: 'failed', attempts: 1, lastError: 'gateway busy' }]]);
      await deliver();
      expect(await of(bad.id)).toMatchObject([{ attempts: 1 }]);
      for (let i = 0; i < 8; i += 1) {
        world.clock.advance(3_600_000);
        await deliver();
      }
      expect(await of(bad.id)).toMatchObject([{ state: 'dead', attempts: 8 }]);
    } finally {
      send.mockRestore();
    }
    const [{ id } = { id: '' }] = await of(bad.id);
    await world.get<Deliveries>(Deliveries).retry(id);
    await deliver();
    expect(await of(bad.id)).toMatchObject([{ state: 'sent' }]);
    await expect(world.get<Deliveries>(Deliveries).retry(id)).rejects.toMatchObject({ code: 'delivery.not_failed' });
  });
});

describe('webhooks', () => {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  let status = 500;
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('are signed, carry ids only, and are called again after a failure', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const { id: webhookId, secret } = await world.get<Webhooks>(Webhooks).add({ name: '数据中心', url, topics: ['ticket.registered'] }, SYSTEM_ACTOR);
    const { id, number } = await register(world, cast);
    await world.drainOutbox();
    await deliver();
    expect((await of(id)).find((delivery) => delivery.channel === 'webhook')).toMatchObject({ state: 'failed', recipient: webhookId, lastError: 'answered 500' });
    status = 204;
    world.clock.advance(60_000);
    await deliver();
    expect((await of(id)).find((delivery) => delivery.channel === 'webhook')).toMatchObject({ state: 'sent', attempts: 2 });
    const { headers, body } = calls.at(-1)!;
    expect(JSON.parse(body)).toEqual({ topic: 'ticket.registered', ticketId: id, number, seq: 1, at: expect.any(String) });
    const signature = createHmac('sha256', secret).update(`${headers['x-hotline-timestamp']}.${body}`).digest('hex');
    expect(headers['x-hotline-signature']).toBe(`sha256=${signature}`);
    await world.get<Webhooks>(Webhooks).enable(webhookId, false);
  });
});
