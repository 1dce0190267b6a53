// At night: a rung fires when it is due, whatever the hour; what it has to say waits for the morning, unless it is critical or urgent.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DELIVER, Notices } from '@hotline/notify';
import { SWEEP } from '@hotline/supervision';
import type { Urgency } from '@hotline/workflow';
import { act, castOf, register, type Cast } from '../callback-stories.js';
import { createWorld, type World } from '../world.js';

const shanghai = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.close());

async function signed(wall: string, urgency: Urgency): Promise<string> {
  world.clock.set(shanghai(wall));
  const { id } = await register(world, cast, { urgency });
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
  await act(world, cast.liaison, id, 'sign');
  await act(world, cast.liaison, id, 'contact', { contactedAt: world.clock.now().toISOString() });
  await world.drainOutbox();
  return id;
}

async function sweptAt(wall: string): Promise<void> {
  world.clock.set(shanghai(wall));
  await world.runJob(SWEEP);
  await world.drainOutbox();
  await world.runJob(DELIVER);
}

const red = async (ticketId: string) =>
  (await world.dataSource.query(`select fired_at, late from rungs where ticket_id = $1 and clock = 'complete' and rung = 'red'`, [ticketId]))[0];
const told = async (ticketId: string): Promise<readonly string[]> =>
  (await world.get<Notices>(Notices).list({ limit: 200 }, cast.leader)).items.filter((notice) => notice.ticketId === ticketId).map((notice) => notice.title);

describe('peer-bugs #22: at night', () => {
  it('the red card of a normal ticket is given at midnight and told of at eight', async () => {
    const id = await signed('2026-04-20 10:00', 'normal');
    await sweptAt('2026-04-28 00:00');
    expect(await red(id)).toEqual({ fired_at: shanghai('2026-04-28 00:00'), late: false });
    expect(await told(id)).not.toContain('红牌：办理已超期');
    await sweptAt('2026-04-28 07:59');
    expect(await told(id)).not.toContain('红牌：办理已超期');
    await sweptAt('2026-04-28 08:00');
    expect(await told(id)).toContain('红牌：办理已超期');
  });

  it.each([
    ['critical', '2026-05-20 23:10', '2026-05-21 01:10'],
    ['urgent', '2026-05-20 02:10', '2026-05-21 02:10'],
  ] as const)('that of a %s one is told of at once', async (urgency, from, due) => {
    const id = await signed(from, urgency);
    await sweptAt(due);
    expect(await red(id)).toEqual({ fired_at: shanghai(due), late: false });
    expect(await told(id)).toContain('红牌：办理已超期');
  });
});
