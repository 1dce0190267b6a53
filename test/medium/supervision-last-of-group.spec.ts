// Last of its group two months running: one task for the responsible leader, whoever froze the months and however often it is looked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account } from '@hotline/identity';
import { Freezing } from '@hotline/ranking';
import { Raisings } from '@hotline/supervision';
import { TicketWriter } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { RAISE_LAST_OF_GROUP } from '../../apps/worker/last-of-group.jobs.js';
import { castOf, type Cast } from '../callback-stories.js';
import { appoint, clientOf, makeAccount } from '../factories.js';
import { rated, teamOf, type Team } from '../ranking-stories.js';
import { createWorld, type World } from '../world.js';

const at = (wall: string): Date => new Date(`${wall}:00+08:00`);

let world: World;
let cast: Cast;
let good: Team;
let middle: Team;
let bad: Team;
let leader: Account;
let supervisor: Account;
const lowRated: Record<string, string[]> = {};

beforeAll(async () => {
  world = await createWorld({ at: at('2026-03-10T10:00') });
  cast = await castOf(world);
  [good, middle, bad] = [await teamOf(world, { rankingGroup: '部门' }), await teamOf(world, { rankingGroup: '部门' }), await teamOf(world, { rankingGroup: '部门' })];
  // Alone in its group, and last of nobody.
  const alone = await teamOf(world, { rankingGroup: '企业' });
  leader = await makeAccount(world, { roles: ['unit_leader'], username: 'bad-leader', unitId: bad.unit.id });
  await appoint(world, bad.unit, leader, 'leader');
  supervisor = await makeAccount(world, { roles: ['supervisor'], username: 'supervisor-2' });
  for (const month of ['2026-03', '2026-04', '2026-05']) {
    world.clock.set(at(`${month}-10T10:00`));
    for (const level of [5, 5, 5, 5, 5]) await rated(world, cast, good, level);
    for (const level of [5, 5, 5, 5, 2]) await rated(world, cast, middle, level);
    lowRated[month] = [];
    for (const level of [5, 5, 5, 5, 2, 2]) lowRated[month].push(await rated(world, cast, bad, level));
    for (const level of [1, 1, 1, 1, 1]) await rated(world, cast, alone, level);
  }
  await world.drainOutbox();
}, 300_000);
afterAll(() => world.close());

const look = () => world.runJob(RAISE_LAST_OF_GROUP);
const freezing = () => world.get<Freezing>(Freezing);
const raisings = async (who: Account = supervisor) => (await (await clientOf(world, who)).get('/api/supervision/raisings')).body;
const notices = () => world.dataSource.query(`select title, ticket_id from notices n where recipient_id = $1 and kind like 'raising.%' order by at, id`, [leader.id]);

/** Takes a rating of the last unit out of the count, so that the next re-issue ranks anew. */
async function strike(month: string): Promise<void> {
  const input = { round: 1, appealReason: 'statutory_procedure', appealId: '00000000-0000-7000-8000-000000000000' };
  await world.get<TicketWriter>(TicketWriter).execute({ ticketId: lowRated[month]!.pop()!, command: 'exclude_rating', input }, SYSTEM_ACTOR);
  await world.drainOutbox();
  world.clock.advance(60_000);
}

describe('last of its group', () => {
  it('one month raises nothing', async () => {
    world.clock.set(at('2026-04-20T10:00'));
    await freezing().freeze('2026-03', 'P1', cast.supervisor);
    expect(await look()).toEqual({ raised: 0, withdrawn: 0 });
  });

  it('two months running raises one task for the leader, however many look at once', async () => {
    world.clock.set(at('2026-05-20T10:00'));
    await freezing().freeze('2026-04', 'P1', cast.supervisor);
    const looked = (await Promise.all([look(), look(), look()])) as { readonly raised: number }[];
    expect(looked.map(({ raised }) => raised).toSorted()).toEqual([0, 0, 1]);
    expect(await look()).toEqual({ raised: 0, withdrawn: 0 });
    expect(await raisings()).toMatchObject([{
      unitId: bad.unit.id, ground: 'bottom', ticketId: null, settledAt: null,
      requirement: '2026-04 月度考核（P1）在“部门”组 3 家中排第 3 位，连续两个月末位，请负责人说明原因和整改措施',
    }]);
    expect(await raisings(leader)).toHaveLength(1);
    expect(await notices()).toEqual([{ title: '提级办理', ticket_id: null }]);
  });

  it('is told of at the bell, with no ticket to go to', async () => {
    const { items } = (await (await clientOf(world, leader)).get('/api/notices')).body;
    expect(items.slice(0, 1)).toMatchObject([{ kind: 'raising.raised', title: '提级办理', ticketId: null, number: null }]);
  });

  it('a re-issue that takes the unit off the bottom withdraws its task and raises another’s', async () => {
    await strike('2026-04');
    await strike('2026-03');
    for (const month of ['2026-03', '2026-04']) await freezing().reissue(month, 'P1', '申诉采信', cast.supervisor);
    // Both have 80.00 then, and share the last rank.
    expect(await look()).toEqual({ raised: 1, withdrawn: 0 });
    // Four ratings are no sample any more: listed apart.
    await strike('2026-04');
    await freezing().reissue('2026-04', 'P1', '申诉采信', cast.supervisor);
    expect(await look()).toEqual({ raised: 0, withdrawn: 1 });
    const all: { readonly unitId: string; readonly settledBy: string | null; readonly note: string | null }[] = await raisings();
    expect(all.find(({ unitId }) => unitId === bad.unit.id)).toMatchObject({ settledBy: '系统', note: expect.stringContaining('撤回') });
    expect(all.find(({ unitId }) => unitId === middle.unit.id)).toMatchObject({ settledBy: null });
    expect((await notices()).map(({ title }: { readonly title: string }) => title)).toEqual(['提级办理', '提级办理撤回']);
  });

  it('what a leader has settled stays settled', async () => {
    const [task] = (await raisings()).filter(({ unitId }: { readonly unitId: string }) => unitId === middle.unit.id);
    const client = await clientOf(world, supervisor);
    expect((await client.post(`/api/supervision/raisings/${task.id}/settlement`, { note: '已约谈' })).status).toBe(204);
    expect(await look()).toEqual({ raised: 0, withdrawn: 0 });
    expect((await raisings()).find(({ id }: { readonly id: string }) => id === task.id)).toMatchObject({ note: '已约谈' });
  });

  it('a month in which another was last before raises nothing', async () => {
    world.clock.set(at('2026-06-20T10:00'));
    await freezing().freeze('2026-05', 'P1', cast.supervisor);
    expect(await look()).toEqual({ raised: 0, withdrawn: 0 });
  });

  it('who is put back at the bottom has the same task again, open', async () => {
    const month = { month: '2030-01', schemeName: 'P1', version: 1, bottoms: [{ unitId: bad.unit.id, group: '部门', rank: 3, of: 3 }] };
    const keep = (bottoms: typeof month.bottoms, version: number) =>
      world.dataSource.transaction((tx) => world.get<Raisings>(Raisings).keepLastTwice(tx, [{ ...month, version, bottoms }]));
    const kinds = [await keep(month.bottoms, 1), await keep([], 2), await keep(month.bottoms, 3), await keep(month.bottoms, 3)].map((changes) => changes.map(({ kind }) => kind));
    expect(kinds).toEqual([['raised'], ['withdrawn'], ['raised'], []]);
    expect(await world.dataSource.query(`select settled_at, note from raisings where month = '2030-01'`)).toEqual([{ settled_at: null, note: null }]);
  });
});
