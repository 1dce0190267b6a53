// Unsatisfied to redo, over HTTP: called back, redone with its own clock and round, called back again, decided by the supervisor; and the citizen's own part.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RatingLinks } from '@hotline/callback';
import { appoint, clientOf, makeAccount, makeUnit } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
let unitId: string;
const people: Record<'operator' | 'dispatcher' | 'liaison' | 'reviewer' | 'callback_officer' | 'supervisor', HttpClient> = {} as never;

beforeAll(async () => {
  world = await createWorld({ at: new Date('2026-03-02T09:30:00+08:00') });
  const unit = await makeUnit(world, { name: '城市管理局' });
  unitId = unit.id;
  for (const role of ['operator', 'dispatcher', 'liaison', 'reviewer', 'callback_officer', 'supervisor'] as const) {
    const account = await makeAccount(world, { roles: [role], unitId: role === 'liaison' ? unitId : null });
    people[role] = await clientOf(world, account);
    if (role === 'liaison') await appoint(world, unit, account, 'A');
  }
});
afterAll(() => world.close());

async function registered(): Promise<{ id: string; number: string; queryCode: string }> {
  const { body } = await people.operator.post('/api/tickets', {
    type: 'complaint', title: '路灯不亮', text: '幸福路与建设街路口的路灯三天不亮。', channel: 'phone', urgency: 'normal',
    citizen: { name: '张三', phone: '13800001234' }, address: '幸福路与建设街路口', occurredAt: '2026-03-01T20:00:00+08:00',
  });
  return body;
}
async function command(who: keyof typeof people, id: string, name: string, input: object = {}): Promise<{ status: string }> {
  const { body: ticket } = await people[who].get(`/api/tickets/${id}`);
  const answer = await people[who].post(`/api/tickets/${id}/commands`, { command: name, expectedVersion: ticket.version, input });
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return answer.body;
}
async function handled(id: string): Promise<void> {
  const contactedAt = world.clock.now().toISOString();
  await command('liaison', id, 'submit', { account: '已维修', publicReply: '路灯已修复。', resolved: true, contactedAt, substantiated: true });
  await command('reviewer', id, 'pass');
  await world.drainOutbox();
}
async function passed(): Promise<Awaited<ReturnType<typeof registered>>> {
  const ticket = await registered();
  await command('dispatcher', ticket.id, 'dispatch', { unitId });
  await command('liaison', ticket.id, 'sign');
  await handled(ticket.id);
  return ticket;
}
async function due(ticketId: string): Promise<{ id: string; version: number; round: number }> {
  const { body } = await people.callback_officer.get('/api/callbacks?state=due');
  return body.items.find((item: { ticketId: string }) => item.ticketId === ticketId);
}

describe('unsatisfied to redo', () => {
  it('is redone once by itself, then the supervisor decides', async () => {
    const { id } = await passed();
    const first = await due(id);
    expect((await people.callback_officer.post(`/api/callbacks/${first.id}/claim`)).status).toBe(200);
    const answers = { reached: true, contacted: true, resolved: false, level: 2, reasons: ['result'], note: '仍然不亮', expectedVersion: first.version };
    const saved = await people.callback_officer.post(`/api/callbacks/${first.id}/attempts`, answers, { 'idempotency-key': 'first' });
    expect(saved).toMatchObject({ status: 201, body: { state: 'done', outcome: 'redo', status: 'in_progress', history: [{ no: 1, level: 2 }] } });
    const again = await people.callback_officer.post(`/api/callbacks/${first.id}/attempts`, answers, { 'idempotency-key': 'first' });
    expect(again.status).toBe(201);

    const { body: redone } = await people.liaison.get(`/api/tickets/${id}`);
    expect(redone).toMatchObject({ status: 'in_progress', round: 2, redoCount: 1, leadUnitName: '城市管理局' });
    const clocks = redone.deadlines.filter((row: { clock: string }) => row.clock === 'complete');
    expect(clocks.length).toBeGreaterThanOrEqual(2);
    await world.drainOutbox();
    await handled(id);

    const second = await due(id);
    expect(second).toMatchObject({ round: 2 });
    const unsatisfied = { reached: true, contacted: true, resolved: false, level: 1, reasons: ['result'] };
    const decided = await people.callback_officer.post(`/api/callbacks/${second.id}/attempts`, unsatisfied);
    expect(decided.body).toMatchObject({ outcome: 'decision', status: 'pending_callback' });
    const { body: undecided } = await people.supervisor.get('/api/callbacks?state=decision');
    expect(undecided.items.map((item: { id: string }) => item.id)).toEqual([second.id]);
    const closed = await people.supervisor.post(`/api/callbacks/${second.id}/decision`, { decision: 'close', reason: '已现场核实并说明' });
    expect(closed).toMatchObject({ status: 200, body: { status: 'closed' } });
    const { body: events } = await people.supervisor.get(`/api/tickets/${id}/events`);
    const types = events.map((event: { type: string }) => event.type);
    expect(types.filter((type: string) => ['callback.recorded', 'ticket.closed'].includes(type))).toEqual(['callback.recorded', 'callback.recorded', 'ticket.closed']);
  });

  it('is for callback officers: a liaison is refused', async () => {
    expect((await people.liaison.get('/api/callbacks?state=due')).status).toBe(403);
    expect((await people.callback_officer.get('/api/callbacks?state=nonsense')).status).toBe(422);
  });
});

describe('the citizen', () => {
  it('rates by the link, without logging in, once', async () => {
    const { id } = await passed();
    const callback = await due(id);
    for (const hour of [10, 12, 15]) {
      world.clock.set(new Date(`2026-03-02T${hour}:00:00+08:00`));
      const answer = await people.callback_officer.post(`/api/callbacks/${callback.id}/attempts`, { reached: false });
      expect(answer.status).toBe(201);
    }
    const token = (await world.get<RatingLinks>(RatingLinks).addressFor(id))!.split('/').at(-1);
    const citizen = world.http();
    expect((await citizen.get(`/api/public/ratings/${token}`)).body).toMatchObject({ title: '路灯不亮', publicReply: '路灯已修复。', answered: false });
    expect((await citizen.post(`/api/public/ratings/${token}`, { contacted: true, resolved: true })).status).toBe(422);
    expect((await citizen.post(`/api/public/ratings/${token}`, { contacted: true, resolved: true, level: 5 })).status).toBe(204);
    expect((await citizen.post(`/api/public/ratings/${token}`, { contacted: true, resolved: true, level: 5 })).status).toBe(409);
    expect((await people.supervisor.get(`/api/tickets/${id}`)).body.status).toBe('closed');
  });

  it('asks how the ticket stands, and cannot guess', async () => {
    const { number, queryCode } = await registered();
    const citizen = world.http();
    const ask = (code: string) => citizen.post('/api/public/tickets/query', { number, code, phoneLast4: '1234' });
    expect((await ask(queryCode)).body).toEqual({ number, status: '待派单', unitName: null, publicReply: null });
    const wrong = queryCode === '000000' ? '000001' : '000000';
    const answers = [];
    for (let i = 0; i < 12; i += 1) answers.push((await ask(wrong)).status);
    expect(answers).toEqual([...Array(9).fill(404), 429, 429, 429]);
    expect((await ask(queryCode)).status).toBe(429);
  });
});
