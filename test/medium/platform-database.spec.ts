// Writing several tables in one statement, and transactions that survive being chosen as a victim.
import { transaction, writeRows } from '@hotline/platform';
import { createWorld, type World } from '../world.js';

describe('the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ imports: [] });
    await world.dataSource.query(`
      create table letters (id int primary key, body text, tags text[], meta jsonb, at timestamptz, amount numeric(12, 2));
      create table stamps (letter_id int references letters, no int, value int, primary key (letter_id, no));
      insert into letters (id) values (100), (101)`);
  });
  afterAll(() => world.close());

  const rows = (sql: string): Promise<Record<string, unknown>[]> => world.dataSource.query(sql);

  it('writes rows of several tables, also when one refers to the other, with every type intact', async () => {
    const at = world.clock.now();
    const letter = { id: 1, body: `it's "quoted" \\ 中文 😀`, tags: ['a', 'b,c'], meta: { deep: [1, null] }, at, amount: '12345678.90' };
    expect(
      await writeRows(world.dataSource.manager, [
        { table: 'letters', rows: [letter] },
        { table: 'stamps', rows: [{ letter_id: 1, no: 1, value: 5 }, { letter_id: 1, no: 2, value: 6 }] },
        { table: 'stamps', rows: [] },
      ]),
    ).toEqual([1, 2, 0]);
    expect(await rows('select * from letters where id = 1')).toEqual([letter]);
  });

  it('updates or leaves what is there', async () => {
    const update = { columns: ['id'], update: ['body'] } as const;
    await writeRows(world.dataSource.manager, [{ table: 'letters', rows: [{ id: 2, body: 'old', meta: 1 }] }]);
    expect(await writeRows(world.dataSource.manager, [{ table: 'letters', rows: [{ id: 2, body: 'new', meta: 2 }], onConflict: update }])).toEqual([1]);
    expect(await rows('select body, meta from letters where id = 2')).toEqual([{ body: 'new', meta: 1 }]);
    const nothing = { columns: ['id'], update: 'nothing' } as const;
    expect(await writeRows(world.dataSource.manager, [{ table: 'letters', rows: [{ id: 2 }, { id: 3 }], onConflict: nothing }])).toEqual([1]);
  });

  it('is one statement: a fault in one table leaves the other untouched', async () => {
    const write = writeRows(world.dataSource.manager, [
      { table: 'letters', rows: [{ id: 4 }] },
      { table: 'stamps', rows: [{ letter_id: 999, no: 1 }] },
    ]);
    await expect(write).rejects.toThrow(/foreign key/);
    expect(await rows('select 1 from letters where id = 4')).toEqual([]);
  });

  it('peer-bugs #18: two transactions that deadlock both get through', async () => {
    let attempts = 0;
    let met = 0;
    let meet = (): void => undefined;
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const crossing = (first: number, second: number): Promise<void> =>
      transaction(world.dataSource, async (tx) => {
        attempts += 1;
        await tx.query('update letters set body = $2 where id = $1', [first, `${first}`]);
        met += 1;
        if (met === 2) meet();
        await both;
        await tx.query('update letters set body = $2 where id = $1', [second, `${first}`]);
      });
    await Promise.all([crossing(100, 101), crossing(101, 100)]);
    expect(attempts).toBeGreaterThan(2);
  });

  it('does not repeat a transaction that failed for another reason', async () => {
    let attempts = 0;
    const work = transaction(world.dataSource, async (tx) => {
      attempts += 1;
      await tx.query('insert into letters (id) values (100)');
    });
    await expect(work).rejects.toThrow(/duplicate key/);
    expect(attempts).toBe(1);
  });
});
