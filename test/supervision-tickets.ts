// Tickets in the hands of a unit, for the tests of clocks and supervision.
import type { Unit } from '@hotline/directory';
import { Registrar, TicketWriter, type Registration } from '@hotline/ticket';
import type { DeadlineRow } from '@hotline/timing';
import { deadlineFromColumns } from '@hotline/timing';
import type { Actor, StoredEvent } from '@hotline/workflow';
import { actorOf, makeAccount, makeUnit } from './factories.js';
import type { World } from './world.js';

export interface Cast {
  readonly unit: Unit;
  readonly operator: Actor;
  readonly dispatcher: Actor;
  readonly liaison: Actor;
  readonly supervisor: Actor;
}

export async function makeCast(world: World): Promise<Cast> {
  const unit = await makeUnit(world, { name: '城市管理局' });
  const actor = async (role: 'operator' | 'dispatcher' | 'supervisor'): Promise<Actor> => actorOf(await makeAccount(world, { roles: [role] }));
  return {
    unit,
    operator: await actor('operator'),
    dispatcher: await actor('dispatcher'),
    supervisor: await actor('supervisor'),
    liaison: actorOf(await makeAccount(world, { roles: ['liaison'], unitId: unit.id })),
  };
}

export const complaint = (more: Partial<Registration> = {}): Registration => ({
  type: 'complaint', title: '路灯不亮', text: '幸福路与建设街路口的路灯三天不亮。', channel: 'phone', urgency: 'normal',
  citizen: { name: '张三', phone: '13800001234' }, address: '幸福路与建设街路口', occurredAt: new Date('2026-01-01T12:00:00Z'), ...more,
});

/** Registered and dispatched now, and signed unless told otherwise. */
export async function withUnit(world: World, cast: Cast, count: number, more: Partial<Registration> = {}, signed = true): Promise<readonly string[]> {
  const results = await world.get<Registrar>(Registrar).registerAll(Array.from({ length: count }, () => complaint(more)), cast.operator);
  const ids = results.map((result) => {
    if ('error' in result) throw result.error;
    return result.id;
  });
  await act(world, cast.dispatcher, ids, 'dispatch', { unitId: cast.unit.id });
  if (signed) await act(world, cast.liaison, ids, 'sign', {});
  return ids;
}

export async function act(world: World, actor: Actor, ids: readonly string[], command: StoredEvent['command'], input: Record<string, unknown>): Promise<void> {
  const acts = ids.map((ticketId) => ({ ticketId, command: command as Exclude<typeof command, 'register'>, input }));
  for (const result of await world.get<TicketWriter>(TicketWriter).executeAll(acts, actor)) if ('error' in result) throw result.error;
}

export async function deadlines(world: World, ticketId: string): Promise<readonly DeadlineRow[]> {
  const rows = await world.dataSource.query('select * from deadlines where ticket_id = $1 order by started_at, clock', [ticketId]);
  return (rows as Parameters<typeof deadlineFromColumns>[0][]).map(deadlineFromColumns);
}

export async function deadline(world: World, ticketId: string, clock: DeadlineRow['clock']): Promise<DeadlineRow> {
  const found = (await deadlines(world, ticketId)).findLast((row) => row.clock === clock);
  if (!found) throw new Error(`no ${clock} clock`);
  return found;
}

/** Events of a type, of one ticket or of all, oldest first. */
export async function eventsOf(world: World, type: StoredEvent['type'], ticketId?: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await world.dataSource.query(
    'select payload, ticket_id as "ticketId", at from ticket_events where type = $1 and ($2::uuid is null or ticket_id = $2) order by at, ticket_id, seq',
    [type, ticketId ?? null],
  );
  return rows as Record<string, unknown>[];
}
