// THE table of events × clocks: which event starts, stops and pauses which clock. Ticket code knows nothing of it.
import type { EventType, StoredEvent } from '@hotline/workflow';
import type { ClockName } from './deadline.js';

/**
 * start: a new row, in a new cycle where one exists. stop: met or late. end: no longer asked for. transfer: the same start, due
 * time and rungs, answered for by the new assignment. restart: stop, and start for the new assignment. reopen: a stopped clock
 * goes on, and what lay between counts as a pause. extend: more time after the due time. recount: the rule is looked up again.
 */
export type Verb = 'start' | 'stop' | 'end' | 'pause' | 'resume' | 'reopen' | 'transfer' | 'restart' | 'extend' | 'recount';

/** An event's type, with its outcome where the clocks depend on it. */
export type Signal =
  | EventType
  | 'ticket.registered:incomplete' | 'ticket.supplemented:incomplete'
  | 'reply.passed:closed'
  | 'callback.recorded:closed' | 'callback.recorded:redo' | 'callback.recorded:decision' | 'callback.recorded:unreached';

type ClockRow = Readonly<Partial<Record<ClockName, Verb>>>;

const RETURNED: ClockRow = { sign: 'end', contact: 'end', complete: 'end', return_window: 'end', assist: 'end', dispatch: 'start' };
const REDO: ClockRow = { callback: 'stop', decision: 'stop', contact: 'start', complete: 'start' };
const SUSPENDED: ClockRow = { contact: 'pause', complete: 'pause', assist: 'pause', decision: 'stop' };
const ASKED: ClockRow = { decision: 'start' };
const DECIDED: ClockRow = { decision: 'stop' };
const RECLASSIFIED: ClockRow = { dispatch: 'recount', sign: 'recount', contact: 'recount', complete: 'recount', assist: 'recount' };

/**
 * What closes a ticket need not be named for every clock: whatever still runs when the ticket ends, ends with it;
 * so does the decision about a request that lapsed.
 */
export const CLOCK_TABLE: Readonly<Partial<Record<Signal, ClockRow>>> = {
  'ticket.registered': { citizen: 'start', dispatch: 'start' },
  'ticket.registered:incomplete': { citizen: 'start' },
  'ticket.supplemented': { dispatch: 'start' },
  'ticket.answered': { dispatch: 'stop', citizen: 'stop' },
  'ticket.declined': { dispatch: 'stop', citizen: 'stop' },
  'ticket.referred': { dispatch: 'stop', citizen: 'stop' },
  'ticket.reclassified': RECLASSIFIED,
  'ticket.complex_marked': RECLASSIFIED,
  // A unit gains nothing by not signing: all its clocks run from the dispatch.
  'ticket.dispatched': {
    dispatch: 'stop', sign: 'start', contact: 'start', complete: 'start', return_window: 'start', assist: 'start', order: 'transfer',
  },
  'ticket.recalled': RETURNED,
  'ticket.signed': { sign: 'stop' },
  // 下派 stays inside the unit's subtree, so the unit's time goes on; only the signature is asked for anew.
  'ticket.delegated': { sign: 'restart', contact: 'transfer', complete: 'transfer', return_window: 'transfer', order: 'transfer' },
  'return.requested': { return_window: 'stop', decision: 'start' },
  'return.granted': { ...RETURNED, ...DECIDED },
  'return.refused': DECIDED,
  'citizen.contacted': { contact: 'stop' },
  'assist.replied': { assist: 'stop' },
  // A request that is pending does not stop the clock (domain §1).
  'extension.requested': ASKED,
  'extension.granted': { decision: 'stop', complete: 'extend' },
  'extension.refused': DECIDED,
  'suspension.requested': ASKED,
  'suspension.granted': SUSPENDED,
  'suspension.refused': DECIDED,
  'ticket.resumed': { contact: 'resume', complete: 'resume', assist: 'resume' },
  'reply.submitted': { complete: 'stop', contact: 'stop', return_window: 'end', assist: 'end' },
  'reply.passed': { callback: 'start' },
  'reply.passed:closed': { citizen: 'stop' },
  // Time in review is not the unit's.
  'reply.sent_back': { complete: 'reopen' },
  'callback.recorded:closed': { callback: 'stop', citizen: 'stop' },
  'callback.recorded:redo': REDO,
  'callback.recorded:decision': { callback: 'stop', decision: 'start' },
  'ticket.redone': REDO,
  'ticket.closed': { callback: 'stop', decision: 'stop', citizen: 'stop' },
  'ticket.reopened': { dispatch: 'start', citizen: 'reopen' },
  'ticket.supervised': { order: 'start' },
  'order.replied': { order: 'stop' },
};

export function signalOf(event: StoredEvent): Signal {
  switch (event.type) {
    case 'ticket.registered':
    case 'ticket.supplemented': return event.payload.missing.length > 0 ? `${event.type}:incomplete` : event.type;
    case 'reply.passed': return event.payload.outcome === 'closed' ? 'reply.passed:closed' : event.type;
    case 'callback.recorded': return `callback.recorded:${event.payload.outcome}`;
    default: return event.type;
  }
}

/** The ladder of a clock that runs without a rule, because its due time was set by hand. */
export const LADDER_OF: Readonly<Record<ClockName, string | null>> = {
  citizen: null, return_window: null, complete: 'handling', order: 'order', decision: 'decision',
  dispatch: 'step', sign: 'step', contact: 'step', assist: 'step', callback: 'step',
};
