// Facts on a real database: they follow the log, come out the same when rebuilt, and count where they should.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Evidence, FactRebuild } from '@hotline/ranking';
import { act, castOf, register, type Cast } from '../callback-stories.js';
import { makeUnit } from '../factories.js';
import { rate, rated, replied, reply, rowOf, teamOf } from '../ranking-stories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
beforeEach(() => world.clock.set(new Date('2026-03-02T10:00:00+08:00')));
afterAll(() => world.close());

const MONTH = '2026-03';
const dump = async (): Promise<unknown> => ({
  facts: await world.dataSource.query('select *, encode(digest, \'hex\') as hex from rating_facts order by ticket_id, kind, no, cycle, seq'),
  days: await world.dataSource.query('select * from unit_days order by unit_id, "on", kind, type, outcome'),
});

describe('a month', () => {
  it('counts signatures, replies and ratings of the unit, with n', async () => {
    const team = await teamOf(world);
    for (const level of [5, 4, 3, 2, 5]) await rated(world, cast, team, level);
    await world.drainOutbox();
    const row = await rowOf(world, cast, MONTH, team.unit, 'P3');
    expect(row).toMatchObject({
      n: 5, rates: { satisfied: { rate: '80.00', n: 5 }, signedInTime: { rate: '100.00', n: 5 }, closedInTime: { rate: '100.00', n: 5 }, resolved: { rate: '80.00', n: 5 } },
      components: { signedInTime: '10.00', closedInTime: '20.00', satisfied: '17.50', base: '45.00' }, score: '92.50', unranked: null,
    });
  });

  it('lists apart who has too few ratings, and who had nothing due (peer-bugs #35)', async () => {
    const [few, idle] = [await teamOf(world), await teamOf(world)];
    await rated(world, cast, few, 5);
    await world.drainOutbox();
    expect(await rowOf(world, cast, MONTH, few.unit)).toMatchObject({ rank: null, reason: '样本不足', score: '100.00' });
    expect(await rowOf(world, cast, MONTH, idle.unit)).toMatchObject({ rank: null, reason: '无应办结工单', score: null });
  });

  it('adds a district up from its subtree, in a group of its own', async () => {
    const district = await makeUnit(world, { kind: 'district' });
    const street = await teamOf(world, { kind: 'street', parentId: district.id });
    const village = await teamOf(world, { kind: 'village', parentId: street.unit.id });
    await rated(world, cast, street, 5);
    await rated(world, cast, village, 1);
    await world.drainOutbox();
    expect(await rowOf(world, cast, MONTH, district)).toMatchObject({ group: '区县', rates: { satisfied: { rate: '50.00', n: 2 } } });
    expect(await rowOf(world, cast, MONTH, street.unit)).toMatchObject({ group: '街道乡镇', n: 2 });
    expect(await rowOf(world, cast, MONTH, village.unit)).toMatchObject({ n: 1 });
  });

  it('counts an open duty only once its due time has passed, and carries it over until it is done', async () => {
    const team = await teamOf(world);
    const { id } = await register(world, cast);
    await act(world, cast.dispatcher, id, 'dispatch', { unitId: team.unit.id });
    await act(world, team.liaison, id, 'sign');
    await world.drainOutbox();
    expect(await rowOf(world, cast, MONTH, team.unit)).toMatchObject({ due: 0 });

    world.clock.set(new Date('2026-03-20T10:00:00+08:00'));
    expect(await rowOf(world, cast, MONTH, team.unit)).toMatchObject({ due: 1, rates: { closedInTime: { rate: '0.00', n: 1 }, overdue: { rate: '100.00' } } });

    world.clock.set(new Date('2026-04-10T10:00:00+08:00'));
    expect(await rowOf(world, cast, '2026-04', team.unit)).toMatchObject({ due: 1, carried: 1, rates: { closedInTime: { rate: '0.00', n: 1 } } });
    const evidence = () => world.get<Evidence>(Evidence).page('2026-04', team.unit.id, { indicator: 'closedInTime' }, cast.supervisor);
    expect((await evidence()).items).toEqual([expect.objectContaining({ ticketId: id, carried: true, hit: false, why: expect.stringContaining('上期结转未办结') })]);
    await reply(world, cast, team, id);
    await world.drainOutbox();
    expect(await rowOf(world, cast, '2026-04', team.unit)).toMatchObject({ due: 1, carried: 1 });
    expect((await evidence()).items).toHaveLength(1);
    expect(await rowOf(world, cast, '2026-05', team.unit)).toMatchObject({ due: 0, carried: 0 });
  });

  it('counts satisfaction in the month of the callback, timeliness in the month of the due time', async () => {
    world.clock.set(new Date('2026-03-30T10:00:00+08:00'));
    const team = await teamOf(world);
    const id = await replied(world, cast, team);
    world.clock.set(new Date('2026-04-01T10:00:00+08:00'));
    await rate(world, cast, id, 5);
    await world.drainOutbox();
    expect(await rowOf(world, cast, '2026-03', team.unit)).toMatchObject({ n: 0, due: 0, rates: { signedInTime: { n: 1 } } });
    expect(await rowOf(world, cast, '2026-04', team.unit)).toMatchObject({ n: 1, due: 1 });
  });
});

describe('evidence', () => {
  it('leads from a rate to exactly its tickets, page by page, each with why', async () => {
    const team = await teamOf(world);
    const tickets = [];
    for (const level of [5, 1, 4]) tickets.push(await rated(world, cast, team, level));
    await world.drainOutbox();
    const evidence = world.get<Evidence>(Evidence);
    const first = await evidence.page(MONTH, team.unit.id, { indicator: 'satisfied', limit: 2 }, cast.supervisor);
    const second = await evidence.page(MONTH, team.unit.id, { indicator: 'satisfied', limit: 2, cursor: first.nextCursor! }, cast.supervisor);
    const items = [...first.items, ...second.items];
    expect(items.map((item) => item.ticketId).sort()).toEqual([...tickets].sort());
    expect(second.nextCursor).toBeNull();
    expect(items.filter((item) => !item.hit)).toEqual([expect.objectContaining({ ticketId: tickets[1], why: '2026-03-02 10:00 第 1 轮回访：非常不满意' })]);
    const missed = await evidence.page(MONTH, team.unit.id, { indicator: 'satisfied', hit: false }, cast.supervisor);
    expect(missed.items.map((item) => item.ticketId)).toEqual([tickets[1]]);
    expect((await evidence.page(MONTH, team.unit.id, { indicator: 'closedInTime' }, team.liaison)).items).toHaveLength(3);
  });

  it('is closed to other units', async () => {
    const [own, other] = [await teamOf(world), await teamOf(world)];
    await expect(world.get<Evidence>(Evidence).page(MONTH, other.unit.id, { indicator: 'satisfied' }, own.liaison)).rejects.toMatchObject({ code: 'auth.forbidden' });
  });
});

describe('rebuilding', () => {
  it('gives the same to the byte, also after a loss', async () => {
    const before = await dump();
    await world.dataSource.query('truncate rating_facts, unit_days');
    const { done, total } = await world.get<FactRebuild>(FactRebuild).run();
    expect(done).toBe(total);
    expect(await dump()).toEqual(before);
  });

  it('goes on where it stopped', async () => {
    const before = await dump();
    await world.dataSource.query('delete from rating_facts');
    const [{ id }] = await world.dataSource.query('select id from tickets order by id limit 1');
    await world.dataSource.query(`insert into fact_rebuilds (id, started_at, last_ticket_id, tickets) values (gen_random_uuid(), $1, null, 0)`, [world.clock.now()]);
    const result = await world.get<FactRebuild>(FactRebuild).run();
    expect(result.resumed).toBe(true);
    expect(id).toBeDefined();
    expect(await dump()).toEqual(before);
  });

  it('delivered twice or out of order, the outbox leaves the same facts (peer-bugs #37)', async () => {
    const before = await dump();
    await world.dataSource.query(`insert into outbox (topic, ticket_id, seq, created_at) select type, ticket_id, seq, at from ticket_events order by random()`);
    await world.drainOutbox();
    expect(await dump()).toEqual(before);
  });
});
