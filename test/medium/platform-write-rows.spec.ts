// The statement of the writers is planned once on each connection.
import { transaction, writeRows } from '@hotline/platform';
import { createWorld, type World } from '../world.js';

describe('writeRows', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.dataSource.query('create table birds (id int primary key, name text, seen int)');
  });
  afterAll(() => world.close());

  it('is planned once on a connection, however often the same tables are written, and lives through a new column', async () => {
    await transaction(world.dataSource, async (tx) => {
      const write = (id: number) => writeRows(tx, [{ table: 'birds', rows: [{ id, name: '燕', seen: 0 }] }]);
      for (let id = 10; id < 20; id += 1) await write(id);
      const named = await tx.query(`select count(*)::int as n from pg_prepared_statements where statement like 'with w0 as (insert into "birds" ("id", "name", "seen")%'`);
      expect(named).toEqual([{ n: 1 }]);
      await tx.query('alter table birds add column colour text');
      expect(await write(20)).toEqual([1]);
    });
  });
});
