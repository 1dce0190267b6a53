// How each event changes a ticket: evolve() for one, replay() for a whole log.
import { changesVersion, type EventType, type StoredEvent } from './events.js';
import { blank, type Assignment, type TicketRequest, type TicketState } from './state.js';
import type { RequestKind } from './vocabulary.js';

type Of<T extends EventType> = StoredEvent & { readonly type: T };
type Change = Partial<TicketState>;
type Rules = { readonly [T in EventType]: (state: TicketState, event: Of<T>) => Change };

/** A ticket's state from its log, oldest first. Throws on a log that does not begin with its registration: a damaged log, never a user's mistake. */
export function replay(events: readonly StoredEvent[]): TicketState {
  const first = events[0];
  if (first?.type !== 'ticket.registered') throw new Error('a log begins with ticket.registered');
  return events.reduce(evolve, blank(first));
}

export function evolve(state: TicketState, event: StoredEvent): TicketState {
  const rule = RULES[event.type] as (state: TicketState, event: StoredEvent) => Change;
  return { ...state, ...rule(state, event), seq: event.seq, version: state.version + (changesVersion(event.type) ? 1 : 0) };
}

const nothing = (): Change => ({});

const RULES: Rules = {
  'ticket.registered': nothing,
  'ticket.supplemented': (state, { payload }) => ({
    missing: payload.missing,
    status: payload.missing.length ? state.status : 'pending_dispatch',
    citizenId: payload.citizenId ?? state.citizenId,
    areaCode: payload.areaCode ?? state.areaCode,
    occurredAt: payload.occurredAt === null ? state.occurredAt : new Date(payload.occurredAt),
  }),
  'ticket.answered': (state, event) => ({ ...end(state, event, 'closed'), ...handledBy(state, event) }),
  'decline.proposed': (state, event) => ({
    requests: [...state.requests, newRequest(state, event, 'decline', event.payload.reasonCode, null, { route: event.payload.route })],
  }),
  'ticket.declined': (state, event) => {
    const decided = decideRequest(state, event, 'decline', 'granted');
    return { ...end({ ...state, ...decided }, event, 'declined') };
  },
  'ticket.referred': (state, event) => end(state, event, 'closed'),
  'ticket.merged': (state, event) => ({ ...end(state, event, 'merged'), mergedIntoId: event.payload.intoTicketId }),
  'ticket.repeat_absorbed': (_, { payload }) => ({ repeats: payload.repeats }),
  'ticket.reclassified': (_, { payload }) => ({ ...payload }),
  'ticket.complex_marked': () => ({ complex: true }),
  'ticket.dispatched': (state, event) => {
    const { unitId, assistUnitIds, assignmentNo } = event.payload;
    const units = [unitId, ...assistUnitIds];
    return {
      status: 'pending_sign',
      leadNo: assignmentNo,
      requests: lapse(state, event, 'decline'),
      assignments: [
        ...state.assignments,
        ...units.map((id, index) => newAssignment(assignmentNo + index, id, index === 0 ? 'lead' : 'assist', event, null)),
      ],
    };
  },
  'shirking.detected': nothing,
  'ticket.recalled': (state, event) => takeBack(state, event),
  'ticket.signed': (state, event) => ({
    status: 'in_progress',
    assignments: change(state, event.payload.assignmentNo, { signedAt: event.at }),
    ...handledBy(state, event),
  }),
  'assist.signed': (state, event) => ({
    assignments: change(state, event.payload.assignmentNo, { signedAt: event.at }),
    ...handledBy(state, event),
  }),
  'ticket.delegated': (state, event) => {
    const { fromAssignmentNo, assignmentNo, unitId } = event.payload;
    return {
      status: 'pending_sign',
      leadNo: assignmentNo,
      requests: lapse(state, event, 'return', 'extension', 'suspension'),
      assignments: [
        ...change(state, fromAssignmentNo, { endedAt: event.at, endedBy: event.type }),
        newAssignment(assignmentNo, unitId, 'lead', event, fromAssignmentNo),
      ],
      ...handledBy(state, event),
    };
  },
  'return.requested': (state, event) => request(state, event, 'return', event.payload.reason, event.payload.basis, { suggestedUnitId: event.payload.suggestedUnitId ?? null }),
  'return.granted': (state, event) => takeBack({ ...state, ...decideRequest(state, event, 'return', 'granted') }, event),
  'return.refused': (state, event) => decideRequest(state, event, 'return', 'refused'),
  'citizen.contacted': handledBy,
  'assist.replied': (state, event) => ({
    assignments: change(state, event.payload.assignmentNo, { repliedAt: event.at }),
    ...handledBy(state, event),
  }),
  'extension.requested': (state, event) => request(state, event, 'extension', event.payload.reason, event.payload.basis, { workdays: event.payload.workdays }),
  'extension.granted': (state, event) => decideRequest(state, event, 'extension', 'granted'),
  'extension.refused': (state, event) => decideRequest(state, event, 'extension', 'refused'),
  'suspension.requested': (state, event) => request(state, event, 'suspension', event.payload.plan, null, { reviewOn: event.payload.reviewOn }),
  'suspension.granted': (state, event) => ({ status: 'suspended', ...decideRequest(state, event, 'suspension', 'granted') }),
  'suspension.refused': (state, event) => decideRequest(state, event, 'suspension', 'refused'),
  'ticket.resumed': () => ({ status: 'in_progress' }),
  'reply.submitted': (state, event) => ({
    status: 'pending_review',
    requests: lapse(state, event, 'return', 'extension', 'suspension'),
    assignments: change(state, event.payload.assignmentNo, { repliedAt: event.at }),
    ...handledBy(state, event),
  }),
  'reply.passed': (state, event) =>
    event.payload.outcome === 'closed' ? end(state, event, 'closed') : { status: 'pending_callback', attempts: 0, awaitsDecision: false },
  'reply.sent_back': () => ({ status: 'in_progress' }),
  'callback.recorded': (state, event) => {
    const attempts = event.payload.attempt;
    switch (event.payload.outcome) {
      case 'closed': return { ...end(state, event, 'closed'), attempts };
      case 'redo': return backToUnit(state, event.payload.round + 1);
      case 'decision': return { attempts, awaitsDecision: true };
      case 'unreached': return { attempts };
    }
  },
  'ticket.redone': (state, event) => backToUnit(state, event.payload.round),
  'ticket.closed': (state, event) => end(state, event, 'closed'),
  'ticket.reopened': (state, event) => ({
    ...takeBack(state, event), closedAt: null, round: event.payload.round, attempts: 0, awaitsDecision: false,
  }),
  'ticket.archived': () => ({ status: 'archived' }),
  'ticket.voided': (state, event) => end(state, event, 'voided'),
  'rating.excluded': nothing,
  'ticket.urged': nothing,
  'ticket.supervised': (state, { payload }) => ({ openOrders: [...state.openOrders, payload.orderNo] }),
  'order.replied': (state, event) => ({ openOrders: state.openOrders.filter((no) => no !== event.payload.orderNo), ...handledBy(state, event) }),
  'deadline.set': nothing,
  'rung.fired': nothing,
  'deadline.recalculated': nothing,
  'ticket.noted': nothing,
};

/** Terminal for now: what was still asked for lapses. */
function end(state: TicketState, event: StoredEvent, status: TicketState['status']): Change {
  return { status, closedAt: event.at, awaitsDecision: false, requests: lapse(state, event, 'decline', 'return', 'extension', 'suspension') };
}

/** The unit loses the ticket: it waits for dispatch again. */
function takeBack(state: TicketState, event: StoredEvent): Change {
  return {
    status: 'pending_dispatch',
    leadNo: null,
    requests: lapse(state, event, 'return', 'extension', 'suspension'),
    assignments: state.assignments.map((a) => (a.endedAt ? a : { ...a, endedAt: event.at, endedBy: event.type })),
  };
}

/** A redo: the same lead unit again, a new rating round. */
function backToUnit(state: TicketState, round: number): Change {
  return { status: 'in_progress', round, redoCount: state.redoCount + 1, attempts: 0, awaitsDecision: false };
}

function handledBy(state: TicketState, event: StoredEvent): Change {
  const { actorId } = event;
  return actorId === null || state.handlerIds.includes(actorId) ? {} : { handlerIds: [...state.handlerIds, actorId] };
}

function newAssignment(no: number, unitId: string, part: Assignment['part'], event: StoredEvent, delegatedFrom: number | null): Assignment {
  return { no, unitId, part, assignedAt: event.at, signedAt: null, repliedAt: null, endedAt: null, endedBy: null, delegatedFrom };
}
function change(state: TicketState, no: number, to: Partial<Assignment>): readonly Assignment[] {
  return state.assignments.map((a) => (a.no === no ? { ...a, ...to } : a));
}

function request(state: TicketState, event: StoredEvent, kind: RequestKind, reason: string, basis: string | null, detail: TicketRequest['detail']): Change {
  return { requests: [...state.requests, newRequest(state, event, kind, reason, basis, detail)], ...handledBy(state, event) };
}
function newRequest(
  state: TicketState, event: StoredEvent, kind: RequestKind, reason: string, basis: string | null, detail: TicketRequest['detail'],
): TicketRequest {
  return {
    no: state.requests.length + 1, kind, assignmentNo: state.leadNo ?? 0,
    unitId: state.assignments.find((a) => a.no === state.leadNo)?.unitId ?? null,
    applicantId: event.actorId, applicantName: event.actorName, requestedAt: event.at, reason, basis, detail,
    state: 'pending', deciderId: null, deciderName: null, decidedAt: null, note: null,
  };
}
function decideRequest(state: TicketState, event: StoredEvent, kind: RequestKind, to: 'granted' | 'refused'): Change {
  const note = (event.payload as { readonly note?: string }).note ?? null;
  return { requests: settle(state, event, (r) => r.kind === kind, to, note) };
}
function lapse(state: TicketState, event: StoredEvent, ...kinds: readonly RequestKind[]): readonly TicketRequest[] {
  return settle(state, event, (r) => kinds.includes(r.kind), 'lapsed', null);
}
function settle(
  state: TicketState, event: StoredEvent, which: (r: TicketRequest) => boolean, to: TicketRequest['state'], note: string | null,
): readonly TicketRequest[] {
  return state.requests.map((r) =>
    r.state === 'pending' && which(r)
      ? { ...r, state: to, deciderId: event.actorId, deciderName: event.actorName, decidedAt: event.at, note }
      : r);
}
