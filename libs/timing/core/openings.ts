// Which rows a starting clock opens: for the ticket, the lead assignment, each assisting unit, a request or an order.
import { lead, type StoredEvent, type TicketState } from '@hotline/workflow';
import type { ClockName } from './deadline.js';

export interface Opening {
  readonly assignmentNo: number;
  readonly unitId: string | null;
  readonly subject: string | null;
  /** A due time that the event itself sets. */
  readonly dueAt: Date | null;
}

const TICKET: Opening = { assignmentNo: 0, unitId: null, subject: null, dueAt: null };

export function openingsOf(clock: ClockName, event: StoredEvent, state: TicketState): readonly Opening[] {
  switch (clock) {
    case 'citizen':
    case 'dispatch':
    case 'callback': return [TICKET];
    case 'assist': return assistsOf(event);
    case 'decision': return [{ ...leadOf(event, state), unitId: null, subject: subjectOf(event) }];
    case 'order': return [{ ...leadOf(event, state), subject: subjectOf(event), dueAt: orderDueAt(event) }];
    default: return [leadOf(event, state)];
  }
}

/** The request or order that an event speaks of; null when it speaks of none. */
export function subjectOf(event: StoredEvent): string | null {
  if ('requestNo' in event.payload) return String(event.payload.requestNo);
  if ('orderNo' in event.payload) return event.payload.orderNo;
  return null;
}

/** The lead assignment after the event; of a new one the event itself knows the number and the unit. */
export function leadOf(event: StoredEvent, state: TicketState): Opening {
  if (event.type === 'ticket.dispatched' || event.type === 'ticket.delegated') {
    return { ...TICKET, assignmentNo: event.payload.assignmentNo, unitId: event.payload.unitId };
  }
  const current = lead(state);
  return current ? { ...TICKET, assignmentNo: current.no, unitId: current.unitId } : TICKET;
}

function assistsOf(event: StoredEvent): readonly Opening[] {
  if (event.type !== 'ticket.dispatched') return [];
  const { assignmentNo, assistUnitIds } = event.payload;
  return assistUnitIds.map((unitId, index) => ({ ...TICKET, assignmentNo: assignmentNo + 1 + index, unitId }));
}

function orderDueAt(event: StoredEvent): Date | null {
  return event.type === 'ticket.supervised' && event.payload.dueAt ? new Date(event.payload.dueAt) : null;
}
