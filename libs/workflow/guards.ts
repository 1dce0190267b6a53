// The named conditions of the table: each says from the state alone whether a command is open, and why not.
import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { activeAssists, lead, pendingRequest, type Assignment, type TicketState } from './state.js';
import type { GuardName } from './transitions.js';
import type { RequestKind } from './vocabulary.js';

/** What the clocks allow; read from the deadline rows by whoever calls decide(). */
export interface Terms {
  /** End of the return window (2 working days by default); null when no window runs. */
  readonly returnWindowEndsAt: Date | null;
  /** Due time of the running completion clock. */
  readonly completeDueAt: Date | null;
  /** null: this class is never extended. */
  readonly extension: { readonly maxWorkdays: number; readonly times: number } | null;
}
export const NO_TERMS: Terms = { returnWindowEndsAt: null, completeDueAt: null, extension: null };

export interface Situation {
  readonly state: TicketState;
  readonly actor: Actor;
  readonly terms: Terms;
  readonly now: Date;
}

/** A refusal's code, each with status and Chinese title in the platform's error table. */
export type RefusalCode =
  | 'forbidden' | 'not_your_unit' | 'unlawful_transition' | 'already_requested' | 'no_pending_request' | 'return_window_closed' | 'return_already_used'
  | 'extension_not_allowed' | 'extension_too_long' | 'extension_after_due' | 'already_signed' | 'not_signed' | 'already_replied' | 'no_open_order'
  | 'handled_by_you' | 'already_rated' | 'already_complex' | 'assists_outstanding' | 'nothing_to_change' | 'invalid_input' | 'merge_target_unlawful' | 'unit_not_below'
  | 'unit_twice' | 'time_not_plausible';

type Guard = (situation: Situation) => RefusalCode | null;

export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  noPendingDecline: ({ state }) => (pendingRequest(state, 'decline') ? 'already_requested' : null),
  // Domain §1: once per unit, inside the window, and not again after a refusal.
  returnOpen: ({ state, terms, now }) => {
    if (pendingRequest(state, 'return')) return 'already_requested';
    const unit = lead(state)?.unitId;
    if (state.requests.some((r) => r.kind === 'return' && r.unitId === unit)) return 'return_already_used';
    return terms.returnWindowEndsAt && now < terms.returnWindowEndsAt ? null : 'return_window_closed';
  },
  returnPending: pending('return'),
  // Domain §2: asked for before the due time, at most so often, for some classes never.
  extensionOpen: ({ state, terms, now }) => {
    if (pendingRequest(state, 'extension')) return 'already_requested';
    if (!terms.extension || !terms.completeDueAt || grantedExtensions(state) >= terms.extension.times) return 'extension_not_allowed';
    return now < terms.completeDueAt ? null : 'extension_after_due';
  },
  extensionPending: pending('extension'),
  suspensionOpen: ({ state }) => (pendingRequest(state, 'suspension') ? 'already_requested' : null),
  suspensionPending: pending('suspension'),
  leadUnsigned: ({ state }) => (lead(state)?.signedAt ? 'already_signed' : null),
  leadSigned: ({ state }) => (lead(state)?.signedAt ? null : 'not_signed'),
  assistUnsigned: (s) => (ownAssist(s)?.signedAt ? 'already_signed' : null),
  assistUnreplied: (s) => {
    const own = ownAssist(s);
    if (own?.repliedAt) return 'already_replied';
    return own?.signedAt ? null : 'not_signed';
  },
  orderOpen: ({ state }) => (state.openOrders.length ? null : 'no_open_order'),
  // Domain §4: whoever handled a ticket cannot call back on it.
  notHandler: ({ state, actor }) => (actor.id !== null && state.handlerIds.includes(actor.id) ? 'handled_by_you' : null),
  // One rating per round (一事一评): what awaits the supervisor's decision has been rated.
  unrated: ({ state }) => (state.awaitsDecision ? 'already_rated' : null),
  notComplex: ({ state }) => (state.complex ? 'already_complex' : null),
};

/** The assignment through which a liaison acts: as the lead unit, or as the first assisting unit of theirs that still owes something. */
export function actingAssignment(state: TicketState, actor: Actor, as: 'lead' | 'assist'): Assignment | undefined {
  const mine = (a: Assignment | undefined) => a !== undefined && actor.unitIds.includes(a.unitId);
  if (as === 'lead') return mine(lead(state)) ? lead(state) : undefined;
  const own = activeAssists(state).filter(mine);
  return own.find((a) => !a.signedAt) ?? own.find((a) => !a.repliedAt) ?? own[0];
}
/** For an assisting reply the first that signed and has not replied counts. */
export function replyingAssist(state: TicketState, actor: Actor): Assignment | undefined {
  const own = activeAssists(state).filter((a) => actor.unitIds.includes(a.unitId));
  return own.find((a) => a.signedAt && !a.repliedAt) ?? actingAssignment(state, actor, 'assist');
}

function ownAssist({ state, actor }: Situation): Assignment | undefined {
  return replyingAssist(state, actor);
}
function pending(kind: RequestKind): Guard {
  return ({ state }) => (pendingRequest(state, kind) ? null : 'no_pending_request');
}
function grantedExtensions(state: TicketState): number {
  const current = lead(state);
  const lineage = new Set([current?.no, current?.delegatedFrom]);
  return state.requests.filter((r) => r.kind === 'extension' && r.state === 'granted' && lineage.has(r.assignmentNo)).length;
}

/** Whether the actor may give orders as anything but a liaison: then no unit binds. */
export function boundToUnit(actor: Actor, by: readonly string[]): boolean {
  return !hasRole(actor, ...actor.roles.filter((r) => r !== 'liaison' && by.includes(r)));
}
