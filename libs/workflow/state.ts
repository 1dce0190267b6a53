// The state of a ticket as its log tells it: the facts that decide() needs, and evolve() that takes one event into them.
import type { EventType, StoredEvent } from './events.js';
import type { Channel, Element, RequestKind, Status, TicketType, Urgency } from './vocabulary.js';

export interface Assignment {
  readonly no: number;
  readonly unitId: string;
  readonly part: 'lead' | 'assist';
  readonly assignedAt: Date;
  readonly signedAt: Date | null;
  /** Assisting unit: when it replied. Lead unit: when it last submitted. */
  readonly repliedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: EventType | null;
  /** The assignment this one was delegated from (下派). */
  readonly delegatedFrom: number | null;
}

export interface TicketRequest {
  readonly no: number;
  readonly kind: RequestKind;
  readonly assignmentNo: number;
  readonly unitId: string | null;
  readonly applicantId: string | null;
  readonly applicantName: string;
  readonly requestedAt: Date;
  readonly reason: string;
  readonly basis: string | null;
  /** workdays, reviewOn, suggestedUnitId, route: what this kind of request asks for. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly state: 'pending' | 'granted' | 'refused' | 'lapsed';
  readonly deciderId: string | null;
  readonly deciderName: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

export interface TicketState {
  readonly ticketId: string;
  readonly status: Status;
  /** Last number in the log; version counts only what changes a decision. */
  readonly seq: number;
  readonly version: number;
  readonly type: TicketType;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly categoryCode: string | null;
  readonly areaCode: string | null;
  readonly occurredAt: Date | null;
  readonly confidential: boolean;
  readonly complex: boolean;
  readonly citizenId: string | null;
  readonly missing: readonly Element[];
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** Number of the lead assignment; null while no unit has the ticket. */
  readonly leadNo: number | null;
  readonly assignments: readonly Assignment[];
  readonly requests: readonly TicketRequest[];
  /** Rating round: 1, and one more with every redo or reopening (一事一评). */
  readonly round: number;
  readonly redoCount: number;
  /** Callback attempts in this round. */
  readonly attempts: number;
  /** Unsatisfied again, or the policy itself: the supervisor decides between redo and close. */
  readonly awaitsDecision: boolean;
  readonly mergedIntoId: string | null;
  readonly repeats: number;
  /** Accounts that handled it: none of them may call back on it. */
  readonly handlerIds: readonly string[];
  readonly openOrders: readonly string[];
}

export function lead(state: TicketState): Assignment | undefined {
  return state.assignments.find((a) => a.no === state.leadNo);
}
export function activeAssists(state: TicketState): readonly Assignment[] {
  return state.assignments.filter((a) => a.part === 'assist' && !a.endedAt);
}
export function pendingRequest(state: TicketState, kind: RequestKind): TicketRequest | undefined {
  return state.requests.find((r) => r.kind === kind && r.state === 'pending');
}
/** Units that returned the ticket, in order: each as the unit it was dispatched to, not the one below that it delegated to. */
export function returningUnits(state: TicketState): readonly string[] {
  const origin = (a: Assignment): Assignment => {
    const from = state.assignments.find((b) => b.no === a.delegatedFrom);
    return from ? origin(from) : a;
  };
  return state.assignments.filter((a) => a.part === 'lead' && a.endedBy === 'return.granted').map((a) => origin(a).unitId);
}

/** The state before anything happened: replay of an empty log. */
export function blank(event: StoredEvent & { type: 'ticket.registered' }): TicketState {
  const { type, urgency, channel, categoryCode, areaCode, occurredAt, confidential, citizenId, missing } = event.payload;
  return {
    ticketId: event.ticketId, status: missing.length ? 'pending_supplement' : 'pending_dispatch', seq: 0, version: 0,
    type, urgency, channel, categoryCode, areaCode, occurredAt: occurredAt === null ? null : new Date(occurredAt),
    confidential, complex: false, citizenId, missing, createdAt: event.at, closedAt: null, leadNo: null, assignments: [], requests: [],
    round: 1, redoCount: 0, attempts: 0, awaitsDecision: false, mergedIntoId: null, repeats: 0, handlerIds: [], openOrders: [],
  };
}
