// The callback queue on a real database: who is offered what, claims, saves, bands, the supervisor's list.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallbackDecisions, CallbackDesk, CallbackJobs, CallbackRecorder, RECONCILE, type Recording } from '@hotline/callback';
import { TicketReader } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { act, castOf, handle, passed, register, type Cast } from '../callback-stories.js';
import { actorOf, makeAccount } from '../factories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
beforeEach(() => world.clock.set(new Date('2026-03-02T10:00:00+08:00')));
afterAll(() => world.close());

const desk = () => world.get<CallbackDesk>(CallbackDesk);
const record = (id: string, recording: Recording, options = {}, actor: Actor = cast.officer) =>
  world.get<CallbackRecorder>(CallbackRecorder).record(id, recording, actor, options);
const stateOf = async (id: string) => (await world.get<TicketReader>(TicketReader).visible(id, cast.supervisor)).state;
const outcomeOf = (done: Promise<unknown>) => done.then(() => 'ok', (error: { code: string }) => error.code);

async function callbackOf(ticketId: string, round = 1): Promise<string> {
  const rows = await world.dataSource.query('select id from callbacks where ticket_id = $1 and round = $2', [ticketId, round]);
  expect(rows).toHaveLength(1);
  return rows[0].id;
}
async function due(more = {}): Promise<{ ticketId: string; id: string }> {
  const ticketId = await passed(world, cast, more);
  return { ticketId, id: await callbackOf(ticketId) };
}
const satisfied = { reached: true, contacted: true, resolved: true, level: 5 } as const;
const dissatisfied = { reached: true, contacted: true, resolved: false, level: 1, reasons: ['result'] } as const;
const unreached = { reached: false } as const;

describe('the list', () => {
  it('offers the urgent before the normal, then by due time, in pages', async () => {
    const normal = await due();
    const urgent = await due({ urgency: 'critical' });
    const first = await desk().list({ state: 'due', limit: 1 }, cast.officer);
    const second = await desk().list({ state: 'due', limit: 1, cursor: first.nextCursor! }, cast.officer);
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual([urgent.id, normal.id]);
    expect(first.items[0]).toMatchObject({ unitName: '城市管理局', round: 1, attempts: 0, phoneMasked: '138****1234', state: 'due' });
    await expect(desk().list({ state: 'due', cursor: 'abc' }, cast.officer)).rejects.toMatchObject({ code: 'validation.failed' });
  });

  it('neither offers nor gives a ticket to whoever handled it', async () => {
    const both = actorOf(await makeAccount(world, { roles: ['callback_officer', 'liaison'], username: 'both', unitId: cast.unit.id }));
    const { id: ticketId } = await register(world, cast);
    await act(world, cast.dispatcher, ticketId, 'dispatch', { unitId: cast.unit.id });
    await act(world, both, ticketId, 'sign');
    await handle(world, cast, ticketId);
    const id = await callbackOf(ticketId);
    expect((await desk().list({ state: 'due' }, both)).items.map((item) => item.id)).not.toContain(id);
    expect((await desk().list({ state: 'due' }, cast.officer)).items.map((item) => item.id)).toContain(id);
    expect(await outcomeOf(desk().claim(id, both))).toBe('ticket.handled_by_you');
    expect(await outcomeOf(record(id, satisfied, {}, both))).toBe('ticket.handled_by_you');
  });

  it('does not know praise', async () => {
    const ticketId = await passed(world, cast, { type: 'praise' });
    expect((await stateOf(ticketId)).status).toBe('closed');
    expect(await world.dataSource.query('select from callbacks where ticket_id = $1', [ticketId])).toEqual([]);
  });
});

describe('claiming', () => {
  it('of two who claim at once one wins, the other gets 409', async () => {
    const { id } = await due();
    const outcomes = await Promise.all([cast.officer, cast.colleague].map((officer) => outcomeOf(desk().claim(id, officer))));
    expect(outcomes.sort()).toEqual(['callback.claimed', 'ok']);
  });

  it('holds for a while, against saves too, and then lapses', async () => {
    const { id } = await due();
    await desk().claim(id, cast.officer);
    expect(await outcomeOf(record(id, satisfied, {}, cast.colleague))).toBe('callback.claimed');
    expect((await desk().list({ state: 'claimed' }, cast.officer)).items.map((item) => item.id)).toContain(id);
    world.clock.advance(31 * 60_000);
    expect((await desk().list({ state: 'due' }, cast.colleague)).items.map((item) => item.id)).toContain(id);
    expect(await outcomeOf(desk().claim(id, cast.colleague))).toBe('ok');
  });

  it('can be given back', async () => {
    const { id } = await due();
    await desk().claim(id, cast.officer);
    await desk().release(id, cast.colleague);
    expect(await outcomeOf(desk().claim(id, cast.colleague))).toBe('callback.claimed');
    await desk().release(id, cast.officer);
    expect(await outcomeOf(desk().claim(id, cast.colleague))).toBe('ok');
  });
});

describe('saving', () => {
  it('peer-bugs #32: saving a callback five times at once makes one record', async () => {
    const { ticketId, id } = await due();
    const version = (await stateOf(ticketId)).version;
    const saved = await Promise.all(Array.from({ length: 5 }, () => record(id, satisfied, { idempotencyKey: 'save-1', expectedVersion: version })));
    expect(new Set(saved.map(({ no, outcome }) => `${no} ${outcome}`))).toEqual(new Set(['1 closed']));
    const log = await world.get<TicketReader>(TicketReader).log(ticketId);
    expect(log.filter((event) => event.type === 'callback.recorded')).toHaveLength(1);
    expect(await outcomeOf(record(id, dissatisfied, { idempotencyKey: 'save-1' }))).toBe('request.conflict');
    expect(await outcomeOf(record(id, satisfied))).toBe('callback.ended');
  });

  it('peer-bugs #32: without a key, five unreached saves of one band are one attempt', async () => {
    const { ticketId, id } = await due();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(record(id, unreached))));
    expect(outcomes.sort()).toEqual([...Array(4).fill('callback.band_tried'), 'ok']);
    expect((await stateOf(ticketId)).attempts).toBe(1);
  });

  it('refuses a version that is no longer true, and half an answer', async () => {
    const { ticketId, id } = await due();
    expect(await outcomeOf(record(id, satisfied, { expectedVersion: (await stateOf(ticketId)).version - 1 }))).toBe('ticket.stale');
    expect(await outcomeOf(record(id, { reached: true, level: 5 }))).toBe('validation.failed');
    expect((await desk().one(id)).history).toEqual([]);
  });

  it('peer-bugs #31: unsatisfied is redone, and the callback after the redo is a new round', async () => {
    const { ticketId, id } = await due();
    expect(await record(id, dissatisfied)).toMatchObject({ outcome: 'redo' });
    expect(await stateOf(ticketId)).toMatchObject({ status: 'in_progress', round: 2 });
    await world.drainOutbox();
    await handle(world, cast, ticketId);
    const second = await callbackOf(ticketId, 2);
    expect(second).not.toBe(id);
    expect(await record(second, { ...dissatisfied, level: 2 })).toMatchObject({ outcome: 'decision' });
    await world.drainOutbox();
    expect((await desk().list({ state: 'decision' }, cast.supervisor)).items.map((item) => item.id)).toContain(second);
    await world.get<CallbackDecisions>(CallbackDecisions).decide(second, { decision: 'redo', reason: '再次核实' }, cast.supervisor);
    await world.drainOutbox();
    await handle(world, cast, ticketId);
    expect(await record(await callbackOf(ticketId, 3), satisfied)).toMatchObject({ outcome: 'closed' });
  });

  it('explains what is the policy itself instead of redoing it', async () => {
    const { ticketId, id } = await due();
    expect(await record(id, { ...dissatisfied, reasons: ['policy'], basis: '《条例》第三条' })).toMatchObject({ outcome: 'decision' });
    const decide = () => world.get<CallbackDecisions>(CallbackDecisions).decide(id, { decision: 'close', reason: '已向市民解释政策' }, cast.supervisor);
    await decide();
    expect((await stateOf(ticketId)).status).toBe('closed');
    expect(await outcomeOf(decide())).toBe('callback.undecidable');
    expect((await desk().list({ state: 'decision' }, cast.supervisor)).items.map((item) => item.id)).not.toContain(id);
  });

  it('enters what the ticket’s own command recorded, once', async () => {
    const { ticketId, id } = await due();
    await act(world, cast.officer, ticketId, 'record_callback', { ...satisfied });
    await world.drainOutbox();
    expect(await desk().one(id)).toMatchObject({ state: 'done', outcome: 'closed', level: 5, history: [{ no: 1, officerName: 'officer' }] });
  });
});

describe('bands', () => {
  it('offers an unreached caller again when an untried band begins', async () => {
    const { id } = await due();
    await record(id, unreached);
    const offered = async () => (await desk().list({ state: 'due' }, cast.officer)).items.map((item) => item.id);
    expect(await offered()).not.toContain(id);
    expect(await outcomeOf(desk().claim(id, cast.officer))).toBe('callback.not_yet');
    world.clock.set(new Date('2026-03-02T12:00:00+08:00'));
    expect(await offered()).toContain(id);
    expect(await desk().one(id)).toMatchObject({ nextBand: 'noon', triedBands: ['morning'] });
  });

  it('takes a call that reaches the citizen in a band already tried', async () => {
    const { id } = await due();
    await record(id, unreached);
    expect(await record(id, satisfied)).toMatchObject({ no: 2, outcome: 'closed' });
  });
});

describe('merged tickets', () => {
  async function merged(): Promise<{ childId: string; parentId: string; child: string }> {
    const parentId = (await register(world, cast)).id;
    const childId = (await register(world, cast, { citizen: { name: '李四', phone: '13900005678' } })).id;
    await act(world, cast.dispatcher, childId, 'merge', { intoTicketId: parentId });
    await act(world, cast.dispatcher, parentId, 'dispatch', { unitId: cast.unit.id });
    await act(world, cast.liaison, parentId, 'sign');
    await handle(world, cast, parentId);
    return { childId, parentId, child: await callbackOf(childId) };
  }

  it('keep their own caller’s callback, which leaves the other ticket alone', async () => {
    const { childId, parentId, child } = await merged();
    expect(await desk().one(child)).toMatchObject({ phoneMasked: '139****5678', unitName: '城市管理局', publicReply: '路灯已修复。', status: 'merged' });
    expect(await outcomeOf(record(child, { reached: true }))).toBe('validation.failed');
    expect(await record(child, satisfied)).toMatchObject({ outcome: 'closed' });
    expect((await stateOf(parentId)).status).toBe('pending_callback');
    expect((await world.get<TicketReader>(TicketReader).log(childId)).at(-1)).toMatchObject({ type: 'ticket.noted', actorName: 'officer' });
    await record(await callbackOf(parentId), dissatisfied);
    await world.drainOutbox();
    await handle(world, cast, parentId);
    expect(await world.dataSource.query('select from callbacks where ticket_id = $1', [childId])).toHaveLength(1);
  });

  it('are asked about too when they join after the reply', async () => {
    const { ticketId: parentId } = await due();
    const childId = (await register(world, cast, { citizen: { name: '李四', phone: '13900005678' } })).id;
    await act(world, cast.dispatcher, childId, 'merge', { intoTicketId: parentId });
    await world.drainOutbox();
    expect(await desk().one(await callbackOf(childId))).toMatchObject({ state: 'due', handledTicketId: parentId });
  });

  it('lead to the supervisor when their caller is not satisfied', async () => {
    const { parentId, child } = await merged();
    expect(await record(child, dissatisfied)).toMatchObject({ outcome: 'decision' });
    await world.get<CallbackDecisions>(CallbackDecisions).decide(child, { decision: 'redo', reason: '重复来电人仍不满意' }, cast.supervisor);
    expect(await stateOf(parentId)).toMatchObject({ status: 'in_progress', round: 2 });
  });
});

it('peer-bugs #33: passed − answered for = the pending list; what got lost is found', async () => {
  await world.drainOutbox();
  const pending = `
    select ticket_id, (payload->>'round')::int as round from ticket_events where type = 'reply.passed' and payload->>'outcome' = 'callback'
    except select ticket_id, (payload->>'round')::int from ticket_events where type = 'callback.recorded' and payload->>'outcome' <> 'unreached'
    except select e.ticket_id, c.round from ticket_events e join callbacks c using (ticket_id) where e.type in ('ticket.closed', 'ticket.redone') and c.opened_at <= e.at and c.handled_ticket_id = c.ticket_id
    order by 1, 2`;
  const listed = `select ticket_id, round from callbacks where ticket_id = handled_ticket_id and ended_at is null order by 1, 2`;
  const awaited = await world.dataSource.query(pending);
  expect(awaited.length).toBeGreaterThan(3);
  expect(await world.dataSource.query(listed)).toEqual(awaited);
  expect(await world.runJob(RECONCILE)).toMatchObject({ awaited: awaited.length, missing: 0, surplus: 0 });
  const lost = awaited[0].ticket_id;
  await world.dataSource.query('delete from callback_attempts a using callbacks c where c.id = a.callback_id and c.ticket_id = $1', [lost]);
  await world.dataSource.query('delete from callbacks where ticket_id = $1', [lost]);
  expect(await world.get<CallbackJobs>(CallbackJobs).reconcile()).toMatchObject({ missing: 1, surplus: 0 });
  expect(await world.dataSource.query(listed)).toEqual(awaited);
});
