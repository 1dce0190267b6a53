// Supervision orders, cards, bulletin and what is raised to leaders, on a real database and over HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '@hotline/identity';
import type { OutboxMessage } from '@hotline/platform';
import { Sweep } from '@hotline/supervision';
import { Registrar } from '@hotline/ticket';
import { clientOf, makeAccount, makeUnit } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { act, complaint, eventsOf, makeCast, withUnit, type Cast } from '../supervision-tickets.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
let supervisors: Account;
let leaders: Account;
let strangers: Account;
let supervisor: HttpClient;
const shanghai = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

beforeAll(async () => {
  world = await createWorld();
  cast = await makeCast(world);
  supervisors = await makeAccount(world, { roles: ['supervisor'], username: 'supervisor-2' });
  leaders = await makeAccount(world, { roles: ['unit_leader'], unitId: cast.unit.id });
  strangers = await makeAccount(world, { roles: ['unit_leader'], username: 'leader-elsewhere', unitId: (await makeUnit(world)).id });
});
afterAll(() => world.close());
beforeEach(() => moveTo('2026-04-20 09:00'));

async function moveTo(wall: string): Promise<void> {
  world.clock.set(shanghai(wall));
  supervisor = await clientOf(world, supervisors);
}

async function sweptAt(wall: string): Promise<void> {
  await moveTo(wall);
  await world.get<Sweep>(Sweep).run();
  await world.drainOutbox();
}

describe('an order', () => {
  it('of a day overdue is numbered, answered by the unit, and judged', async () => {
    const [id] = (await withUnit(world, cast, 1)) as [string];
    await sweptAt('2026-04-29 00:00');
    const [order] = (await supervisor.get('/api/supervision/orders?state=open')).body;
    expect(order).toMatchObject({ ticketId: id, ground: 'overdue', issuedBy: '系统', unitId: cast.unit.id, dueAt: shanghai('2026-05-08 00:00').toISOString() });
    expect((await supervisor.post(`/api/supervision/orders/${order.orderNo}/verdict`, { verdict: 'accepted', note: '可' })).status).toBe(409);
    await act(world, cast.liaison, [id], 'reply_order', { account: '配件缺货，5 月 6 日到货', orderNo: order.orderNo });
    await world.drainOutbox();
    const [replied] = (await supervisor.get('/api/supervision/orders?state=replied')).body;
    expect(replied).toMatchObject({ orderNo: order.orderNo, reply: '配件缺货，5 月 6 日到货' });
    const rejected = await supervisor.post(`/api/supervision/orders/${order.orderNo}/verdict`, { verdict: 'rejected', note: '未说明原因' });
    expect(rejected.body).toMatchObject({ verdict: 'rejected', judgedBy: 'supervisor-2' });
    await world.drainOutbox();
    const [again] = (await supervisor.get('/api/supervision/orders?state=open')).body;
    expect(again).toMatchObject({ ticketId: id, ground: 'manual', requirement: expect.stringContaining(order.orderNo) });
  });

  it('is shown to the leader of the unit and to no other', async () => {
    expect((await (await clientOf(world, leaders)).get('/api/supervision/orders')).body.length).toBeGreaterThan(0);
    expect((await (await clientOf(world, strangers)).get('/api/supervision/orders')).body).toEqual([]);
    expect((await (await clientOf(world, leaders)).post('/api/supervision/orders/DB1/verdict', { verdict: 'accepted', note: '可' })).status).toBe(403);
  });

  it('follows three merged repeats once, also when the message comes twice', async () => {
    const [parent, ...children] = (await withUnit(world, cast, 1)).concat(await pending(4)) as [string, ...string[]];
    for (const child of children) await act(world, cast.dispatcher, [child], 'merge', { intoTicketId: parent });
    await world.drainOutbox();
    await again('ticket.repeat_absorbed', parent);
    const orders = await eventsOf(world, 'ticket.supervised', parent);
    expect(orders).toHaveLength(1);
    const { orderGrounds } = (await supervisor.get('/api/vocabulary')).body;
    expect(orderGrounds).toContainEqual({ code: 'repeats', zh: '重复反映', en: 'Repeats' });
    expect((await supervisor.get('/api/supervision/orders')).body.find((order: { readonly ticketId: string }) => order.ticketId === parent)).toMatchObject({ ground: 'repeats' });
  });
});

describe('shirking', () => {
  it('by a third unit brings an order and a task for the leader, who settles it', async () => {
    const units = [cast.unit, await makeUnit(world), await makeUnit(world)];
    const [id] = (await pending(1)) as [string];
    for (const [index, unit] of units.entries()) {
      await act(world, cast.dispatcher, [id], 'dispatch', { unitId: unit.id });
      if (index === 2) break;
      const liaison = { ...cast.liaison, unitId: unit.id, unitIds: [unit.id] };
      await act(world, liaison, [id], 'request_return', { reason: '不属本单位职责', basis: '三定方案' });
      await act(world, cast.dispatcher, [id], 'grant_return', {});
    }
    await world.drainOutbox();
    const raised = (await supervisor.get('/api/supervision/raisings')).body.find((raising: { readonly ticketId: string }) => raising.ticketId === id);
    expect(raised).toMatchObject({ ground: 'shirking', unitId: units[2]?.id, settledAt: null });
    expect(await eventsOf(world, 'ticket.supervised', id)).toHaveLength(1);
    expect((await supervisor.post(`/api/supervision/raisings/${raised.id}/settlement`, { note: '已协调' })).status).toBe(204);
    expect((await supervisor.post(`/api/supervision/raisings/${raised.id}/settlement`, { note: '再次' })).status).toBe(404);
  });
});

describe('the board', () => {
  it('counts running clocks by unit and the rung they reached; cards and bulletin name the tickets', async () => {
    const unit = await makeUnit(world, { name: '水务局' });
    const own: Cast = { ...cast, unit, liaison: { ...cast.liaison, unitId: unit.id, unitIds: [unit.id] } };
    const ids = await withUnit(world, own, 3);
    await act(world, own.liaison, ids, 'contact', { contactedAt: world.clock.now().toISOString() });
    await sweptAt('2026-04-28 00:00');
    const rows = (await supervisor.get('/api/supervision/board')).body;
    expect(rows.find((row: { readonly unitId: string }) => row.unitId === unit.id)).toMatchObject({ unitName: '水务局', running: 3, late: 3, rungs: { red: 3 } });
    const cards = (await supervisor.get('/api/supervision/cards')).body.filter((card: { readonly unitId: string }) => card.unitId === unit.id);
    expect(cards.map((card: { readonly colour: string }) => card.colour).sort()).toEqual(['red', 'red', 'red', 'yellow', 'yellow', 'yellow']);
    await sweptAt('2026-05-13 00:00');
    const listed = (await supervisor.get('/api/supervision/bulletin')).body.filter((entry: { readonly unitId: string; readonly clock: string }) => entry.unitId === unit.id && entry.clock === 'complete');
    expect(listed).toHaveLength(3);
    expect((await (await clientOf(world, strangers)).get('/api/supervision/board')).body).toEqual([]);
  });
});

async function pending(count: number): Promise<readonly string[]> {
  const results = await world.get<Registrar>(Registrar).registerAll(Array.from({ length: count }, () => complaint()), cast.operator);
  return results.map((result) => ('error' in result ? '' : result.id));
}

/** Delivers the messages of a topic once more. */
async function again(topic: OutboxMessage['topic'], ticketId: string): Promise<void> {
  await world.dataSource.query(
    'insert into outbox (topic, ticket_id, seq, created_at) select type, ticket_id, seq, at from ticket_events where type = $1 and ticket_id = $2', [topic, ticketId]);
  await world.drainOutbox();
}
