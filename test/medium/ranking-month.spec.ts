// The life of a month on a real database: live, frozen, published, re-issued, verified, appealed against.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Appeals, Evidence, FREEZE, Freezing, Rankings, Simulation, Verification } from '@hotline/ranking';
import { Attachments } from '@hotline/ticket';
import { SYSTEM_ACTOR, type Actor } from '@hotline/workflow';
import { castOf, type Cast } from '../callback-stories.js';
import { actorOf, makeAccount } from '../factories.js';
import { PNG } from '../file-samples.js';
import { rate, rated, replied, rowOf, teamOf, type Team } from '../ranking-stories.js';
import { createWorld, type World } from '../world.js';

const MONTH = '2026-03';
const at = (wall: string): Date => new Date(`${wall}:00+08:00`);
const code = (done: Promise<unknown>): Promise<string> => done.then(() => 'ok', (error: { code?: string; message: string }) => error.code ?? error.message);

let world: World;
let cast: Cast;
let good: Team;
let bad: Team;
let lowRated: string;
beforeAll(async () => {
  world = await createWorld({ at: at('2026-03-10T10:00') });
  cast = await castOf(world);
  [good, bad] = [await teamOf(world), await teamOf(world)];
  for (const level of [5, 5, 4, 4, 2]) await rated(world, cast, good, level);
  for (const level of [5, 3, 2, 1, 1]) lowRated = await rated(world, cast, bad, level);
  await world.drainOutbox();
});
afterAll(() => world.close());

const freezing = () => world.get<Freezing>(Freezing);
const verify = async () => (await world.get<Verification>(Verification).verify(MONTH)).findings;
const latest = () => world.get<Rankings>(Rankings).month(MONTH, {}, cast.supervisor);

describe('freezing', () => {
  it('comes five working days after the end of the month, not earlier', async () => {
    // 清明: 4 to 6 April 2026 are off, so the fifth working day after March is the 8th.
    const { from, to } = await latest();
    const freezesAt = await freezing().freezesAt({ month: MONTH, from, to });
    world.clock.set(new Date(freezesAt.getTime() - 1));
    expect(await code(freezing().freeze(MONTH, 'P1', cast.supervisor))).toBe('ranking.too_early');
    expect(await world.runJob(FREEZE)).toEqual([]);
    expect((await latest()).state).toBe('live');
    world.clock.set(freezesAt);
    expect(freezesAt.getTime()).toBe(at('2026-04-09T00:00').getTime());
  });

  it('waits for facts that are still on their way', async () => {
    await world.dataSource.query(`insert into outbox (topic, ticket_id, seq, created_at) values ('ticket.noted', $1, 1, $2)`, [lowRated, at('2026-04-01T00:00')]);
    expect(await code(world.runJob(FREEZE))).toBe('ranking.facts_behind');
    await world.drainOutbox();
  });

  it('is done by the job, once, with the state at the cut however late it runs', async () => {
    world.clock.set(at('2026-04-20T08:10'));
    expect(await world.runJob(FREEZE)).toEqual([`${MONTH} P1`]);
    expect(await world.runJob(FREEZE)).toEqual([]);
    const table = await latest();
    expect(table).toMatchObject({ state: 'frozen', version: 1, cutAt: at('2026-04-09T00:00') });
    expect(table.rows.filter((row) => row.rank !== null).map((row) => [row.unitId, row.score, row.rank])).toEqual([[good.unit.id, '80.00', 1], [bad.unit.id, '40.00', 2]]);
    expect(await code(freezing().freeze(MONTH, 'P1', cast.supervisor))).toBe('ranking.frozen');
  });

  it('what is frozen cannot be changed or removed, only re-issued', async () => {
    for (const sql of [
      `update rankings set signature = 'x'`, 'delete from rankings', 'truncate rankings cascade', `update ranking_rows set position = 1`, 'delete from ranking_rows',
    ]) {
      await expect(world.dataSource.query(sql)).rejects.toThrow('never changed');
    }
  });

  it('before it is published each unit sees its own row, then all', async () => {
    const rankings = world.get<Rankings>(Rankings);
    expect((await rankings.month(MONTH, {}, bad.liaison)).rows.map((row) => row.unitId)).toEqual([bad.unit.id]);
    await freezing().publish(MONTH, 'P1', cast.supervisor);
    expect((await rankings.month(MONTH, {}, bad.liaison)).rows.length).toBeGreaterThan(1);
    expect(await code(freezing().publish(MONTH, 'P1', cast.supervisor))).toBe('ranking.published');
    expect((await latest()).state).toBe('published');
  });
});

describe('the simulator', () => {
  it('shows who would move and by what, and changes nothing', async () => {
    const before = await latest();
    const result = await world.get<Simulation>(Simulation).run(MONTH, { scheme: 'P2' });
    const move = result.rows.find((row) => row.unitId === bad.unit.id);
    expect(move).toMatchObject({ from: { score: '40.00', rank: 2 }, to: { rank: 2 }, up: 0 });
    expect(move!.components.map((c) => c.name)).toEqual(['contacted', 'resolved', 'satisfied']);
    expect(await latest()).toEqual(before);
    expect(await verify()).toEqual([]);
  });
});

describe('appeals', () => {
  let fresh: string;
  const apply = (ticketId: string, round = 1, actor = bad.liaison) =>
    world.get<Appeals>(Appeals).apply({ ticketId, round, reason: 'untrue', basis: '《办法》第八条', account: '现场照片证明已修复', evidence: ['照片 3 张', photo ?? '视频'] }, actor);
  const ratings = (actor: Actor) => world.get<Appeals>(Appeals).ofTicket(fresh, actor);
  let photo: string | undefined;

  it('come within three working days of the rating, from the unit, once', async () => {
    for (const level of [5, 5, 5, 5]) await rated(world, cast, bad, level);
    fresh = await replied(world, cast, bad);
    await rate(world, cast, fresh, 1);
    const late = await rated(world, cast, bad, 5);
    expect(await code(apply(lowRated))).toBe('appeal.too_late');
    expect(await code(apply(fresh, 2))).toBe('appeal.no_rating');
    expect(await code(apply(fresh, 1, good.liaison))).toBe('auth.forbidden');
    photo = (await world.get<Attachments>(Attachments).attach(fresh, { name: '现场.png', bytes: PNG }, bad.liaison)).id;
    expect(await ratings(bad.liaison)).toMatchObject([{ round: 1, level: 1, appealBy: at('2026-04-24T00:00'), mayAppeal: true, appeal: null }]);
    expect(await ratings(cast.supervisor)).toMatchObject([{ mayAppeal: false }]);
    const appeal = await apply(fresh);
    expect(appeal).toMatchObject({ state: 'pending', unitId: bad.unit.id, decideBy: at('2026-04-28T00:00'), allowedActs: [] });
    expect(appeal).toMatchObject({ basis: '《办法》第八条', evidence: ['照片 3 张'], files: [{ id: photo, name: '现场.png' }] });
    expect(await ratings(bad.liaison)).toMatchObject([{ mayAppeal: false, appeal: { id: appeal.id } }]);
    expect(await ratings(cast.officer)).toMatchObject([{ mayAppeal: false, appeal: null }]);
    expect(await code(apply(fresh))).toBe('appeal.exists');
    world.clock.set(at('2026-04-24T00:00'));
    expect(await code(apply(late))).toBe('appeal.too_late');
  });

  it('can be begun at the rating in the evidence', async () => {
    await world.drainOutbox();
    const page = (actor: Actor) => world.get<Evidence>(Evidence).page('2026-04', bad.unit.id, { indicator: 'satisfied', hit: false }, actor);
    const [item] = (await page(bad.liaison)).items;
    expect(item).toMatchObject({ ticketId: fresh, rating: { round: 1, mayAppeal: false, appeal: { state: 'pending', allowedActs: [] } } });
    expect((await page(cast.supervisor)).items[0]).toMatchObject({ rating: { appeal: { allowedActs: ['decide'] } } });
    const duty = await world.get<Evidence>(Evidence).page('2026-04', bad.unit.id, { indicator: 'closedInTime' }, bad.liaison);
    expect(duty.items.every(({ rating }) => rating === null)).toBe(true);
  });

  it('take a second person, and then leave numerator and denominator alike', async () => {
    const appeals = world.get<Appeals>(Appeals);
    const { items: [appeal] } = await appeals.list({ state: 'pending' }, cast.supervisor);
    expect((await appeals.list({}, good.liaison)).items).toEqual([]);
    await world.drainOutbox();
    expect(await rowOf(world, cast, '2026-04', bad.unit)).toMatchObject({ n: 6, score: '83.33', excluded: 0 });
    await appeals.decide(appeal!.id, true, '情况属实', cast.supervisor);
    expect(await code(appeals.confirm(appeal!.id, true, cast.supervisor))).toBe('appeal.second_person');
    await world.drainOutbox();
    expect(await rowOf(world, cast, '2026-04', bad.unit)).toMatchObject({ n: 6 });
    const second = actorOf(await makeAccount(world, { roles: ['supervisor'], username: 'second' }));
    expect(await appeals.confirm(appeal!.id, true, second)).toMatchObject({ state: 'upheld' });
    expect(await code(appeals.confirm(appeal!.id, true, second))).toBe('appeal.decided');
    await world.drainOutbox();
    expect(await rowOf(world, cast, '2026-04', bad.unit)).toMatchObject({ n: 5, score: '100.00', excluded: 1, exclusion: { rate: '16.67', n: 6 } });
    expect((await world.dataSource.query(`select actor_name from ticket_events where type = 'rating.excluded'`))).toEqual([{ actor_name: SYSTEM_ACTOR.name }]);
  });
});

describe('a re-issue', () => {
  it('is refused when nothing has changed', async () => {
    expect(await code(freezing().reissue(MONTH, 'P1', '复核', cast.supervisor))).toBe('ranking.unchanged');
  });

  it('keeps the first version and tells reason and difference', async () => {
    const { TicketWriter } = await import('@hotline/ticket');
    const input = { round: 1, appealReason: 'statutory_procedure', appealId: '00000000-0000-7000-8000-000000000000' };
    await world.get<InstanceType<typeof TicketWriter>>(TicketWriter).execute({ ticketId: lowRated, command: 'exclude_rating', input }, SYSTEM_ACTOR);
    await world.drainOutbox();
    expect(await rowOf(world, cast, MONTH, bad.unit)).toMatchObject({ score: '40.00' });
    world.clock.advance(60_000);
    await freezing().reissue(MONTH, 'P1', '法定程序事项，申诉采信', cast.supervisor);
    const table = await latest();
    expect(table).toMatchObject({ version: 2, state: 'published', reason: '法定程序事项，申诉采信' });
    expect(table.difference.map((move) => [move.unitId, move.from!.score, move.to!.score, move.to!.reason])).toEqual([[bad.unit.id, '40.00', '50.00', '样本不足']]);
    expect(await world.dataSource.query('select count(*)::int as n from rankings')).toEqual([{ n: 2 }]);
  });
});

describe('verification', () => {
  const number = async (id: string): Promise<string> => (await world.dataSource.query('select number from tickets where id = $1', [id]))[0].number;
  /** As somebody with the database's own rights might: triggers off, then everything back as it was. */
  const tampered = async (table: string, sql: string, undo: string, parameters: readonly unknown[]): Promise<readonly string[]> => {
    const change = async (statement: string): Promise<void> => {
      await world.dataSource.query(`alter table ${table} disable trigger user`);
      await world.dataSource.query(statement, [...parameters]);
      await world.dataSource.query(`alter table ${table} enable trigger user`);
    };
    await change(sql);
    const findings = await verify();
    await change(undo);
    return findings.map((finding) => `${finding.what}: ${finding.where}: ${finding.problem}`);
  };

  it('finds nothing where nothing was touched, though tickets went on after the freezing', async () => {
    expect(await verify()).toEqual([]);
  });

  it('names a tampered event', async () => {
    const found = await tampered('ticket_events',
      `update ticket_events set payload = jsonb_set(payload, '{level}', '5') where ticket_id = $1 and type = 'callback.recorded'`,
      `update ticket_events set payload = jsonb_set(payload, '{level}', '1') where ticket_id = $1 and type = 'callback.recorded'`, [lowRated]);
    expect(found).toEqual([expect.stringMatching(new RegExp(`^event: 工单 ${await number(lowRated)} 第 \\d+ 条记录: 与哈希链不符$`))]);
  });

  it('names a tampered fact, its unit and the rows it changes', async () => {
    const found = await tampered('rating_facts',
      `update rating_facts set level = 5, outcome = '5yy' where ticket_id = $1 and kind = 'callback' and excluded_for is null`,
      `update rating_facts set level = 1, outcome = '1ynr' where ticket_id = $1 and kind = 'callback' and excluded_for is null`, [lowRated]);
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^fact: 工单 ${await number(lowRated)} callback 1.1（第 \\d+ 条记录）: 与记录不符$`)));
    expect(found).toContainEqual(`row: ${MONTH} P1 第 1 版，${bad.unit.name}: 与重算不符：components、rates、score、sums`);
  });

  it('names a fact that was taken away', async () => {
    await world.dataSource.query('create table kept as select * from rating_facts where ticket_id = $1', [lowRated]);
    const found = await tampered('rating_facts', 'delete from rating_facts where ticket_id = $1', 'insert into rating_facts select * from kept where $1::uuid is not null', [lowRated]);
    expect(found).toContainEqual(expect.stringContaining(`工单 ${await number(lowRated)} callback 1.1`));
    expect(found).toContainEqual(`fact: ${MONTH} P1 第 1 版，单位 ${bad.unit.name}: 事实与冻结时不同`);
  });

  it('names a fact of a ticket that does not exist', async () => {
    const found = await tampered('rating_facts',
      `insert into rating_facts select '00000000-0000-7000-8000-000000000001', unit_id, at, over_at, known_from, known_until, seq, no, cycle, level, in_time, returned,
         reached, contacted, resolved, redone, kind, type, outcome, excluded_for, digest from rating_facts where ticket_id = $1 and kind = 'callback' and level is not null order by known_from limit 1`,
      `delete from rating_facts where ticket_id = '00000000-0000-7000-8000-000000000001' and $1::uuid is not null`, [lowRated]);
    expect(found).toContain('fact: 工单 00000000-0000-7000-8000-000000000001: 没有这张工单');
    expect(found).toContain(`fact: ${MONTH} P1 第 1 版，单位 ${bad.unit.name}: 事实与冻结时不同`);
  });

  it('names a tampered row', async () => {
    const found = await tampered('ranking_rows',
      `update ranking_rows set body = jsonb_set(body, '{score}', '"99.00"') where unit_id = $1 and ranking_id = (select id from rankings where version = 1)`,
      `update ranking_rows set body = jsonb_set(body, '{score}', '"40.00"') where unit_id = $1 and ranking_id = (select id from rankings where version = 1)`, [bad.unit.id]);
    expect(found).toEqual([`row: ${MONTH} P1 第 1 版，${bad.unit.name}: 与重算不符：score`, `signature: ${MONTH} P1 第 1 版: 签名与内容不符`]);
  });

  it('finds nothing again after everything was put back', async () => {
    expect(await verify()).toEqual([]);
  });
});

describe('trend', () => {
  it('shows the months in which the unit stood, frozen and live', async () => {
    const { points } = await world.get<Rankings>(Rankings).trend('2026-04', bad.unit.id, 'P1', cast.supervisor);
    expect(points.slice(-2).map((point) => [point.month, point.state, point.score])).toEqual([['2026-03', 'published', '50.00'], ['2026-04', 'live', '100.00']]);
    expect((await rowOf(world, cast, '2026-04', bad.unit))!.change).toMatchObject({ score: '50.00', scoreBefore: '50.00' });
  });
});
