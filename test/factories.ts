// Makes what tests need to begin with: units, accounts with sessions.
import { type Duty, Units, type Unit, type UnitKind } from '@hotline/directory';
import { type Account, Accounts, hashPassword, Sessions } from '@hotline/identity';
import { type Actor, type Role, SYSTEM_ACTOR } from '@hotline/workflow';
import type { HttpClient } from './http-client.js';
import type { World } from './world.js';

export const PASSWORD = 'Hotline#12345';
let passwordHash: Promise<string> | undefined;
let serial = 0;

export async function makeUnit(
  world: World,
  { parentId = null, kind = 'bureau', name, rankingGroup = null }: {
    readonly parentId?: string | null; readonly kind?: UnitKind; readonly name?: string; readonly rankingGroup?: string | null;
  } = {},
): Promise<Unit> {
  serial += 1;
  const code = `U${String(serial).padStart(4, '0')}`;
  return world.get(Units).found({ code, name: name ?? `单位${serial}`, kind, parentId, rankingGroup });
}

/** The password is `PASSWORD`; the user name is the first role unless given. */
export async function makeAccount(
  world: World,
  { roles, username, unitId = null }: { readonly roles: readonly Role[]; readonly username?: string; readonly unitId?: string | null },
): Promise<Account> {
  passwordHash ??= hashPassword(PASSWORD);
  const account = { username: username ?? roles[0]!, name: username ?? roles[0]!, roles, unitId };
  const [made] = await world.get(Accounts).createAll([account], await passwordHash, SYSTEM_ACTOR);
  return made!;
}

/** Puts an account in a unit's A role, B role or lead. */
export async function appoint(world: World, unit: Unit, account: Account, duty: Duty): Promise<void> {
  await world.get(Units).appoint(unit.id, account.id, duty);
}

/** As the guard would compose it. */
export function actorOf(account: Account, unitIds: readonly string[] = account.unitId ? [account.unitId] : []): Actor {
  return { id: account.id, name: account.name, roles: account.roles, unitId: account.unitId, unitIds };
}

/** A client with a session of this account, without the cost of a password. */
export async function clientOf(world: World, account: Account): Promise<HttpClient> {
  const token = await world.get(Sessions).open(account.id, { ip: '127.0.0.1', userAgent: 'test' });
  return world.http().with({ cookie: `hotline_session=${token}` });
}
