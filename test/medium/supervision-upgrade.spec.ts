// What is late stays in sight over an upgrade: the lists, the board and the sweep go on with what an older schema left.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SnakeCaseNaming } from '@hotline/platform';
import { Sweep } from '@hotline/supervision';
import { DataSource } from 'typeorm';
import { migrate } from '../../apps/migrate/migrate.js';
import { MIGRATIONS } from '../../apps/migrate/migrations/index.js';
import { clientOf, makeAccount } from '../factories.js';
import { makeCast, withUnit, type Cast } from '../supervision-tickets.js';
import { createWorld, type World } from '../world.js';

/** How many migrations the schema had that is upgraded here. */
const OLD_SCHEMA = 14;
const shanghai = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

let before: World;
let cast: Cast;
let ids: readonly string[];

beforeAll(async () => {
  before = await createWorld({ at: shanghai('2026-04-20 09:00') });
  cast = await makeCast(before);
  ids = await withUnit(before, cast, 3);
  before.clock.set(shanghai('2026-04-28 00:00'));
  await before.get<Sweep>(Sweep).run();
});
afterAll(() => before.close());

it('peer-bugs #20: overdue tickets of an older schema are listed, on the board and go on up the ladder after migrating', async () => {
  const seen = await sight(before);
  expect(seen.listed.toSorted()).toEqual(ids.toSorted());
  // Of each ticket the reply and the contact.
  expect(seen.board).toMatchObject([{ unitId: cast.unit.id, late: 6 }]);

  await goBack();
  expect(await migrate(before.databaseUrl)).toHaveLength(MIGRATIONS.length - OLD_SCHEMA);
  expect(await migrate(before.databaseUrl)).toEqual([]);

  const after = await createWorld({ beside: before });
  try {
    expect(await sight(after)).toEqual(seen);
    after.clock.set(shanghai('2026-04-29 00:00'));
    expect((await after.get<Sweep>(Sweep).run()).rungs).toBeGreaterThanOrEqual(3);
    const [{ orders }] = await after.dataSource.query(`select count(distinct ticket_id)::int as orders from ticket_events where type = 'ticket.supervised'`);
    expect(orders).toBe(3);
  } finally {
    await after.close();
  }
});

async function sight(world: World) {
  const username = `supervisor-${Math.random()}`;
  const client = await clientOf(world, await makeAccount(world, { roles: ['supervisor'], username }));
  const { body: list } = await client.get('/api/tickets?overdue=true&limit=50');
  const { body: board } = await client.get('/api/supervision/board');
  return { listed: list.items.map(({ id }: { readonly id: string }) => id) as string[], board };
}

/** To the schema that an older version left, with everything that was in it. */
async function goBack(): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres', url: before.databaseUrl, namingStrategy: new SnakeCaseNaming(), migrations: [...MIGRATIONS], migrationsTableName: 'migrations', installExtensions: false,
  }).initialize();
  for (let undone = MIGRATIONS.length; undone > OLD_SCHEMA; undone -= 1) await dataSource.undoLastMigration({ transaction: 'each' });
  await dataSource.destroy();
}
