// A unit is dissolved: what it had in hand goes back to dispatch, what it has finished stays.
import { Registrar, TicketWriter } from '@hotline/ticket';
import type { Command } from '@hotline/workflow';
import { actorOf, clientOf, makeAccount, makeUnit } from '../factories.js';
import { createWorld, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const status = async (id: string) => (await world.dataSource.query('select status, lead_unit_id from tickets where id = $1', [id]))[0];

it('peer-bugs #29: the tickets of a dissolved unit go back to dispatch, none becomes invisible', async () => {
  const [unit, next] = [await makeUnit(world), await makeUnit(world)];
  const people = {
    operator: actorOf(await makeAccount(world, { roles: ['operator'] })),
    dispatcher: actorOf(await makeAccount(world, { roles: ['dispatcher'] })),
    liaison: actorOf(await makeAccount(world, { roles: ['liaison'], unitId: unit.id })),
  };
  const admin = await clientOf(world, await makeAccount(world, { roles: ['admin'] }));
  const writer = world.get(TicketWriter);
  const act = (who: keyof typeof people, ticketId: string, command: Command, input = {}) =>
    writer.execute({ ticketId, command, input }, people[who]);
  const register = async () => {
    const told = { type: 'help', title: '路灯不亮', text: '路灯不亮', channel: 'phone', urgency: 'normal', areaCode: undefined, address: '听涛路',
      citizen: { name: '张三', phone: '13800000001' }, occurredAt: world.clock.now() } as const;
    return (await world.get(Registrar).register(told, people.operator)).id;
  };
  const [unsigned, inHand, submitted] = [await register(), await register(), await register()];
  for (const id of [unsigned, inHand, submitted]) await act('dispatcher', id, 'dispatch', { unitId: unit.id });
  for (const id of [inHand, submitted]) await act('liaison', id, 'sign');
  await act('liaison', submitted, 'submit', {
    account: '已修', publicReply: '已修', resolved: true, contactedAt: world.clock.now().toISOString(), substantiated: true,
  });

  const dissolved = await admin.post(`/api/units/${unit.id}/dissolve`);
  expect(dissolved).toMatchObject({ status: 200, body: { recalled: 2, unit: { dissolvedAt: world.clock.now().toISOString() } } });
  for (const id of [unsigned, inHand]) expect(await status(id)).toEqual({ status: 'pending_dispatch', lead_unit_id: null });
  expect((await status(submitted)).status).toBe('pending_review');
  const [event] = await world.dataSource.query(
    `select payload, actor_name from ticket_events where ticket_id = $1 and type = 'ticket.recalled'`, [inHand]);
  expect(event).toEqual({ payload: { reason: '承办单位已撤销' }, actor_name: '系统' });

  await expect(act('dispatcher', inHand, 'dispatch', { unitId: unit.id })).rejects.toMatchObject({ code: 'validation.failed' });
  await act('dispatcher', inHand, 'dispatch', { unitId: next.id });
  expect(await admin.post(`/api/units/${unit.id}/dissolve`)).toMatchObject({ status: 409, body: { code: 'unit.dissolved' } });
});
