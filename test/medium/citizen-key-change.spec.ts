// HOTLINE_KEY is changed: what the old key encrypted is read, moved to the new one, and the same caller stays the same person for ever.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Blocklist, Citizens, citizenTable, CitizenModule, RESEAL, Resealing } from '@hotline/citizen';
import { IdentityModule } from '@hotline/identity';
import { writeRows } from '@hotline/platform';
import { actorOf, makeAccount } from '../factories.js';
import { createWorld, type World } from '../world.js';

const [OLD, NEW] = ['0f'.repeat(32), 'e1'.repeat(32)];
const imports = [CitizenModule, IdentityModule];
const PHONE = '13800001234';

let before: World;
let citizenId: string;
const people: string[] = [];

beforeAll(async () => {
  before = await createWorld({ imports });
  const made = [{ name: '李小花', phone: PHONE, address: '云江市临江区' }, ...Array.from({ length: 600 }, (_, i) => ({ name: `来电人${i}`, phone: `139${String(i).padStart(8, '0')}` })), { name: '匿名者' }]
    .map((told) => before.get<Citizens>(Citizens).rowFor(told));
  await writeRows(before.dataSource.manager, [citizenTable(made.map(({ row }) => row))]);
  people.push(...made.map(({ id }) => id));
  citizenId = made[0]!.id;
  const supervisor = actorOf(await makeAccount(before, { roles: ['supervisor'] }));
  await before.get<Blocklist>(Blocklist).propose({ phone: PHONE, reason: '反复恶意拨打', days: 30 }, supervisor);
});
afterAll(() => before.close());

async function under(env: Readonly<Record<string, string>>, look: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld({ imports, beside: before, env });
  try {
    await look(world);
  } finally {
    await world.close();
  }
}

async function seesEverything(world: World): Promise<void> {
  const citizens = world.get<Citizens>(Citizens);
  expect(await citizens.contactNumber(citizenId)).toBe(PHONE);
  expect(citizens.idForPhone('138 0000 1234')).toBe(citizenId);
  expect((await citizens.masked(people)).size).toBe(people.length);
  expect(await world.get<Blocklist>(Blocklist).list()).toMatchObject([{ citizenId, phone: '138****1234' }]);
}

describe('a change of key', () => {
  it('without the old key does not start, instead of making new ids for old callers', async () => {
    await expect(under({ HOTLINE_KEY: NEW }, async () => {})).rejects.toThrow('not configured');
  });

  it('begins by letting every process read both', async () => {
    await under({ HOTLINE_KEY: OLD, HOTLINE_KEY_PREVIOUS: NEW }, seesEverything);
  });

  it('reads what the old key encrypted, and moves all of it', async () => {
    await under({ HOTLINE_KEY: NEW, HOTLINE_KEY_PREVIOUS: OLD }, async (world) => {
      await seesEverything(world);
      // 602 people, one block, the key of the ids.
      expect(await world.runJob(RESEAL)).toEqual({ resealed: 604, left: 0 });
      expect(await world.runJob(RESEAL)).toEqual({ resealed: 0, left: 0 });
      await seesEverything(world);
    });
  });

  it('is over when nothing is left: the old key is not needed any more, and a new call finds the same person', async () => {
    await under({ HOTLINE_KEY: NEW }, async (world) => {
      await seesEverything(world);
      const { id, row } = world.get<Citizens>(Citizens).rowFor({ phone: PHONE, name: '李小花' });
      await writeRows(world.dataSource.manager, [citizenTable([row])]);
      expect(id).toBe(citizenId);
      expect(await world.get<Resealing>(Resealing).run()).toEqual({ resealed: 0, left: 0 });
    });
    await expect(under({ HOTLINE_KEY: OLD }, async () => {})).rejects.toThrow('not configured');
  });
});

describe('a database from before the key of the ids was kept', () => {
  it('that is met with both keys takes the one that its citizens were stored with', async () => {
    const old = await createWorld({ imports });
    try {
      const { id, row } = old.get<Citizens>(Citizens).rowFor({ phone: PHONE });
      await writeRows(old.dataSource.manager, [citizenTable([row])]);
      await old.dataSource.query('delete from citizen_index_key');
      for (const env of [{ HOTLINE_KEY: OLD, HOTLINE_KEY_PREVIOUS: NEW }, { HOTLINE_KEY: NEW, HOTLINE_KEY_PREVIOUS: OLD }]) {
        const world = await createWorld({ imports, beside: old, env });
        expect(world.get<Citizens>(Citizens).idForPhone(PHONE)).toBe(id);
        await world.close();
        await old.dataSource.query('delete from citizen_index_key');
      }
    } finally {
      await old.close();
    }
  });
});
