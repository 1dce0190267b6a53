// Rating by link on a real database: three bands in vain, one link, one rating, the end of an unused link; the units' own ratings; the public query.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallbackDesk, CallbackRecorder, CallbackSettingsService, EXPIRE_LINKS, PublicTickets, RatingLinks, SelfRatings } from '@hotline/callback';
import { TicketReader } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { act, castOf, passed, register, type Cast } from '../callback-stories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
beforeEach(() => world.clock.set(new Date('2026-03-02T10:00:00+08:00')));
afterAll(() => world.close());

const links = () => world.get<RatingLinks>(RatingLinks);
const rating = { contacted: true, resolved: true, level: 4 } as const;
const stateOf = async (id: string) => (await world.get<TicketReader>(TicketReader).visible(id, cast.supervisor)).state;
const outcomeOf = (done: Promise<unknown>) => done.then(() => 'ok', (error: { code: string }) => error.code);
const callbackOf = async (ticketId: string): Promise<string> =>
  (await world.dataSource.query('select id from callbacks where ticket_id = $1 order by round desc limit 1', [ticketId]))[0].id;
const sent = (ticketId: string) => world.dataSource.query(`select from rating_links join callbacks c on c.id = callback_id where c.ticket_id = $1`, [ticketId]);

async function unreachedThrice(ticketId: string): Promise<string> {
  const id = await callbackOf(ticketId);
  for (const hour of [10, 12, 15]) {
    world.clock.set(new Date(`2026-03-02T${hour}:00:00+08:00`));
    await world.get<CallbackRecorder>(CallbackRecorder).record(id, { reached: false }, cast.officer);
  }
  return id;
}
async function linked(): Promise<{ ticketId: string; token: string }> {
  const ticketId = await passed(world, cast);
  await unreachedThrice(ticketId);
  return { ticketId, token: (await links().addressFor(ticketId))!.split('/').at(-1)! };
}

describe('the link', () => {
  it('goes out once, after the third band', async () => {
    const ticketId = await passed(world, cast);
    const id = await unreachedThrice(ticketId);
    expect(await world.get<CallbackDesk>(CallbackDesk).one(id)).toMatchObject({ state: 'link_sent', attempts: 3 });
    world.clock.set(new Date('2026-03-02T18:30:00+08:00'));
    await world.get<CallbackRecorder>(CallbackRecorder).record(id, { reached: false }, cast.officer);
    expect(await sent(ticketId)).toHaveLength(1);
    expect(await world.dataSource.query(`select from outbox where ticket_id = $1 and topic = 'callback.link_sent'`, [ticketId])).toHaveLength(1);
  });

  it('shows only what rating needs', async () => {
    const { token } = await linked();
    const page = await links().page(token);
    expect(Object.keys(page).sort()).toEqual(['answered', 'expiresAt', 'number', 'publicReply', 'title', 'unitName']);
    expect(page).toMatchObject({ title: '路灯不亮', unitName: '城市管理局', publicReply: '路灯已修复。', answered: false });
    expect(await outcomeOf(links().page(`${token.slice(0, -2)}AA`))).toBe('rating.not_found');
  });

  it('takes one rating of a round: of five at once one counts', async () => {
    const { ticketId, token } = await linked();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(links().answer(token, rating))));
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'ok' || outcome === 'rating.answered' || outcome === 'callback.ended')).toHaveLength(5);
    const log = await world.get<TicketReader>(TicketReader).log(ticketId);
    expect(log.filter((event) => event.type === 'callback.recorded' && event.payload.reached)).toMatchObject([{ payload: { source: 'web', level: 4, outcome: 'closed' } }]);
    expect((await links().page(token)).answered).toBe(true);
    expect(await outcomeOf(links().answer(token, rating))).toBe('rating.answered');
  });

  it('sends a dissatisfied rating back to the unit like any other', async () => {
    const { ticketId, token } = await linked();
    expect(await outcomeOf(links().answer(token, { contacted: false, resolved: false, level: 1 }))).toBe('validation.failed');
    await links().answer(token, { contacted: false, resolved: false, level: 1, reasons: ['never_contacted'] });
    expect(await stateOf(ticketId)).toMatchObject({ status: 'in_progress', round: 2 });
  });

  it('is settled when a call reaches the citizen after all', async () => {
    const { ticketId, token } = await linked();
    await world.get<CallbackRecorder>(CallbackRecorder).record(await callbackOf(ticketId), { reached: true, ...rating }, cast.officer);
    expect(await outcomeOf(links().answer(token, rating))).toBe('rating.answered');
  });

  it('runs out after seven days: 未评价, closed by the system, no rating', async () => {
    const { ticketId, token } = await linked();
    world.clock.set(new Date('2026-03-09T14:59:59+08:00'));
    await world.runJob(EXPIRE_LINKS);
    expect((await stateOf(ticketId)).status).toBe('pending_callback');
    world.clock.set(new Date('2026-03-09T15:00:00+08:00'));
    await Promise.all([world.runJob(EXPIRE_LINKS), world.runJob(EXPIRE_LINKS)]);
    expect((await stateOf(ticketId)).status).toBe('closed');
    expect(await outcomeOf(links().page(token))).toBe('rating.expired');
    expect(await outcomeOf(links().answer(token, rating))).toBe('rating.expired');
    const log = await world.get<TicketReader>(TicketReader).log(ticketId);
    expect(log.filter((event) => event.type === 'ticket.closed')).toMatchObject([{ actorName: '系统' }]);
    await world.drainOutbox();
    expect(await world.get<CallbackDesk>(CallbackDesk).one(await callbackOf(ticketId))).toMatchObject({ state: 'expired', outcome: 'unrated', level: null });
  });

  it('counts silence only where the city switched that on', async () => {
    const settings = world.get<CallbackSettingsService>(CallbackSettingsService);
    await settings.change({ silenceCounts: true }, SYSTEM_ACTOR);
    const { ticketId } = await linked();
    world.clock.set(new Date('2026-03-10T15:00:00+08:00'));
    await world.runJob(EXPIRE_LINKS);
    await settings.change({ silenceCounts: false }, SYSTEM_ACTOR);
    const log = await world.get<TicketReader>(TicketReader).log(ticketId);
    expect(log.at(-1)).toMatchObject({ type: 'callback.recorded', payload: { level: 3, outcome: 'closed', note: expect.stringContaining('未评价') } });
  });
});

it('a unit’s own rating is kept apart and leaves the callback due', async () => {
  const ticketId = await passed(world, cast);
  await world.get<SelfRatings>(SelfRatings).record(ticketId, { contacted: true, resolved: true, level: 5 }, cast.liaison);
  await world.drainOutbox();
  expect(await stateOf(ticketId)).toMatchObject({ status: 'pending_callback', attempts: 0 });
  expect(await world.get<CallbackDesk>(CallbackDesk).one(await callbackOf(ticketId))).toMatchObject({ state: 'due', attempts: 0 });
  expect(await world.dataSource.query('select level, collected_by from self_ratings where ticket_id = $1', [ticketId])).toEqual([{ level: 5, collected_by: 'liaison' }]);
  expect(await outcomeOf(world.get<SelfRatings>(SelfRatings).record(ticketId, rating, cast.officer))).toBe('ticket.not_your_unit');
});

describe('the public query', () => {
  const find = (number: string, code: string, phoneLast4 = '1234') => world.get<PublicTickets>(PublicTickets).find({ number, code, phoneLast4 });

  it('shows status, unit and public reply, and never a reply that review has not passed', async () => {
    const { id, number, queryCode } = await register(world, cast);
    expect(await find(number, queryCode)).toEqual({ number, status: '待派单', unitName: null, publicReply: null });
    await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
    await act(world, cast.liaison, id, 'sign');
    const reply = { account: '内部情况', publicReply: '草稿', resolved: true, contactedAt: world.clock.now().toISOString(), substantiated: true };
    await act(world, cast.liaison, id, 'submit', reply);
    expect(await find(number, queryCode)).toEqual({ number, status: '待审核', unitName: '城市管理局', publicReply: null });
    await act(world, cast.reviewer, id, 'pass');
    expect(await find(number, queryCode)).toEqual({ number, status: '待回访', unitName: '城市管理局', publicReply: '草稿' });
  });

  it('answers a wrong code, wrong digits and an unknown number alike', async () => {
    const { number, queryCode } = await register(world, cast);
    const wrongCode = queryCode === '000000' ? '000001' : '000000';
    const refusals = await Promise.all([find(number, wrongCode), find(number, queryCode, '9999'), find('260101000000999999', queryCode), find(number, '')].map(outcomeOf));
    expect(refusals).toEqual(Array(4).fill('public.no_match'));
  });

  it('lets a merged ticket follow the one it was merged into', async () => {
    const parent = await register(world, cast);
    const child = await register(world, cast, { citizen: { name: '李四', phone: '13900005678' } });
    await act(world, cast.dispatcher, child.id, 'merge', { intoTicketId: parent.id });
    await act(world, cast.dispatcher, parent.id, 'dispatch', { unitId: cast.unit.id });
    expect(await find(child.number, child.queryCode, '5678')).toEqual({ number: child.number, status: '待签收', unitName: '城市管理局', publicReply: null });
  });
});
