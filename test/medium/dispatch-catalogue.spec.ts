// The dispatch catalogue over HTTP and its suggestions for real tickets.
import { Suggestions } from '@hotline/dispatch';
import { Categories, type Unit } from '@hotline/directory';
import { done, Registrar, TicketWriter } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { actorOf, clientOf, makeAccount, makeUnit } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

describe('the dispatch catalogue', () => {
  let world: World;
  let http: { admin: HttpClient; dispatcher: HttpClient; operator: HttpClient; liaison: HttpClient };
  let dispatcher: ReturnType<typeof actorOf>;
  let cityBureau: Unit;
  let districtBureau: Unit;

  beforeAll(async () => {
    world = await createWorld();
    await world.get(Categories).import([
      { line: 1, cells: ['城市管理', '市容环卫', '占道经营'] },
      { line: 2, cells: ['城市管理', '市容环卫', '垃圾清运'] },
      { line: 3, cells: ['公共服务', '供水'] },
    ]);
    await world.get(Categories).addAreas([{ code: '370102', name: '历下区' }, { code: '370103', name: '市中区' }]);
    cityBureau = await makeUnit(world, { name: '市城管局' });
    districtBureau = await makeUnit(world, { name: '历下区城管局' });
    const clients = await Promise.all((['admin', 'dispatcher', 'operator', 'liaison'] as const).map(async (role) => {
      const account = await makeAccount(world, { roles: [role] });
      if (role === 'dispatcher') dispatcher = actorOf(account);
      return [role, await clientOf(world, account)] as const;
    }));
    http = Object.fromEntries(clients) as typeof http;
  });
  afterAll(() => world.close());

  const entry = (more: object) => ({ unitId: cityBureau.id, basis: '三定方案', ...more });

  it('is kept by administrator and dispatcher, line by line', async () => {
    const added = await http.admin.post('/api/dispatch/catalogue', entry({ part: 'specialist', categoryCode: '01' }));
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ categoryPath: '城市管理', areaName: null, unitName: '市城管局', changedBy: 'admin' });
    expect((await http.admin.post('/api/dispatch/catalogue', entry({ part: 'specialist', categoryCode: '01' }))).body.code).toBe('dispatch.entry_exists');
    const line = await http.dispatcher.post('/api/dispatch/catalogue', entry({ categoryCode: '02', areaCode: '370102' }));
    const changed = await http.dispatcher.put(`/api/dispatch/catalogue/${line.body.id}`, entry({ unitId: districtBureau.id, categoryCode: '0101', areaCode: '370102' }));
    expect(changed.body).toMatchObject({ id: line.body.id, categoryPath: '城市管理/市容环卫', areaName: '历下区', changedBy: 'dispatcher' });
    expect((await http.operator.get('/api/dispatch/catalogue')).body).toHaveLength(2);
    const other = await http.dispatcher.post('/api/dispatch/catalogue', entry({ categoryCode: '02' }));
    expect((await http.dispatcher.delete(`/api/dispatch/catalogue/${other.body.id}`)).status).toBe(204);
    expect((await http.dispatcher.delete(`/api/dispatch/catalogue/${other.body.id}`)).body.code).toBe('dispatch.entry_not_found');
  });

  it.each<[string, object, string]>([
    ['an unknown unit', { unitId: '00000000-0000-7000-8000-000000000000' }, 'unitId'],
    ['an unknown category', { categoryCode: '99' }, 'categoryCode'],
    ['an unknown area', { areaCode: '370199' }, 'areaCode'],
    ['no day', { validFromOn: '2026-02-30' }, 'validFromOn'],
    ['a missing basis', { basis: undefined }, 'basis'],
    ['an unknown field', { weight: 1 }, 'weight'],
  ])('refuses %s at its field', async (_, more, field) => {
    const answer = await http.admin.post('/api/dispatch/catalogue', entry(more));
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('is closed to others', async () => {
    expect((await http.operator.post('/api/dispatch/catalogue', entry({}))).status).toBe(403);
    expect((await http.liaison.get('/api/dispatch/catalogue')).status).toBe(403);
    expect((await http.liaison.get('/api/dispatch/suggestions?categoryCode=01')).status).toBe(403);
  });

  it('suggests by category and area, with reasons', async () => {
    const { body } = await http.dispatcher.get('/api/dispatch/suggestions?categoryCode=010101&areaCode=370102');
    expect(body.units.map((unit: { unitName: string; reason: string }) => [unit.unitName, unit.reason])).toEqual([
      ['历下区城管局', '派单目录：城市管理/市容环卫 × 历下区（三定方案）'],
      ['市城管局', '专业主管：城市管理 × 全市（三定方案）'],
    ]);
  });

  it('suggests while the operator types: first the category, then the unit for it', async () => {
    const { body } = await http.operator.post('/api/desk/suggest', { title: '占道经营', text: '学校门口占道经营', areaCode: '370102' });
    expect(body.categories[0]).toMatchObject({ code: '010101', path: '城市管理/市容环卫/占道经营', words: ['占道经营'] });
    expect(body.categoryCode).toBe('010101');
    expect(body.units[0].unitName).toBe('历下区城管局');
  });

  it('lists the gaps', async () => {
    const { body } = await http.dispatcher.get('/api/dispatch/catalogue/gaps');
    expect(body).toEqual([{ kind: 'uncovered', categoryCode: '02', categoryPath: '公共服务', areaCode: null, areaName: null }]);
  });

  it('puts a unit that returned the ticket last, and learns who finishes what', async () => {
    const register = async (title: string) => world.get(Registrar).register({
      type: 'help', title, text: title, channel: 'phone', urgency: 'normal', categoryCode: '010102', areaCode: '370102',
      citizen: { name: '王某', phone: '13800000001' }, occurredAt: world.clock.now(),
    }, SYSTEM_ACTOR);
    const act = async (ticketId: string, command: 'dispatch' | 'request_return' | 'grant_return' | 'note', input: object, actor = dispatcher) =>
      done((await world.get(TicketWriter).executeAll([{ ticketId, command, input: { ...input } }], actor))[0]!);
    const { id } = await register('垃圾清运不及时');
    await act(id, 'dispatch', { unitId: districtBureau.id });
    const liaison = actorOf(await makeAccount(world, { roles: ['liaison'], username: 'liaison-2', unitId: districtBureau.id }));
    await act(id, 'request_return', { reason: '不属于我局', basis: '三定方案' }, liaison);
    await act(id, 'grant_return', {});
    const { body } = await http.dispatcher.get(`/api/tickets/${id}/suggestion`);
    expect(body.units.map((unit: { unitName: string }) => unit.unitName)).toEqual(['市城管局', '历下区城管局']);
    expect(body.units[1].reason).toMatch(/^曾退单；/);
    expect((await http.dispatcher.get(`/api/dispatch/suggestions?ticketId=${id}`)).body).toEqual(body);

    // As if five like tickets had been closed by the district: closing one in earnest takes every role there is.
    for (let index = 0; index < 5; index += 1) {
      const like = await register(`垃圾清运 ${index}`);
      await world.dataSource.query(`update tickets set status = 'closed', closed_at = $2, lead_unit_id = $3 where id = $1`, [like.id, world.clock.now(), districtBureau.id]);
    }
    world.get(Suggestions).forget();
    const again = await http.dispatcher.get('/api/dispatch/suggestions?categoryCode=010102&areaCode=370102&text=垃圾没有人清运');
    expect(again.body.units[0].reason).toContain('近三个月同类 5 件中 5 件由该单位办结');
    expect(again.body.categories[0]).toMatchObject({ code: '010102', reason: expect.stringContaining('参考以往 5 件') });
  });
});
