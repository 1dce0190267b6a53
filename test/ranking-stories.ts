// Tickets that end in a rating, and the facts and tables that come of them: steps that tests of the ranking share.
import type { Unit } from '@hotline/directory';
import { Rankings } from '@hotline/ranking';
import type { Actor } from '@hotline/workflow';
import { act, type Cast, register } from './callback-stories.js';
import { actorOf, appoint, makeAccount, makeUnit } from './factories.js';
import type { World } from './world.js';

export interface Team {
  readonly unit: Unit;
  readonly liaison: Actor;
}

let serial = 0;

/** A unit with a liaison of its own. */
export async function teamOf(world: World, unit: Parameters<typeof makeUnit>[1] = {}): Promise<Team> {
  serial += 1;
  const made = await makeUnit(world, unit);
  const account = await makeAccount(world, { roles: ['liaison'], username: `team${serial}`, unitId: made.id });
  await appoint(world, made, account, 'A');
  return { unit: made, liaison: actorOf(account) };
}

/** Registered, dispatched, signed and replied to at once: everything in time, waiting for its callback. */
export async function replied(world: World, cast: Cast, team: Team): Promise<string> {
  const { id } = await register(world, cast);
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: team.unit.id });
  await act(world, team.liaison, id, 'sign');
  await reply(world, cast, team, id);
  return id;
}

export async function reply(world: World, cast: Cast, team: Team, id: string): Promise<void> {
  const contactedAt = world.clock.now().toISOString();
  await act(world, team.liaison, id, 'submit', { account: '已处理', publicReply: '已处理。', resolved: true, contactedAt, substantiated: true });
  await act(world, cast.reviewer, id, 'pass');
}

export async function rate(world: World, cast: Cast, id: string, level: number): Promise<void> {
  const reasons = level < 3 ? { reasons: ['result'] } : {};
  await act(world, cast.officer, id, 'record_callback', { reached: true, contacted: true, resolved: level > 2, level, ...reasons });
}

/** Replied to and rated at once. */
export async function rated(world: World, cast: Cast, team: Team, level: number): Promise<string> {
  const id = await replied(world, cast, team);
  await rate(world, cast, id, level);
  return id;
}

/** The row of a unit in a month's table, as the supervisor sees it. */
export async function rowOf(world: World, cast: Cast, month: string, unit: Unit, scheme = 'P1') {
  const table = await world.get<Rankings>(Rankings).month(month, { scheme }, cast.supervisor);
  return table.rows.find((row) => row.unitId === unit.id);
}
