// The unit tree, areas and categories in the database: who may change them, and what is refused.
import { Categories, Directory, Units } from '@hotline/directory';
import { transaction } from '@hotline/platform';
import { AuthModule } from '../../apps/api/auth/auth.module.js';
import { DirectoryApiModule } from '../../apps/api/directory/directory-api.module.js';
import { appoint, clientOf, makeAccount, makeUnit } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
let admin: HttpClient;
let operator: HttpClient;
beforeAll(async () => {
  world = await createWorld({ imports: [AuthModule, DirectoryApiModule] });
  admin = await clientOf(world, await makeAccount(world, { roles: ['admin'] }));
  operator = await clientOf(world, await makeAccount(world, { roles: ['operator'] }));
});
afterAll(() => world.close());

describe('units', () => {
  it('form a tree that administrators found and everybody reads', async () => {
    await world.get(Categories).addAreas([{ code: '991200', name: '云江市' }, { code: '991201', name: '临江区' }]);
    const city = await admin.post('/api/units', { code: 'CITY', name: '云江市', kind: 'city', areaCode: '991200' });
    expect(city).toMatchObject({ status: 201, body: { level: 1, parentId: null } });
    const district = await admin.post('/api/units', { code: 'D-LJ', name: '临江区', kind: 'district', parentId: city.body.id, areaCode: '991201' });
    expect(district.body).toMatchObject({ level: 2 });
    const tree = await operator.get('/api/units');
    expect(tree.body).toMatchObject([{ code: 'CITY', children: [{ code: 'D-LJ', children: [] }] }]);
    expect((await operator.get('/api/areas')).body).toMatchObject([{ code: '991200', parentCode: null, children: [{ code: '991201' }] }]);
  });

  it.each([
    [{ code: 'CITY', name: 'x', kind: 'city' }, 409, 'unit.code_taken'],
    [{ code: 'X 1', name: 'x', kind: 'city' }, 422, 'validation.failed'],
    [{ code: 'X1', name: 'x', kind: 'planet' }, 422, 'validation.failed'],
    [{ code: 'X1', name: 'x', kind: 'city', areaCode: '991299' }, 422, 'validation.failed'],
    [{ code: 'X1', name: 'x', kind: 'city', parentId: '00000000-0000-7000-8000-000000000000' }, 422, 'validation.failed'],
    [{ code: 'X1', name: 'x', kind: 'city', boss: 'me' }, 422, 'validation.failed'],
  ])('refuse %j', async (unit, status, code) => {
    expect(await admin.post('/api/units', unit)).toMatchObject({ status, body: { code } });
  });

  it('are changed by nobody but administrators', async () => {
    expect((await operator.post('/api/units', { code: 'X1', name: 'x', kind: 'bureau' })).status).toBe(403);
    expect((await world.http().get('/api/units')).status).toBe(401);
  });

  it('move with everything below them, but not under themselves', async () => {
    const [a, b] = [await makeUnit(world, { name: 'a' }), await makeUnit(world, { name: 'b' })];
    const child = await makeUnit(world, { name: 'child', parentId: a.id });
    const grandchild = await makeUnit(world, { name: 'grandchild', parentId: child.id });
    expect((await admin.patch(`/api/units/${child.id}`, { parentId: b.id })).body).toMatchObject({ level: 2 });
    const under = await makeUnit(world, { name: 'under', parentId: b.id });
    await admin.patch(`/api/units/${child.id}`, { parentId: under.id });
    const directory = world.get(Directory);
    expect((await directory.unit(grandchild.id))?.level).toBe(4);
    expect(await directory.subtree(b.id)).toHaveLength(4);
    expect(await directory.subtree(a.id)).toEqual([a.id]);
    expect(await directory.isDescendant(grandchild.id, b.id)).toBe(true);
    expect(await admin.patch(`/api/units/${b.id}`, { parentId: grandchild.id })).toMatchObject({ status: 409, body: { code: 'unit.circle' } });
    expect(await admin.patch(`/api/units/${b.id}`, { parentId: b.id })).toMatchObject({ status: 409, body: { code: 'unit.circle' } });
  });

  it('do not close a circle when two moves meet', async () => {
    const [a, b] = [await makeUnit(world), await makeUnit(world)];
    const moves = await Promise.all([
      admin.patch(`/api/units/${a.id}`, { parentId: b.id }),
      admin.patch(`/api/units/${b.id}`, { parentId: a.id }),
    ]);
    expect(moves.map((move) => move.status).sort()).toEqual([200, 409]);
  });

  it('are dissolved only when nothing is below them', async () => {
    const parent = await makeUnit(world);
    const child = await makeUnit(world, { parentId: parent.id });
    const dissolve = (id: string) => transaction(world.dataSource, (tx) => world.get(Units).dissolve(tx, id));
    await expect(dissolve(parent.id)).rejects.toMatchObject({ code: 'unit.has_children' });
    expect((await dissolve(child.id)).dissolvedAt).toEqual(world.clock.now());
    await expect(dissolve(child.id)).rejects.toMatchObject({ code: 'unit.dissolved' });
    await dissolve(parent.id);
    await expect(makeUnit(world, { parentId: parent.id })).rejects.toMatchObject({ code: 'validation.failed' });
  });
});

describe('staff', () => {
  it('are people with an A or B role, shown with their names', async () => {
    const unit = await makeUnit(world);
    const [a, b] = [
      await makeAccount(world, { roles: ['liaison'], username: 'aa', unitId: unit.id }),
      await makeAccount(world, { roles: ['liaison'], username: 'bb', unitId: unit.id }),
    ];
    await appoint(world, unit, a, 'A');
    expect((await admin.put(`/api/units/${unit.id}/staff/${b.id}`, { duty: 'A' })).status).toBe(204);
    expect((await admin.put(`/api/units/${unit.id}/staff/${b.id}`, { duty: 'B' })).status).toBe(204);
    const staff = await operator.get(`/api/units/${unit.id}/staff`);
    expect(staff.body).toEqual([
      { accountId: a.id, name: 'aa', duty: 'A', active: true },
      { accountId: b.id, name: 'bb', duty: 'B', active: true },
    ]);
    expect((await admin.delete(`/api/units/${unit.id}/staff/${b.id}`)).status).toBe(204);
    expect(await world.get(Directory).staffOf(unit.id)).toHaveLength(1);
    expect((await operator.put(`/api/units/${unit.id}/staff/${b.id}`, { duty: 'A' })).status).toBe(403);
    expect((await admin.put(`/api/units/${b.id}/staff/${b.id}`, { duty: 'A' })).status).toBe(404);
  });
});

describe('categories', () => {
  const lines = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ line: at + 2, cells }));

  it('come from a list, with the same codes however often it is imported', async () => {
    const file = lines([['城市管理', '市容环境', '占道经营'], ['城市管理', '园林绿化'], ['', '']]);
    const categories = world.get(Categories);
    const first = await categories.import(file);
    expect(first.added.map((category) => category.code)).toEqual(['01', '0101', '010101', '0102']);
    expect(first.rejected).toEqual([{ line: 4, reason: '空行' }]);
    const [again, meanwhile] = await Promise.all([categories.import(file), categories.import(lines([['生态环境']]))]);
    expect([again.added.length, again.known, meanwhile.added.length]).toEqual([0, 2, 1]);
    expect((await operator.get('/api/categories')).body).toMatchObject([
      { code: '01', children: [{ code: '0101', children: [{ code: '010101' }] }, { code: '0102' }] }, { code: '02' },
    ]);
  });

  it('are added and retired one by one', async () => {
    const added = await admin.post('/api/categories', { name: '夜间施工', parentCode: '02' });
    expect(added).toMatchObject({ status: 201, body: { code: '0201', level: 2, active: true } });
    expect(await admin.post('/api/categories', { name: '夜间施工', parentCode: '02' })).toMatchObject({ status: 409 });
    expect(await admin.post('/api/categories', { name: 'x', parentCode: '77' })).toMatchObject({ status: 422 });
    expect((await admin.patch('/api/categories/0201', { active: false })).status).toBe(204);
    expect(await world.get(Directory).category('0201')).toMatchObject({ name: '夜间施工', active: false });
    expect((await admin.patch('/api/categories/99', { active: false })).status).toBe(404);
    expect((await operator.post('/api/categories', { name: 'y' })).status).toBe(403);
  });
});
