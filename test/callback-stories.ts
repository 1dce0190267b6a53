// Brings tickets to the point where their callers are asked: the people and steps that stories of callbacks and notices share.
import type { Unit } from '@hotline/directory';
import { Registrar, type Registered, type Registration, TicketWriter } from '@hotline/ticket';
import type { Actor, Command, TicketState } from '@hotline/workflow';
import { actorOf, appoint, makeAccount, makeUnit } from './factories.js';
import type { World } from './world.js';

export interface Cast {
  readonly unit: Unit;
  readonly operator: Actor;
  readonly dispatcher: Actor;
  readonly liaison: Actor;
  readonly deputy: Actor;
  readonly leader: Actor;
  readonly reviewer: Actor;
  readonly officer: Actor;
  readonly colleague: Actor;
  readonly supervisor: Actor;
}

export async function castOf(world: World): Promise<Cast> {
  const unit = await makeUnit(world, { name: '城市管理局' });
  const person = async (role: 'operator' | 'dispatcher' | 'reviewer' | 'callback_officer' | 'supervisor', username: string = role) =>
    actorOf(await makeAccount(world, { roles: [role], username }));
  const inUnit = async (role: 'liaison' | 'unit_leader', username: string, duty: 'A' | 'B' | 'leader') => {
    const account = await makeAccount(world, { roles: [role], username, unitId: unit.id });
    await appoint(world, unit, account, duty);
    return actorOf(account);
  };
  return {
    unit,
    operator: await person('operator'),
    dispatcher: await person('dispatcher'),
    liaison: await inUnit('liaison', 'liaison', 'A'),
    deputy: await inUnit('liaison', 'deputy', 'B'),
    leader: await inUnit('unit_leader', 'leader', 'leader'),
    reviewer: await person('reviewer'),
    officer: await person('callback_officer', 'officer'),
    colleague: await person('callback_officer', 'colleague'),
    supervisor: await person('supervisor'),
  };
}

export function complaint(more: Partial<Registration> = {}): Registration {
  return {
    type: 'complaint', title: '路灯不亮', text: '幸福路与建设街路口的路灯三天不亮。', channel: 'phone', urgency: 'normal',
    citizen: { name: '张三', phone: '13800001234' }, address: '幸福路与建设街路口', occurredAt: new Date('2026-03-01T12:00:00Z'), ...more,
  };
}

export function register(world: World, cast: Cast, more: Partial<Registration> = {}): Promise<Registered> {
  return world.get<Registrar>(Registrar).register(complaint(more), cast.operator);
}

export async function act(world: World, actor: Actor, ticketId: string, command: Command, input: Record<string, unknown> = {}): Promise<TicketState> {
  return (await world.get<TicketWriter>(TicketWriter).execute({ ticketId, command, input }, actor)).state;
}

/** Replied and passed: the caller is next. */
export async function handle(world: World, cast: Cast, ticketId: string): Promise<void> {
  const contactedAt = world.clock.now().toISOString();
  const reply = { account: '已派员维修', publicReply: '路灯已修复。', resolved: true, contactedAt, substantiated: true };
  await act(world, cast.liaison, ticketId, 'submit', reply);
  await act(world, cast.reviewer, ticketId, 'pass');
  await world.drainOutbox();
}

export async function passed(world: World, cast: Cast, more: Partial<Registration> = {}): Promise<string> {
  const { id } = await register(world, cast, more);
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
  await act(world, cast.liaison, id, 'sign');
  await handle(world, cast, id);
  return id;
}
