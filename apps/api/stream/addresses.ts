// Which broadcasts an actor may hear.
import { seesEveryTicket, seesUnitTickets, type Actor } from '@hotline/workflow';

/** The addresses of an actor; a message reaches whoever has one of those it is addressed to. */
export function addressesOf(actor: Actor): ReadonlySet<string> {
  return new Set([
    'everybody',
    `account:${actor.id}`,
    ...actor.roles.map((role) => `role:${role}`),
    ...(seesEveryTicket(actor) ? ['every-ticket'] : []),
    ...(seesUnitTickets(actor) ? actor.unitIds.map((id) => `unit:${id}`) : []),
  ]);
}
