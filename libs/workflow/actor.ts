// Who acts: the person or program behind a command, as the workflow needs to know it.
import type { Role } from './vocabulary.js';

export interface Actor {
  /** null only for the system itself. */
  readonly id: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  /** The own unit and all its descendants. */
  readonly unitIds: readonly string[];
}

export const SYSTEM_ACTOR: Actor = { id: null, name: '系统', roles: ['system'], unitId: null, unitIds: [] };

export function hasRole(actor: Pick<Actor, 'roles'>, ...roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

/** Roles that see every ticket; a liaison or unit leader sees those of the own units (domain §6), an admin none. */
const SEE_ALL = ['operator', 'dispatcher', 'reviewer', 'callback_officer', 'supervisor', 'auditor', 'api', 'system'] as const satisfies readonly Role[];

export function seesEveryTicket(actor: Actor): boolean {
  return hasRole(actor, ...SEE_ALL);
}
export function seesUnitTickets(actor: Actor): boolean {
  return hasRole(actor, 'liaison', 'unit_leader');
}
