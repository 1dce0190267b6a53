// Personal data over HTTP: masked everywhere, one field in clear for a ticket one may see, a whistle-blower for named roles only.
import { Registrar } from '@hotline/ticket';
import type { Role, TicketType } from '@hotline/workflow';
import { actorOf, clientOf, makeAccount } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
const clients = new Map<Role, HttpClient>();
const as = (role: Role) => clients.get(role)!;
let register: (type: TicketType) => Promise<string>;

beforeAll(async () => {
  world = await createWorld();
  for (const role of ['operator', 'dispatcher', 'liaison', 'callback_officer', 'supervisor', 'auditor', 'admin'] as const) {
    const account = await makeAccount(world, { roles: [role] });
    clients.set(role, await clientOf(world, account));
    if (role !== 'operator') continue;
    register = async (type) => {
      const told = { type, title: '反映', text: '反映', channel: 'phone', urgency: 'normal', address: '听涛路', occurredAt: world.clock.now(),
        citizen: { name: '李小花', phone: '13800000002' } } as const;
      return (await world.get(Registrar).register(told, actorOf(account))).id;
    };
  }
});
afterAll(() => world.close());

it('looks a number up, masked', async () => {
  await register('help');
  const found = await as('operator').post('/api/citizens/lookup', { phone: '138-0000-0002' });
  expect(found).toMatchObject({ status: 200, body: { known: true, name: '李*花', phone: '138****0002', blocked: false } });
  expect((await as('operator').post('/api/citizens/lookup', { phone: '13800000099' })).body).toMatchObject({ known: false, name: null });
  expect(await as('operator').post('/api/citizens/lookup', { phone: '1380' })).toMatchObject({ status: 422, body: { errors: [{ field: 'phone' }] } });
  expect((await as('auditor').post('/api/citizens/lookup', { phone: '13800000002' })).status).toBe(403);
});

it('reveals a number with a reason, on record', async () => {
  const id = await register('help');
  const ask = { field: 'phone', reason: '核实地址' };
  expect(await as('dispatcher').post(`/api/tickets/${id}/reveal`, ask)).toMatchObject({ status: 200, body: { value: '13800000002' } });
  expect((await as('dispatcher').post(`/api/tickets/${id}/reveal`, { field: 'phone', reason: '' })).status).toBe(422);
  expect((await as('admin').post(`/api/tickets/${id}/reveal`, ask)).status).toBe(403);
  // Another unit's ticket is not there at all.
  expect((await as('liaison').post(`/api/tickets/${id}/reveal`, ask)).status).toBe(404);
  const records = await as('auditor').get('/api/audit/reveals');
  expect(records.body).toMatchObject([{ ticketId: id, field: 'phone', reason: '核实地址', actorName: 'dispatcher' }]);
});

it('keeps a whistle-blower from all but the named roles', async () => {
  const id = await register('report');
  const ask = (role: Role, field: string) => as(role).post(`/api/tickets/${id}/reveal`, { field, reason: '办理需要' });
  expect((await ask('dispatcher', 'phone')).body).toMatchObject({ code: 'citizen.confidential' });
  expect((await ask('operator', 'name')).status).toBe(403);
  expect((await ask('callback_officer', 'name')).status).toBe(403);
  expect((await ask('callback_officer', 'phone')).body).toEqual({ value: '13800000002' });
  expect((await ask('supervisor', 'name')).body).toEqual({ value: '李小花' });
  const shown = await as('dispatcher').get(`/api/tickets/${id}`);
  expect(shown.body.citizen).toMatchObject({ name: '已保密', phone: '已保密' });
  expect(shown.text).not.toMatch(/李|138/);
});

it('does not let the tickets of one caller lead to a report', async () => {
  const [report, other] = [await register('report'), await register('help')];
  const { citizenId } = (await as('dispatcher').post('/api/citizens/lookup', { phone: '13800000002' })).body;
  const listed = async (role: Role) => (await as(role).get(`/api/tickets?citizenId=${citizenId}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await listed('dispatcher')).toContain(other);
  expect(await listed('dispatcher')).not.toContain(report);
  expect(await listed('supervisor')).toContain(report);
  for (const path of [`/api/tickets/${report}`, `/api/tickets/${report}/events`]) {
    expect((await as('dispatcher').get(path)).text).not.toContain(citizenId);
    expect((await as('supervisor').get(path)).text).toContain(citizenId);
  }
});
