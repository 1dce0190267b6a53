// Personal data: encrypted at rest, found again by number, masked, revealed only with a record, erased in time.
import { Blocklist, Citizens, citizenTable, CitizenModule, Retention } from '@hotline/citizen';
import { IdentityModule } from '@hotline/identity';
import { writeRows } from '@hotline/platform';
import { actorOf, makeAccount } from '../factories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let citizens: Citizens;
beforeAll(async () => {
  world = await createWorld({ imports: [CitizenModule, IdentityModule] });
  citizens = world.get(Citizens);
});
afterAll(() => world.close());

async function store(...inputs: Parameters<Citizens['rowFor']>[0][]): Promise<string[]> {
  const made = inputs.map((input) => citizens.rowFor(input));
  await writeRows(world.dataSource.manager, [citizenTable(made.map(({ row }) => row))]);
  return made.map(({ id }) => id);
}

describe('a citizen', () => {
  it('is the same row however the number is written, also twice in one statement, and forgets nothing', async () => {
    const ids = await store(
      { name: '李小花', phone: '138 0000 1234' },
      { phone: '+86-13800001234', address: '云江市临江区滨河街道' },
    );
    const [again] = await store({ phone: '13800001234' });
    expect(new Set([...ids, again])).toEqual(new Set([citizens.idForPhone('13800001234')]));
    expect(await citizens.view(again!, false)).toEqual({
      name: '李*花', phone: '138****1234', idNumber: null, address: '云江市临江区***',
    });
  });

  it('is unreadable in the database', async () => {
    await store({ name: '王大山', phone: '13900005678', idNumber: '990101199001011234', address: '云江市' });
    const stored = JSON.stringify(await world.dataSource.query('select * from citizens'));
    for (const plain of ['王大山', '13900005678', '5678', '990101', '云江市']) expect(stored).not.toContain(plain);
  });

  it('may tell the number later, and keeps the name', async () => {
    const [anonymous] = await store({ name: '赵无名' });
    const { id, row } = await citizens.supplementedRow(world.dataSource.manager, anonymous!, { phone: '13700004321', name: ' ' });
    await writeRows(world.dataSource.manager, [citizenTable([row])]);
    expect(id).toBe(citizens.idForPhone('13700004321'));
    expect(await citizens.view(id, false)).toMatchObject({ name: '赵*名', phone: '137****4321' });
    const more = await citizens.supplementedRow(world.dataSource.manager, id, { idNumber: '990101199001011234' });
    expect(more.id).toBe(id);
  });

  it.each([
    [{ phone: '1380000123' }, 'citizen.phone', '手机号码应为 11 位，现为 10 位'],
    [{ phone: '13800001234', name: '张'.repeat(51) }, 'citizen.name', '最多 50 个字'],
  ])('is refused by field: %j', (input, field, message) => {
    expect(() => citizens.rowFor(input)).toThrow(expect.objectContaining({ details: { errors: [{ field, message }] } }));
  });
});

describe('revealing', () => {
  it('gives the number with a reason and a record, to those who may', async () => {
    const [citizenId] = await store({ name: '孙小明', phone: '13600001111' });
    const officer = actorOf(await makeAccount(world, { roles: ['callback_officer'] }));
    const auditor = actorOf(await makeAccount(world, { roles: ['auditor'] }));
    const request = { citizenId: citizenId!, field: 'phone', reason: '回访', confidential: false } as const;
    expect(await citizens.reveal(officer, request)).toBe('13600001111');
    await expect(citizens.reveal(auditor, request)).rejects.toMatchObject({ code: 'citizen.reveal_refused' });
    await expect(citizens.reveal(officer, { ...request, field: 'name', confidential: true })).rejects.toMatchObject({ code: 'citizen.confidential' });
    expect(await citizens.view(citizenId!, true)).toMatchObject({ name: '已保密', phone: '已保密' });
    expect(await citizens.reveals(10)).toMatchObject([{ citizenId, field: 'phone', reason: '回访', actorName: officer.name }]);
  });

  it('leaves records that nobody can change', async () => {
    await expect(world.dataSource.query(`update reveals set reason = 'x'`)).rejects.toThrow('append-only');
    await expect(world.dataSource.query('truncate reveals')).rejects.toThrow('append-only');
  });

  it('is not needed to compare the last four digits', async () => {
    const id = citizens.idForPhone('13600001111')!;
    expect(await citizens.lastFourMatch(id, '1111')).toBe(true);
    expect(await citizens.lastFourMatch(id, '111')).toBe(false);
    expect(await citizens.lastFourMatch(id, '2222')).toBe(false);
  });
});

describe('a blocked number', () => {
  it('is approved by a second person, expires, and never keeps from an emergency', async () => {
    const [one, two] = [
      actorOf(await makeAccount(world, { roles: ['supervisor'], username: 'sup-1' })),
      actorOf(await makeAccount(world, { roles: ['supervisor'], username: 'sup-2' })),
    ];
    const blocklist = world.get(Blocklist);
    const block = await blocklist.propose({ phone: '13500002222', reason: '反复恶意拨打', days: 30 }, one);
    expect(block).toMatchObject({ phone: '135****2222', state: 'proposed' });
    expect(await blocklist.refuses('13500002222', false)).toBe(false);
    await expect(blocklist.decide(block.id, true, one)).rejects.toMatchObject({ code: 'block.own' });
    expect(await blocklist.decide(block.id, true, two)).toMatchObject({ state: 'active' });
    await expect(blocklist.decide(block.id, false, two)).rejects.toMatchObject({ code: 'block.decided' });
    expect(await blocklist.refuses('+86 135 0000 2222', false)).toBe(true);
    expect(await blocklist.refuses('13500002222', true)).toBe(false);
    world.clock.advance(30 * 24 * 3_600_000);
    expect(await blocklist.refuses('13500002222', false)).toBe(false);
    expect((await blocklist.list())[0]).toMatchObject({ state: 'expired' });
    await expect(blocklist.propose({ phone: '13500002222', reason: '反复恶意拨打', days: 91 }, one)).rejects.toMatchObject({ code: 'validation.failed' });
  });

  it('is served again when the block is lifted', async () => {
    const one = actorOf(await makeAccount(world, { roles: ['supervisor'], username: 'sup-3' }));
    const second = actorOf(await makeAccount(world, { roles: ['supervisor'], username: 'sup-4' }));
    const blocklist = world.get(Blocklist);
    const { id } = await blocklist.propose({ phone: '13500003333', reason: '反复恶意拨打', days: 30 }, one);
    await blocklist.decide(id, true, second);
    expect(await blocklist.lift(id, one)).toMatchObject({ state: 'lifted' });
    expect(await blocklist.refuses('13500003333', false)).toBe(false);
  });
});

describe('retention', () => {
  it('erases after three years without contact; a new call begins anew under the same id', async () => {
    const [citizenId] = await store({ name: '周小舟', phone: '13400004444' });
    world.clock.advance(3 * 365 * 24 * 3_600_000);
    const [recent] = await store({ name: '吴小五', phone: '13400005555' });
    world.clock.advance(2 * 24 * 3_600_000);
    const { erased } = await world.get(Retention).eraseExpired();
    expect(erased).toBeGreaterThan(0);
    expect(await citizens.view(citizenId!, false)).toEqual({ name: null, phone: null, idNumber: null, address: null });
    expect((await citizens.view(recent!, false)).name).toBe('吴*五');
    expect((await world.get(Retention).eraseExpired()).erased).toBe(0);
    await store({ phone: '13400004444' });
    expect(await citizens.view(citizenId!, false)).toMatchObject({ name: null, phone: '134****4444' });
  });
});
