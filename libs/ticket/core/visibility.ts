// Who may see a ticket (domain §6).
import { hasRole, seesEveryTicket, seesUnitTickets, type Actor, type TicketState } from '@hotline/workflow';

/** A liaison sees what one of the own units holds, as lead or assisting; once a unit has lost a ticket it no longer does. */
export function canSee(state: Pick<TicketState, 'assignments'>, actor: Actor): boolean {
  if (seesEveryTicket(actor)) return true;
  return seesUnitTickets(actor) && state.assignments.some((a) => !a.endedAt && actor.unitIds.includes(a.unitId));
}

/** Whether it may show which tickets of one caller belong together when one is a 举报: that alone tells who the whistle-blower is. */
export function knowsCaller({ confidential }: Pick<TicketState, 'confidential'>, actor: Actor): boolean {
  return !confidential || hasRole(actor, 'supervisor', 'system');
}
