// What each event says: the payload types of the log. A payload never carries a citizen's personal data.
import type { Command } from './transitions.js';
import type {
  AppealReason, Channel, DeclineReason, DissatisfactionReason, Element, EmergencyService, Level, RatingSource, TicketType, Urgency,
} from './vocabulary.js';
import type { Assistance } from './vocabulary.js';

/** Instants in payloads are ISO 8601 strings in UTC, dates are YYYY-MM-DD. */
export interface EventPayloads {
  'ticket.registered': {
    readonly number: string; readonly type: TicketType; readonly urgency: Urgency; readonly channel: Channel;
    readonly categoryCode: string | null; readonly areaCode: string | null; readonly occurredAt: string | null;
    readonly confidential: boolean; readonly assistance: Assistance | null; readonly citizenId: string | null;
    readonly missing: readonly Element[]; readonly textHash: string;
  };
  'ticket.supplemented': {
    readonly supplied: readonly Element[]; readonly missing: readonly Element[]; readonly citizenId: string | null;
    readonly occurredAt: string | null; readonly areaCode: string | null; readonly textHash: string | null;
  };
  'ticket.answered': { readonly publicReply: string };
  'decline.proposed': { readonly reasonCode: DeclineReason; readonly route: string; readonly note?: string };
  'ticket.declined': { readonly reasonCode: DeclineReason; readonly route: string; readonly note?: string };
  'ticket.referred': { readonly service: EmergencyService; readonly note?: string };
  'ticket.merged': { readonly intoTicketId: string };
  'ticket.repeat_absorbed': { readonly childTicketId: string; readonly repeats: number };
  'ticket.reclassified': { readonly type?: TicketType; readonly categoryCode?: string; readonly urgency?: Urgency; readonly areaCode?: string };
  'ticket.complex_marked': { readonly reason: string };
  'ticket.dispatched': { readonly unitId: string; readonly assistUnitIds: readonly string[]; readonly note?: string; readonly assignmentNo: number };
  'shirking.detected': { readonly kind: 'third_unit' | 'same_unit_twice'; readonly unitIds: readonly string[] };
  'ticket.recalled': { readonly reason: string };
  'ticket.signed': { readonly assignmentNo: number };
  'assist.signed': { readonly assignmentNo: number };
  'ticket.delegated': { readonly unitId: string; readonly note?: string; readonly fromAssignmentNo: number; readonly assignmentNo: number };
  'return.requested': { readonly reason: string; readonly basis: string; readonly suggestedUnitId?: string; readonly requestNo: number; readonly assignmentNo: number };
  'return.granted': { readonly note?: string; readonly requestNo: number; readonly assignmentNo: number };
  'return.refused': { readonly note: string; readonly requestNo: number; readonly assignmentNo: number };
  'citizen.contacted': { readonly contactedAt: string; readonly note?: string; readonly assignmentNo: number };
  'assist.replied': { readonly account: string; readonly assignmentNo: number };
  'extension.requested': { readonly workdays: number; readonly reason: string; readonly basis: string; readonly requestNo: number; readonly assignmentNo: number };
  'extension.granted': { readonly note?: string; readonly workdays: number; readonly requestNo: number; readonly assignmentNo: number };
  'extension.refused': { readonly note: string; readonly requestNo: number; readonly assignmentNo: number };
  'suspension.requested': { readonly plan: string; readonly reviewOn: string; readonly requestNo: number; readonly assignmentNo: number };
  'suspension.granted': { readonly note?: string; readonly reviewOn: string; readonly requestNo: number; readonly assignmentNo: number };
  'suspension.refused': { readonly note: string; readonly requestNo: number; readonly assignmentNo: number };
  'ticket.resumed': { readonly note?: string };
  'reply.submitted': {
    readonly account: string; readonly publicReply: string; readonly resolved: boolean; readonly unresolvedReason?: string;
    readonly contactedAt: string; readonly substantiated: boolean; readonly outsideDuty?: boolean; readonly overrideReason?: string;
    readonly attachmentIds?: readonly string[]; readonly assignmentNo: number; readonly round: number;
  };
  'reply.passed': { readonly note?: string; readonly outcome: 'callback' | 'closed'; readonly round: number };
  'reply.sent_back': { readonly reason: string };
  'callback.recorded': {
    readonly reached: boolean; readonly contacted?: boolean; readonly resolved?: boolean; readonly level?: Level;
    readonly reasons?: readonly DissatisfactionReason[]; readonly basis?: string; readonly note?: string;
    readonly source: RatingSource; readonly round: number; readonly attempt: number; readonly unitId: string | null;
    /** closed: done; redo: back to the unit in a new round; decision: the supervisor decides; unreached: try again. */
    readonly outcome: CallbackOutcome;
  };
  'ticket.redone': { readonly reason: string; readonly round: number };
  'ticket.closed': { readonly reason: string };
  'ticket.reopened': { readonly reason: string; readonly round: number };
  'ticket.archived': Record<string, never>;
  'ticket.voided': { readonly consent: string | true };
  'rating.excluded': { readonly round: number; readonly appealReason: AppealReason; readonly appealId: string };
  'ticket.urged': { readonly note: string };
  'ticket.supervised': { readonly requirement: string; readonly dueAt?: string; readonly orderNo: string };
  'order.replied': { readonly account: string; readonly orderNo: string };
  'deadline.set': { readonly dueAt: string; readonly reason: string; readonly clock?: string };
  'rung.fired': {
    readonly assignmentNo: number; readonly clock: string; readonly cycle: number; readonly rung: string; readonly dueAt: string; readonly late: boolean;
  };
  'deadline.recalculated': {
    readonly assignmentNo: number; readonly clock: string; readonly cycle: number; readonly fromDueAt: string; readonly dueAt: string;
    readonly provisional: boolean; readonly reason: string;
  };
  'ticket.noted': { readonly text: string };
}
export type EventType = keyof EventPayloads;
export type CallbackOutcome = 'closed' | 'redo' | 'decision' | 'unreached';

/** An event that decide() found lawful, not yet in the log. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly payload: EventPayloads[T] } }[EventType];

/** What an act did to one clock, told with the act's last event: due times can be read from the log alone. Instants are ISO strings in UTC. */
export interface ClockFact {
  readonly assignmentNo: number;
  readonly clock: string;
  readonly cycle: number;
  readonly unitId: string | null;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly state: 'running' | 'paused' | 'met' | 'late' | 'ended';
}

/** An event of the log. seq counts from 1 inside its ticket; at is the instant of the act. */
export type StoredEvent = NewEvent & {
  readonly ticketId: string;
  readonly seq: number;
  readonly at: Date;
  readonly command: Command | 'register';
  readonly actorId: string | null;
  readonly actorName: string;
  readonly actorUnitId: string | null;
  readonly clocks: readonly ClockFact[];
};

/** Events that change nothing a person's decision rests on: they leave the ticket's version alone, so a reminder never spoils a reply being typed. */
const QUIET: ReadonlySet<EventType> = new Set<EventType>(['rung.fired', 'deadline.recalculated']);
export function changesVersion(type: EventType): boolean {
  return !QUIET.has(type);
}
