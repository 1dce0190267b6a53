// One statement for several tables: inserts, upserts, updates; planned once on each connection.
import { transaction, writeRows } from '@hotline/platform';
import { createWorld, type World } from '../world.js';

describe('writeRows', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.dataSource.query('create table birds (id int primary key, name text, seen int); create table nests (id int primary key, bird_id int)');
  });
  afterAll(() => world.close());

  const birds = () => world.dataSource.query('select * from birds order by id');

  it('inserts into several tables and counts', async () => {
    const counts = await writeRows(world.dataSource.manager, [
      { table: 'birds', rows: [{ id: 1, name: '雀', seen: 1 }, { id: 2, name: '鹊', seen: 1 }] },
      { table: 'nests', rows: [] },
      { table: 'nests', rows: [{ id: 1, bird_id: 2 }] },
    ]);
    expect(counts).toEqual([2, 0, 1]);
    expect(await birds()).toHaveLength(2);
  });

  it('upserts and updates what it is told to, nothing else', async () => {
    const { manager } = world.dataSource;
    await writeRows(manager, [{ table: 'birds', rows: [{ id: 2, name: '别名', seen: 5 }], onConflict: { columns: ['id'], update: ['seen'] } }]);
    expect(await writeRows(manager, [{ table: 'birds', rows: [{ id: 2, name: 'x', seen: 6 }], onConflict: { columns: ['id'], update: 'nothing' } }])).toEqual([0]);
    await writeRows(manager, [{ table: 'birds', rows: [{ id: 1, seen: 9 }], match: ['id'] }]);
    expect(await birds()).toEqual([{ id: 1, name: '雀', seen: 9 }, { id: 2, name: '鹊', seen: 5 }]);
  });

  it('is planned once on a connection, however often the same tables are written, and lives through a new column', async () => {
    await transaction(world.dataSource, async (tx) => {
      const write = (id: number) => writeRows(tx, [{ table: 'birds', rows: [{ id, name: '燕', seen: 0 }] }]);
      for (let id = 10; id < 20; id += 1) await write(id);
      const named = await tx.query(`select count(*)::int as n from pg_prepared_statements where statement like 'with w0 as (insert into "birds" ("id", "name", "seen")%' and not statement like '%conflict%' and not statement like '%w1%'`);
      expect(named).toEqual([{ n: 1 }]);
      await tx.query('alter table birds add column colour text');
      expect(await write(20)).toEqual([1]);
    });
  });
});
