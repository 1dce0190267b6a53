// The wall screen on a real database: every figure is that of the tickets, and only of those it speaks of.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account } from '@hotline/identity';
import { Registrar } from '@hotline/ticket';
import { act, type Cast, castOf, complaint, passed, register } from '../callback-stories.js';
import { clientOf, makeAccount } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let world: World;
let cast: Cast;
let account: Account;
let operator: Account;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  account = await makeAccount(world, { roles: ['supervisor'], username: 'wall' });
  operator = await makeAccount(world, { roles: ['operator'], username: 'answering' });
});
afterAll(() => world.close());

/** With a session of now: those of days ago have expired. */
const wall = (who = account): Promise<HttpClient> => clientOf(world, who);

describe('GET /api/screen', () => {
  it('tells intake by hour, what is open and overdue by unit, and the rates of the last 30 days', async () => {
    // Handled in time and rated well; handled in time and rated badly, so that it is with the unit again and runs late.
    for (const level of [5, 1]) {
      const id = await passed(world, cast);
      await act(world, cast.officer, id, 'record_callback', { reached: true, contacted: true, resolved: true, level, ...(level < 3 && { reasons: ['result'] }) });
    }
    world.clock.advance(14 * DAY);
    const { id } = await register(world, cast);
    await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
    world.clock.advance(2 * HOUR);
    await world.get<Registrar>(Registrar).register(complaint({ channel: 'web', type: 'praise' }), cast.operator);
    const answered = await register(world, cast);
    await act(world, cast.operator, answered.id, 'answer', { publicReply: '已说明。' });
    for (const callId of ['c1', 'c2', 'c3', 'c4']) {
      await (await wall(operator)).post('/api/calls/events', { callId, event: 'ringing', phone: '13800001234' });
    }
    await world.drainOutbox();

    const { body } = await (await wall()).get('/api/screen');
    expect(body).toMatchObject({
      now: world.clock.now().toISOString(), callsToday: 4, registeredToday: 3, open: 3, overdue: 1, closedToday: 1,
      byUnit: [{ unitId: cast.unit.id, unitName: '城市管理局', open: 2, overdue: 1 }],
      byCategory: [{ categoryCode: null, categoryName: null, count: 3 }],
      satisfaction30d: { rate: '50.00', n: 2 },
      // Two first rounds in time; the redo is due, and not done.
      onTime30d: { rate: '66.67', n: 3 },
    });
    expect(body.byStatus).toEqual(expect.arrayContaining([
      { status: 'in_progress', count: 1 }, { status: 'pending_sign', count: 1 }, { status: 'pending_dispatch', count: 1 },
    ]));
    expect(body.intakeByHour.filter(({ count }: { count: number }) => count > 0)).toEqual([{ hour: 9, count: 1 }, { hour: 11, count: 2 }]);
    expect(body.intakeByHour).toHaveLength(24);
  });

  it('is read once for all walls, and not again within five seconds', async () => {
    const client = await wall();
    const walls = await Promise.all([1, 2, 3].map(() => client.get('/api/screen')));
    expect(new Set(walls.map(({ text }) => text)).size).toBe(1);
  });

  it('an administrator has no business data', async () => {
    const admin = await clientOf(world, await makeAccount(world, { roles: ['admin'] }));
    expect((await admin.get('/api/screen')).status).toBe(403);
  });
});
