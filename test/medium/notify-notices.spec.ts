// Notices on a real database: who is told what, once, and when.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DELIVER, NoticeRules, Notices } from '@hotline/notify';
import { SYSTEM_ACTOR, type Actor } from '@hotline/workflow';
import { act, castOf, register, type Cast } from '../callback-stories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
beforeEach(async () => {
  world.clock.set(new Date('2026-03-02T10:00:00+08:00'));
  await world.drainOutbox();
});
afterAll(() => world.close());

const told = async (actor: Actor, ticketId: string) =>
  (await world.get<Notices>(Notices).list({ limit: 200 }, actor)).items.filter((notice) => notice.ticketId === ticketId).map((notice) => notice.title);

async function dispatched(more = {}): Promise<string> {
  const { id } = await register(world, cast, more);
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
  return id;
}
const escalate = (ticketId: string, rung: string, cycle = 1, assignmentNo = 1, clock = 'complete') =>
  act(world, SYSTEM_ACTOR, ticketId, 'escalate', { assignmentNo, clock, cycle, rung, dueAt: '2026-03-10T00:00:00+08:00', late: false });

describe('recipients', () => {
  it('tell A and B role of the unit that got the ticket', async () => {
    const id = await dispatched();
    await world.drainOutbox();
    expect(await Promise.all([cast.liaison, cast.deputy, cast.leader, cast.dispatcher].map((who) => told(who, id)))).toEqual([['新派工单'], ['新派工单'], [], []]);
  });

  it('tell who decides of a request, and its applicant of the decision', async () => {
    const id = await dispatched();
    await act(world, cast.liaison, id, 'request_return', { reason: '不属本单位', basis: '三定方案' });
    world.clock.advance(60_000);
    await act(world, cast.dispatcher, id, 'refuse_return', { note: '属于职责范围' });
    await world.drainOutbox();
    expect(await told(cast.dispatcher, id)).toEqual(['退单待审']);
    expect(await told(cast.liaison, id)).toEqual(['退单未同意', '新派工单']);
    expect(await told(cast.deputy, id)).toEqual(['新派工单']);
  });

  it('copy a card to the leader, and tell a role of the centre of its own clocks', async () => {
    const id = await dispatched();
    await escalate(id, 'yellow');
    await escalate(id, 'yellow', 1, 0, 'dispatch');
    await world.drainOutbox();
    expect(await told(cast.leader, id)).toEqual(['黄牌：办理即将超期']);
    expect(await told(cast.dispatcher, id)).toEqual(['黄牌：派单即将超期']);
  });

  it('follow the city’s own rules', async () => {
    const rules = world.get<NoticeRules>(NoticeRules);
    await rules.change('dispatched', { to: ['leader'], title: '来新活了' }, SYSTEM_ACTOR);
    const id = await dispatched();
    await world.drainOutbox();
    await rules.change('dispatched', { to: ['liaisons'], title: '新派工单' }, SYSTEM_ACTOR);
    expect(await told(cast.leader, id)).toEqual(['来新活了']);
    expect(await told(cast.liaison, id)).toEqual([]);
  });
});

describe('once', () => {
  it('peer-bugs #23: two workers, one deadline: one message', async () => {
    const id = await dispatched();
    world.clock.advance(60_000);
    await escalate(id, 'red');
    const again = () => world.dataSource.query('insert into outbox (topic, ticket_id, seq, created_at) select type, ticket_id, seq, at from ticket_events where ticket_id = $1', [id]);
    for (let i = 0; i < 3; i += 1) {
      await again();
      await Promise.all([world.drainOutbox(), world.drainOutbox()]);
    }
    expect(await told(cast.liaison, id)).toEqual(['红牌：办理已超期', '新派工单']);
  });

  it('peer-bugs #21: a new cycle is a new notice, the same cycle never twice', async () => {
    const id = await dispatched();
    await escalate(id, 'red', 1);
    await escalate(id, 'red', 1);
    await world.drainOutbox();
    await escalate(id, 'red', 2);
    await world.drainOutbox();
    expect((await told(cast.liaison, id)).filter((title) => title.startsWith('红牌'))).toHaveLength(2);
  });
});

describe('peer-bugs #22: quiet hours', () => {
  it('hold back what is normal until they end, and nothing that is urgent', async () => {
    world.clock.set(new Date('2026-03-02T22:30:00+08:00'));
    const [normal, urgent] = [await dispatched(), await dispatched({ urgency: 'urgent' })];
    await world.drainOutbox();
    expect([await told(cast.liaison, normal), await told(cast.liaison, urgent)]).toEqual([[], ['新派工单']]);
    world.clock.set(new Date('2026-03-03T07:59:00+08:00'));
    expect(await world.runJob(DELIVER)).toMatchObject({ announced: 0 });
    world.clock.set(new Date('2026-03-03T08:00:00+08:00'));
    expect(await world.runJob(DELIVER)).toMatchObject({ announced: 2 });
    expect(await world.runJob(DELIVER)).toMatchObject({ announced: 0 });
    expect(await told(cast.liaison, normal)).toEqual(['新派工单']);
  });
});

describe('reading', () => {
  it('pages by key, counts what is unread, and touches only one’s own', async () => {
    const notices = world.get<Notices>(Notices);
    await notices.readAll(cast.liaison);
    for (let i = 0; i < 3; i += 1) await dispatched();
    await world.drainOutbox();
    const first = await notices.list({ unread: true, limit: 2 }, cast.liaison);
    const second = await notices.list({ unread: true, limit: 2, cursor: first.nextCursor! }, cast.liaison);
    expect([first.unread, first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, 1, null]);
    expect(await notices.read([first.items[0]!.id], cast.deputy)).toBeDefined();
    expect(await notices.unread(cast.liaison)).toBe(3);
    expect(await notices.read([first.items[0]!.id], cast.liaison)).toEqual({ unread: 2 });
    expect(await notices.readAll(cast.liaison)).toEqual({ unread: 0 });
  });
});
