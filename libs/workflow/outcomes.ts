// What each command leaves behind: its events, with the conditions that need the input.
import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import type { CallbackOutcome, EventPayloads, EventType, NewEvent } from './events.js';
import { actingAssignment, replyingAssist, type RefusalCode, type Situation } from './guards.js';
import type { Input, InputFault } from './input.js';
import type { Decision } from './decision.js';
import { activeAssists, pendingRequest, returningUnits, type TicketState } from './state.js';
import type { Command } from './transitions.js';
import { LOWEST_SATISFIED_LEVEL, STATUSES, type DissatisfactionReason, type Element, type Level, type RatingSource, type RequestKind } from './vocabulary.js';

/** What the command was given: its input, and what the caller looked up outside the ticket. */
export interface Given {
  readonly input: Readonly<Record<string, unknown>>;
  /** Drawn for 'supervise' by the caller: DB + date + sequence. */
  readonly orderNo?: string;
  /** The ticket to merge into. */
  readonly target?: Pick<TicketState, 'ticketId' | 'status'>;
  /** Whether the unit lies below one of the ticket's lead unit (下派 stays in the subtree). */
  readonly isBelow?: (unitId: string, ancestorId: string) => boolean;
  /** For 'supplement': what the personal fields became. */
  readonly supplement?: { readonly citizenId: string | null; readonly textHash: string | null };
}

type Outcome = (situation: Situation, given: Given & { readonly input: Input }) => Decision;

export const OUTCOMES: Readonly<Record<Command, Outcome>> = {
  supplement: ({ state }, { input, supplement }) => {
    const supplied = state.missing.filter((element) => SUPPLIES[element].some((field) => input[field] !== undefined));
    if (!Object.keys(input).length) return no('nothing_to_change');
    return one('ticket.supplemented', {
      supplied, missing: state.missing.filter((e) => !supplied.includes(e)),
      citizenId: supplement?.citizenId ?? null, textHash: supplement?.textHash ?? null,
      occurredAt: instant(input.occurredAt) ?? null, areaCode: (input.areaCode as string | undefined) ?? null,
    });
  },
  answer: plain('ticket.answered'),
  propose_decline: plain('decline.proposed'),
  decline: plain('ticket.declined'),
  refer: plain('ticket.referred'),
  merge: ({ state }, { input, target }) => {
    const lawful = target && target.ticketId !== state.ticketId && STATUSES[target.status].open && target.status !== 'pending_supplement';
    return lawful ? one('ticket.merged', { intoTicketId: input.intoTicketId as string }) : no('merge_target_unlawful');
  },
  absorb: ({ state }, { input }) => one('ticket.repeat_absorbed', { childTicketId: input.childTicketId as string, repeats: state.repeats + 1 }),
  reclassify: ({ state }, { input }) => {
    const fields = ['type', 'categoryCode', 'urgency', 'areaCode'] as const;
    const changed = fields.filter((f) => input[f] !== undefined && input[f] !== state[f]);
    return changed.length ? one('ticket.reclassified', Object.fromEntries(changed.map((f) => [f, input[f]]))) : no('nothing_to_change');
  },
  mark_complex: plain('ticket.complex_marked'),
  dispatch: ({ state }, { input }) => {
    const unitId = input.unitId as string;
    const assistUnitIds = (input.assistUnitIds as string[] | undefined) ?? [];
    if (assistUnitIds.includes(unitId)) return no('unit_twice', [{ field: 'assistUnitIds', message: '主办单位不能同时是协办单位' }]);
    const dispatched: NewEvent = event('ticket.dispatched', { ...noted(input), unitId, assistUnitIds, assignmentNo: state.assignments.length + 1 });
    return { events: [dispatched, ...shirking(state, unitId)] };
  },
  recall: plain('ticket.recalled'),
  sign: ({ state }) => one('ticket.signed', { assignmentNo: leadNo(state) }),
  assist_sign: ({ state, actor }) => one('assist.signed', { assignmentNo: actingAssignment(state, actor, 'assist')?.no ?? 0 }),
  delegate: ({ state }, { input, isBelow }) => {
    const unitId = input.unitId as string;
    const from = state.assignments.find((a) => a.no === state.leadNo);
    if (!from || !isBelow?.(unitId, from.unitId)) return no('unit_not_below', [{ field: 'unitId', message: '只能下派给本单位的下级单位' }]);
    return one('ticket.delegated', { ...noted(input), unitId, fromAssignmentNo: from.no, assignmentNo: state.assignments.length + 1 });
  },
  request_return: asking('return.requested'),
  grant_return: deciding('return.granted', 'return'),
  refuse_return: deciding('return.refused', 'return'),
  contact: ({ state, now }, { input }) => {
    const fault = contactFault(state, now, input);
    return fault ?? one('citizen.contacted', { ...noted(input), contactedAt: instant(input.contactedAt)!, assignmentNo: leadNo(state) });
  },
  assist_reply: ({ state, actor }, { input }) =>
    one('assist.replied', { account: input.account as string, assignmentNo: replyingAssist(state, actor)?.no ?? 0 }),
  request_extension: (situation, given) => {
    const max = situation.terms.extension?.maxWorkdays ?? 0;
    if ((given.input.workdays as number) > max) return no('extension_too_long', [{ field: 'workdays', message: `最多可延长 ${max} 个工作日` }]);
    return asking('extension.requested')(situation, given);
  },
  grant_extension: deciding('extension.granted', 'extension', (detail) => ({ workdays: detail.workdays })),
  refuse_extension: deciding('extension.refused', 'extension'),
  request_suspension: (situation, given) => {
    if ((given.input.reviewOn as string) < beijingDate(situation.now)) return no('time_not_plausible', [{ field: 'reviewOn', message: '复核日期不能早于今天' }]);
    return asking('suspension.requested')(situation, given);
  },
  grant_suspension: deciding('suspension.granted', 'suspension', (detail) => ({ reviewOn: detail.reviewOn })),
  refuse_suspension: deciding('suspension.refused', 'suspension'),
  resume: plain('ticket.resumed'),
  submit: ({ state, now }, { input }) => {
    const fault = contactFault(state, now, input);
    if (fault) return fault;
    if (input.resolved === false && !input.unresolvedReason) return no('invalid_input', [{ field: 'unresolvedReason', message: '未解决的，请说明原因' }]);
    if (activeAssists(state).some((a) => !a.repliedAt) && !input.overrideReason) {
      return no('assists_outstanding', [{ field: 'overrideReason', message: '尚有协办单位未反馈，请说明仍要提交的理由' }]);
    }
    const payload = { ...input, contactedAt: instant(input.contactedAt), assignmentNo: leadNo(state), round: state.round };
    return one('reply.submitted', payload as EventPayloads['reply.submitted']);
  },
  // Domain §2: praise is closed without a callback.
  pass: ({ state }, { input }) =>
    one('reply.passed', { ...noted(input), outcome: state.type === 'praise' ? 'closed' : 'callback', round: state.round }),
  send_back: plain('reply.sent_back'),
  record_callback: (situation, { input }) => callback(situation, input),
  redo: ({ state }, { input }) => one('ticket.redone', { reason: input.reason as string, round: state.round + 1 }),
  close: plain('ticket.closed'),
  reopen: ({ state }, { input }) => one('ticket.reopened', { reason: input.reason as string, round: state.round + 1 }),
  archive: plain('ticket.archived'),
  void: plain('ticket.voided'),
  exclude_rating: plain('rating.excluded'),
  urge: plain('ticket.urged'),
  supervise: (_, { input, orderNo }) => {
    if (!orderNo) throw new Error('supervise needs an order number from its caller');
    const dueAt = instant(input.dueAt);
    return one('ticket.supervised', { requirement: input.requirement as string, ...(dueAt && { dueAt }), orderNo });
  },
  reply_order: ({ state }, { input }) => {
    const orderNo = (input.orderNo as string | undefined) ?? state.openOrders[0]!;
    if (!state.openOrders.includes(orderNo)) return no('no_open_order', [{ field: 'orderNo', message: '没有这张待回复的督办单' }]);
    return one('order.replied', { account: input.account as string, orderNo });
  },
  set_due: ({ now }, { input }) => {
    const dueAt = instant(input.dueAt)!;
    if (Date.parse(dueAt) <= now.getTime()) return no('time_not_plausible', [{ field: 'dueAt', message: '时限应在现在之后' }]);
    return one('deadline.set', { ...(input as { reason: string; clock?: string }), dueAt });
  },
  escalate: plain('rung.fired'),
  recalculate: plain('deadline.recalculated'),
  note: plain('ticket.noted'),
};

const SUPPLIES: Readonly<Record<Element, readonly (keyof Input)[]>> = {
  name: ['name'], phone: ['phone'], time: ['occurredAt'], place: ['areaCode', 'address'], text: ['text'],
};

/** Domain §4: three answers; unsatisfied for the first time is redone at once, then the supervisor decides; the policy itself with a basis is explained, not redone. */
function callback({ state, actor }: Situation, input: Input): Decision {
  const reached = input.reached as boolean;
  const level = input.level as Level | undefined;
  const reasons = input.reasons as readonly DissatisfactionReason[] | undefined;
  const faults: InputFault[] = [];
  if (reached) {
    if (input.contacted === undefined) faults.push({ field: 'contacted', message: '请记录承办单位是否联系过群众' });
    if (input.resolved === undefined) faults.push({ field: 'resolved', message: '请记录诉求是否解决' });
    if (level !== undefined && level < LOWEST_SATISFIED_LEVEL && !reasons?.length) faults.push({ field: 'reasons', message: '不满意的，请记录原因' });
  } else {
    for (const field of ['contacted', 'resolved', 'level', 'reasons'] as const) {
      if (input[field] !== undefined) faults.push({ field, message: '未接通时不能记录评价' });
    }
  }
  if (faults.length) return no('invalid_input', faults);
  const source = sourceOf(actor, input);
  const outcome = reached ? outcomeOf(state, source, level, reasons, input.basis !== undefined) : 'unreached';
  const payload = {
    ...input, source, outcome, round: state.round, attempt: state.attempts + (source === 'unit' ? 0 : 1),
    unitId: state.assignments.find((a) => a.no === state.leadNo)?.unitId ?? null,
  };
  return one('callback.recorded', payload as EventPayloads['callback.recorded']);
}
function outcomeOf(
  state: TicketState, source: RatingSource, level: Level | undefined, reasons: readonly DissatisfactionReason[] | undefined, basis: boolean,
): CallbackOutcome {
  if (source === 'unit') return 'unreached';
  if (level === undefined || level >= LOWEST_SATISFIED_LEVEL) return 'closed';
  const aboutPolicy = basis && reasons?.length === 1 && reasons[0] === 'policy';
  return aboutPolicy || state.redoCount > 0 ? 'decision' : 'redo';
}
function sourceOf(actor: Actor, input: Input): RatingSource {
  if (hasRole(actor, 'callback_officer')) return 'callback';
  return (input.source as RatingSource | undefined) ?? 'web';
}

/** Domain §1, 推拖绕: after returns, the third unit, or the same unit a second time. */
function shirking(state: TicketState, unitId: string): readonly NewEvent[] {
  const unitIds = [...returningUnits(state), unitId];
  const kind = unitIds.indexOf(unitId) < unitIds.length - 1 ? 'same_unit_twice' : new Set(unitIds).size >= 3 ? 'third_unit' : null;
  return kind ? [event('shirking.detected', { kind, unitIds })] : [];
}

function asking(type: 'return.requested' | 'extension.requested' | 'suspension.requested'): Outcome {
  return ({ state }, { input }) =>
    one(type, { ...input, requestNo: state.requests.length + 1, assignmentNo: leadNo(state) } as EventPayloads[typeof type]);
}
function deciding(type: EventType, kind: RequestKind, also: (detail: Readonly<Record<string, unknown>>) => object = () => ({})): Outcome {
  return ({ state }, { input }) => {
    const request = pendingRequest(state, kind)!;
    return one(type, { ...input, ...also(request.detail), requestNo: request.no, assignmentNo: request.assignmentNo } as never);
  };
}
/** The payload is the input as it was given. */
function plain(type: EventType): Outcome {
  return (_, { input }) => one(type, input as never);
}

/** Contact cannot lie in the future, nor before the citizen had called. */
function contactFault(state: TicketState, now: Date, input: Input): Decision | null {
  const at = Date.parse(input.contactedAt as string);
  if (at > now.getTime()) return no('time_not_plausible', [{ field: 'contactedAt', message: '联系时间不能晚于现在' }]);
  if (at < state.createdAt.getTime()) return no('time_not_plausible', [{ field: 'contactedAt', message: '联系时间不能早于来电时间' }]);
  return null;
}

/** The date of business, whatever the zone of the process; Beijing has kept one offset since 1991. */
function beijingDate(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
function leadNo(state: TicketState): number {
  return state.leadNo ?? 0;
}
function noted(input: Input): { readonly note?: string } {
  return input.note === undefined ? {} : { note: input.note as string };
}
function instant(value: unknown): string | undefined {
  return value === undefined ? undefined : new Date(value as string).toISOString();
}
function event<T extends EventType>(type: T, payload: EventPayloads[T]): NewEvent {
  return { type, payload } as NewEvent;
}
function one<T extends EventType>(type: T, payload: EventPayloads[T]): Decision {
  return { events: [event(type, payload)] };
}
function no(code: RefusalCode, faults?: readonly InputFault[]): Decision {
  return { refused: faults ? { code, faults } : { code } };
}
