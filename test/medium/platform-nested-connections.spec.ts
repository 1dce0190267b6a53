// What runs in a transaction asks for no second connection, also right after a change of the rules and settings it reads.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallbackJobs, CallbackSettingsService } from '@hotline/callback';
import { Catalogue } from '@hotline/dispatch';
import { NoticeRules } from '@hotline/notify';
import { Freezing } from '@hotline/ranking';
import { SWEEP } from '@hotline/supervision';
import { RECALCULATE } from '@hotline/timing';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { RAISE_LAST_OF_GROUP } from '../../apps/worker/last-of-group.jobs.js';
import { act, castOf, passed, register, type Cast } from '../callback-stories.js';
import { actAtRandom, randomFrom } from '../crowd.js';
import { nestedConnections } from '../nested-connections.js';
import { createWorld, type World } from '../world.js';

const HOUR = 3_600_000;

let world: World;
let cast: Cast;
let nested: readonly string[];

beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  nested = nestedConnections(world.dataSource);
});
afterAll(() => world.close());

describe('inside a transaction no second connection is asked for', () => {
  it('by what follows the outbox, right after the rules of notices and callbacks were changed', async () => {
    await passed(world, cast);
    await world.get<NoticeRules>(NoticeRules).change('dispatched', { title: '新派工单' }, SYSTEM_ACTOR);
    await world.get<NoticeRules>(NoticeRules).keepQuiet({ from: 22 * 60, to: 7 * 60 });
    await world.get<CallbackSettingsService>(CallbackSettingsService).change({ claimMinutes: 20 }, SYSTEM_ACTOR);
    const { id } = await register(world, cast);
    await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
    await world.drainOutbox();
    expect(nested).toEqual([]);
  });

  it('by commands, the sweep, the recalculation and other jobs', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await register(world, cast)).id));
    const people = [cast.operator, cast.dispatcher, cast.liaison, cast.reviewer, cast.officer, cast.supervisor];
    const random = randomFrom(7);
    for (let round = 0; round < 150; round += 1) {
      await actAtRandom(world, { people, ticketIds: ids, unitIds: [cast.unit.id], belowId: cast.unit.id }, random);
      if (round % 30 !== 0) continue;
      world.clock.advance(30 * HOUR);
      await world.runJob(SWEEP);
      await world.drainOutbox();
    }
    await world.runJob(RECALCULATE, { reason: '试' });
    await world.get<CallbackJobs>(CallbackJobs).reconcile();
    await world.runJob(RAISE_LAST_OF_GROUP);
    expect(nested).toEqual([]);
  });

  it('by freezing and publishing a month', async () => {
    world.clock.set(new Date('2026-04-20T02:00:00Z'));
    await world.drainOutbox();
    await world.get<Freezing>(Freezing).freeze('2026-03', 'P1', cast.supervisor);
    await world.get<Freezing>(Freezing).publish('2026-03', 'P1', cast.supervisor);
    expect(nested).toEqual([]);
  });

  it('and a change is known here at once', async () => {
    const catalogue = world.get<Catalogue>(Catalogue);
    const entry = {
      part: 'catalogue', categoryCode: null, areaCode: null, type: null, unitId: cast.unit.id, assistUnitIds: [], priority: 0, basis: '目录', validFromOn: null, validToOn: null,
    } as const;
    const { id } = await catalogue.add(entry, cast.dispatcher);
    expect((await catalogue.entries()).map((line) => line.id)).toEqual([id]);
    await catalogue.remove(id);
    expect(await catalogue.entries()).toEqual([]);
  });
});
