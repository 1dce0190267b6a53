// The one writer on a real database: every change locked, numbered, chained and told once.
import { expect, it, describe, beforeAll, afterAll } from '@jest/globals';
import { type Unit } from '@hotline/directory';
import { ARCHIVE, brokenAt, Registrar, type Registration, TicketReader, TicketWriter } from '@hotline/ticket';
import { replay, SYSTEM_ACTOR, type Actor } from '@hotline/workflow';
import { actorOf, makeAccount, makeUnit } from '../factories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let unit: Unit;
let operator: Actor;
let dispatcher: Actor;
let liaison: Actor;

const complaint = (more: Partial<Registration> = {}): Registration => ({
  type: 'complaint', title: '路灯不亮', text: '幸福路与建设街路口的路灯三天不亮。', channel: 'phone', urgency: 'normal',
  citizen: { name: '张三', phone: '13800001234' }, address: '幸福路与建设街路口', occurredAt: new Date('2026-03-01T12:00:00Z'), ...more,
});

beforeAll(async () => {
  world = await createWorld();
  unit = await makeUnit(world, { name: '城市管理局' });
  operator = actorOf(await makeAccount(world, { roles: ['operator'] }));
  dispatcher = actorOf(await makeAccount(world, { roles: ['dispatcher'] }));
  liaison = actorOf(await makeAccount(world, { roles: ['liaison'], unitId: unit.id }));
});
afterAll(() => world.close());

const registrar = () => world.get<Registrar>(Registrar);
const writer = () => world.get<TicketWriter>(TicketWriter);
const reader = () => world.get<TicketReader>(TicketReader);

async function dispatched(): Promise<string> {
  const { id } = await registrar().register(complaint(), operator);
  await writer().execute({ ticketId: id, command: 'dispatch', input: { unitId: unit.id } }, dispatcher);
  return id;
}

describe('a clock behind that of whoever acted before', () => {
  it('does not make a log go back in time', async () => {
    const id = await dispatched();
    const before = world.clock.now();
    world.clock.set(new Date(before.getTime() - 5_000));
    await writer().execute({ ticketId: id, command: 'sign', input: {} }, liaison);
    world.clock.set(before);
    const events = await reader().events(id, dispatcher);
    expect(events.map(({ at }) => at)).toEqual(events.map(() => before));
  });
});

describe('registration', () => {
  it('makes a ticket that waits for dispatch, with a number of its second and a running dispatch clock', async () => {
    const registered = await registrar().register(complaint(), operator);
    expect(registered).toMatchObject({ status: 'pending_dispatch', version: 1, created: true });
    expect(registered.number).toMatch(/^260302090000\d{6}$/);
    const ticket = await reader().one(registered.number, operator);
    expect(ticket).toMatchObject({ dueClock: 'dispatch', dueAt: new Date('2026-03-03T01:00:00Z') });
    expect(ticket.citizen).toMatchObject({ phone: '138****1234' });
    expect(ticket.citizen?.name).not.toBe('张三');
  });

  it('asks for what is missing of the five elements', async () => {
    const { id } = await registrar().register(complaint({ citizen: { phone: '13800001234' }, address: undefined }), operator);
    const ticket = await reader().one(id, operator);
    expect(ticket).toMatchObject({ status: 'pending_supplement', missing: ['name', 'place'] });
    const half = await writer().execute({ ticketId: id, command: 'supplement', input: { name: '李四' } }, operator);
    expect(half.state).toMatchObject({ status: 'pending_supplement', missing: ['place'] });
    const whole = await writer().execute({ ticketId: id, command: 'supplement', input: { address: '幸福路 1 号', text: '路灯编号 0815' } }, operator);
    expect(whole.state.status).toBe('pending_dispatch');
    const after = await reader().one(id, operator);
    expect(after).toMatchObject({ address: '幸福路 1 号', text: expect.stringContaining('【补充】路灯编号 0815') });
    expect(JSON.stringify(await reader().events(id, operator))).not.toMatch(/李四|13800001234/);
  });

  it('peer-bugs #30: the same Idempotency-Key gives the same ticket, also when sent at the same time', async () => {
    const told = complaint({ idempotencyKey: 'call-4711' });
    const all = await Promise.all(Array.from({ length: 20 }, () => registrar().register(told, operator)));
    expect(new Set(all.map((r) => r.id)).size).toBe(1);
    expect(all.filter((r) => r.created)).toHaveLength(1);
    await expect(registrar().register({ ...told, title: '另一件事' }, operator)).rejects.toMatchObject({ code: 'ticket.idempotency_key_reused' });
    expect((await registrar().register(told, dispatcher)).id).not.toBe(all[0]!.id);
  });

  it('peer-bugs #26: 200 registrations at once have 200 numbers', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, () => registrar().register(complaint(), operator)));
    expect(new Set(all.map((r) => r.number)).size).toBe(200);
  });

  it('judges each of a batch for itself', async () => {
    const results = await registrar().registerAll([complaint(), complaint({ categoryCode: '99' }), complaint({ citizen: { phone: '123abc' } })], operator);
    expect(results.map((r) => ('error' in r ? r.error.details.errors?.[0]?.field : 'ok'))).toEqual(['ok', 'categoryCode', 'citizen.phone']);
  });
});

describe('commands', () => {
  it('keep the log, its chain and the row in step', async () => {
    const id = await dispatched();
    await writer().execute({ ticketId: id, command: 'sign', input: {} }, liaison);
    const log = await reader().log(id);
    expect(log.map((e) => e.type)).toEqual(['ticket.registered', 'ticket.dispatched', 'ticket.signed']);
    expect(brokenAt(log)).toBeNull();
    const { state } = await reader().visible(id, dispatcher);
    expect(state).toEqual(replay(log));
  });

  it('nobody can change or remove an event', async () => {
    const id = await dispatched();
    for (const sql of ['update ticket_events set actor_name = $2 where ticket_id = $1', 'delete from ticket_events where ticket_id = $1 and actor_name <> $2']) {
      await expect(world.dataSource.query(sql, [id, '别人'])).rejects.toThrow('never changed');
    }
    await expect(world.dataSource.query('truncate ticket_events cascade')).rejects.toThrow('never changed');
  });

  it('peer-bugs #27: of two who sign at once one wins, the other gets 409', async () => {
    const id = await dispatched();
    const sign = () => writer().execute({ ticketId: id, command: 'sign', input: {}, expectedVersion: 2 }, liaison).then(() => 'signed', (e) => e.code);
    expect((await Promise.all([sign(), sign()])).sort()).toEqual(['signed', 'ticket.stale']);
  });

  it('a refused act of a batch leaves the others alone', async () => {
    const [a, b] = [await dispatched(), await dispatched()];
    await writer().execute({ ticketId: b, command: 'sign', input: {} }, liaison);
    const results = await writer().executeAll([a, b].map((ticketId) => ({ ticketId, command: 'sign' as const, input: {} })), liaison);
    expect(results.map((r) => ('error' in r ? r.error.code : r.state.status))).toEqual(['in_progress', 'ticket.unlawful_transition']);
  });

  it('merging tells both tickets, or neither', async () => {
    const [child, parent] = [(await registrar().register(complaint(), operator)).id, await dispatched()];
    await writer().execute({ ticketId: child, command: 'merge', input: { intoTicketId: parent } }, dispatcher);
    expect((await reader().visible(parent, dispatcher)).state.repeats).toBe(1);
    expect((await reader().one(parent, dispatcher)).children).toMatchObject([{ id: child }]);
    const other = (await registrar().register(complaint(), operator)).id;
    const refused = writer().execute({ ticketId: other, command: 'merge', input: { intoTicketId: child } }, dispatcher);
    await expect(refused).rejects.toMatchObject({ code: 'ticket.merge_target_unlawful' });
    expect((await reader().visible(other, dispatcher)).state.status).toBe('pending_dispatch');
  });

  it('a unit that does not exist is refused at its field', async () => {
    const { id } = await registrar().register(complaint(), operator);
    const act = writer().execute({ ticketId: id, command: 'dispatch', input: { unitId: id } }, dispatcher);
    await expect(act).rejects.toMatchObject({ code: 'validation.failed', details: { errors: [{ field: 'unitId' }] } });
  });

  it('a liaison sees and touches only what the own units hold', async () => {
    const { id } = await registrar().register(complaint(), operator);
    await expect(reader().one(id, liaison)).rejects.toMatchObject({ code: 'ticket.not_found' });
    const act = writer().execute({ ticketId: id, command: 'note', input: { text: '看看' } }, liaison);
    await expect(act).rejects.toMatchObject({ code: 'ticket.not_found' });
    const theirs = await dispatched();
    expect((await reader().list({ filter: {} }, liaison)).items.map((t) => t.id)).toContain(theirs);
    expect((await reader().list({ filter: {} }, liaison)).items.map((t) => t.id)).not.toContain(id);
  });

  it('orders by the system carry numbers of their day', async () => {
    const ids = [await dispatched(), await dispatched()];
    const results = await writer().executeAll(ids.map((ticketId) => ({ ticketId, command: 'supervise' as const, input: { requirement: '限期办理' } })), SYSTEM_ACTOR);
    expect(results.flatMap((r) => ('state' in r ? r.state.openOrders : []))).toEqual(['DB202603020001', 'DB202603020002']);
  });
});

describe('the archive', () => {
  it('takes what ended two months ago, once, and is read-only', async () => {
    const ended = (await registrar().register(complaint(), operator)).id;
    await writer().execute({ ticketId: ended, command: 'answer', input: { publicReply: '已答复' } }, operator);
    expect(await world.runJob(ARCHIVE)).toEqual({ archived: 0 });
    const start = world.clock.now();
    world.clock.advance(61 * 86_400_000);
    expect(await world.runJob(ARCHIVE)).toMatchObject({ archived: expect.any(Number) });
    expect(await world.runJob(ARCHIVE)).toEqual({ archived: 0 });
    expect((await reader().log(ended)).at(-1)).toMatchObject({ type: 'ticket.archived', actorName: '系统' });
    const reopened = writer().execute({ ticketId: ended, command: 'reopen', input: { reason: '再查' } }, { ...dispatcher, roles: ['supervisor'] });
    await expect(reopened).rejects.toMatchObject({ code: 'ticket.unlawful_transition' });
    world.clock.set(start);
  });
});

describe('lists', () => {
  it('find two characters anywhere in title, text or place, and page by key', async () => {
    const words = ['噪音', '噪音', '井盖'];
    const made = [];
    for (const word of words) made.push(await registrar().register(complaint({ title: '扰民', text: `夜间施工${word}问题严重` }), operator));
    const found = await reader().list({ filter: { q: '噪音' }, limit: 1 }, operator);
    const next = await reader().list({ filter: { q: '噪音' }, limit: 1, cursor: found.nextCursor! }, operator);
    expect(new Set([...found.items, ...next.items].map((t) => t.id))).toEqual(new Set(made.slice(0, 2).map((r) => r.id)));
    expect(next.nextCursor).toBeNull();
    expect((await reader().counts({ filter: { q: '噪音' } }, operator)).statuses).toMatchObject([{ status: 'pending_dispatch', n: 2 }]);
    expect((await reader().list({ filter: { q: made[2]!.number } }, operator)).items).toHaveLength(1);
    const beginning = made[2]!.number.slice(0, 17);
    const alike = (await reader().list({ filter: { q: beginning } }, operator)).items.map((t) => t.number);
    expect(alike).toContain(made[2]!.number);
    expect(alike.filter((number) => !number.startsWith(beginning))).toEqual([]);
    expect((await reader().list({ filter: { q: '991231' } }, operator)).items).toEqual([]);
  });

  it('refuse a cursor that is none of ours', async () => {
    await expect(reader().list({ filter: {}, cursor: 'abc' }, operator)).rejects.toMatchObject({ code: 'validation.failed' });
  });
});
