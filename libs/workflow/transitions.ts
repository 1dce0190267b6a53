// THE transition table: every command, who may give it, from where to where, what it demands, and the event it leaves.
import type { FieldName } from './fields.js';
import type { Role, Status } from './vocabulary.js';

export interface TransitionSpec {
  readonly command: string;
  readonly label: string;
  readonly en: string;
  readonly by: readonly Role[];
  /** In which capacity a liaison acts: for the lead unit, for an assisting unit. Other roles are not bound to a unit. */
  readonly as?: 'lead' | 'assist';
  readonly from: readonly Status[];
  /** 'same', one status, or the statuses that the event's outcome chooses from. */
  readonly to: Status | 'same' | readonly (Status | 'same')[];
  readonly demands: readonly FieldName[];
  readonly optional?: readonly FieldName[];
  /** Conditions on the ticket's state, by their name in guards.ts: they also decide whether the button shows. */
  readonly guards?: readonly GuardName[];
  readonly event: string;
}

export type GuardName =
  | 'noPendingDecline' | 'returnOpen' | 'returnPending' | 'extensionOpen' | 'extensionPending' | 'suspensionOpen' | 'suspensionPending'
  | 'leadUnsigned' | 'leadSigned' | 'assistUnsigned' | 'assistUnreplied' | 'orderOpen' | 'notHandler' | 'unrated' | 'notComplex';

const OPEN = [
  'pending_supplement', 'pending_dispatch', 'pending_sign', 'in_progress', 'suspended', 'pending_review', 'pending_callback',
] as const satisfies readonly Status[];
const BEFORE_REVIEW = OPEN.slice(0, 5) as ['pending_supplement', 'pending_dispatch', 'pending_sign', 'in_progress', 'suspended'];
const WITH_UNIT = ['pending_sign', 'in_progress', 'suspended'] as const;
const ANY = [...OPEN, 'closed', 'archived', 'declined', 'merged', 'voided'] as const satisfies readonly Status[];
const WHOEVER_SEES = [
  'operator', 'dispatcher', 'liaison', 'unit_leader', 'reviewer', 'callback_officer', 'supervisor', 'auditor', 'api', 'system',
] as const satisfies readonly Role[];

export const TRANSITIONS = [
  // 受理、派单
  { command: 'supplement', label: '补充', en: 'Add details', by: ['operator', 'dispatcher'], from: ['pending_supplement'], to: ['pending_dispatch', 'same'], demands: [], optional: ['name', 'phone', 'idNumber', 'occurredAt', 'areaCode', 'address', 'text'], event: 'ticket.supplemented' },
  { command: 'answer', label: '直接答复', en: 'Answer', by: ['operator', 'dispatcher'], from: ['pending_dispatch'], to: 'closed', demands: ['publicReply'], event: 'ticket.answered' },
  { command: 'propose_decline', label: '申请不予受理', en: 'Propose to decline', by: ['operator'], from: ['pending_dispatch'], to: 'same', demands: ['reasonCode', 'route'], optional: ['note'], guards: ['noPendingDecline'], event: 'decline.proposed' },
  { command: 'decline', label: '不予受理', en: 'Decline', by: ['dispatcher'], from: ['pending_dispatch'], to: 'declined', demands: ['reasonCode', 'route'], optional: ['note'], event: 'ticket.declined' },
  { command: 'refer', label: '移交紧急服务', en: 'Refer to emergency service', by: ['operator', 'dispatcher'], from: ['pending_dispatch'], to: 'closed', demands: ['service'], optional: ['note'], event: 'ticket.referred' },
  { command: 'merge', label: '并单', en: 'Merge', by: ['dispatcher'], from: ['pending_dispatch'], to: 'merged', demands: ['intoTicketId'], event: 'ticket.merged' },
  { command: 'absorb', label: '并入重复件', en: 'Absorb a repeat', by: ['system'], from: OPEN, to: 'same', demands: ['childTicketId'], event: 'ticket.repeat_absorbed' },
  { command: 'reclassify', label: '改类', en: 'Reclassify', by: ['dispatcher'], from: OPEN, to: 'same', demands: [], optional: ['type', 'categoryCode', 'urgency', 'areaCode'], event: 'ticket.reclassified' },
  { command: 'mark_complex', label: '列为疑难', en: 'Mark as complex', by: ['supervisor'], from: OPEN, to: 'same', demands: ['reason'], guards: ['notComplex'], event: 'ticket.complex_marked' },
  { command: 'dispatch', label: '派单', en: 'Dispatch', by: ['dispatcher'], from: ['pending_dispatch'], to: 'pending_sign', demands: ['unitId'], optional: ['assistUnitIds', 'note'], event: 'ticket.dispatched' },
  { command: 'recall', label: '收回', en: 'Recall', by: ['dispatcher', 'system'], from: WITH_UNIT, to: 'pending_dispatch', demands: ['reason'], event: 'ticket.recalled' },
  // 签收、办理
  { command: 'sign', label: '签收', en: 'Sign', by: ['liaison'], as: 'lead', from: ['pending_sign'], to: 'in_progress', demands: [], guards: ['leadUnsigned'], event: 'ticket.signed' },
  { command: 'assist_sign', label: '协办签收', en: 'Sign as assisting unit', by: ['liaison'], as: 'assist', from: WITH_UNIT, to: 'same', demands: [], guards: ['assistUnsigned'], event: 'assist.signed' },
  { command: 'delegate', label: '下派', en: 'Delegate', by: ['liaison'], as: 'lead', from: ['pending_sign', 'in_progress'], to: 'pending_sign', demands: ['unitId'], optional: ['note'], event: 'ticket.delegated' },
  { command: 'request_return', label: '申请退单', en: 'Request return', by: ['liaison'], as: 'lead', from: ['pending_sign', 'in_progress'], to: 'same', demands: ['reason', 'basis'], optional: ['suggestedUnitId'], guards: ['returnOpen'], event: 'return.requested' },
  { command: 'grant_return', label: '同意退单', en: 'Grant return', by: ['dispatcher'], from: ['pending_sign', 'in_progress'], to: 'pending_dispatch', demands: [], optional: ['note'], guards: ['returnPending'], event: 'return.granted' },
  { command: 'refuse_return', label: '不同意退单', en: 'Refuse return', by: ['dispatcher'], from: ['pending_sign', 'in_progress'], to: 'same', demands: ['note'], guards: ['returnPending'], event: 'return.refused' },
  { command: 'contact', label: '联系群众', en: 'Record contact', by: ['liaison'], as: 'lead', from: ['in_progress'], to: 'same', demands: ['contactedAt'], optional: ['note'], event: 'citizen.contacted' },
  { command: 'assist_reply', label: '协办反馈', en: 'Reply as assisting unit', by: ['liaison'], as: 'assist', from: ['in_progress', 'suspended', 'pending_sign'], to: 'same', demands: ['account'], guards: ['assistUnreplied'], event: 'assist.replied' },
  { command: 'request_extension', label: '申请延期', en: 'Request extension', by: ['liaison'], as: 'lead', from: ['in_progress'], to: 'same', demands: ['workdays', 'reason', 'basis'], guards: ['extensionOpen'], event: 'extension.requested' },
  { command: 'grant_extension', label: '同意延期', en: 'Grant extension', by: ['supervisor'], from: ['in_progress'], to: 'same', demands: [], optional: ['note'], guards: ['extensionPending'], event: 'extension.granted' },
  { command: 'refuse_extension', label: '不同意延期', en: 'Refuse extension', by: ['supervisor'], from: ['in_progress'], to: 'same', demands: ['note'], guards: ['extensionPending'], event: 'extension.refused' },
  { command: 'request_suspension', label: '申请挂账', en: 'Request suspension', by: ['liaison'], as: 'lead', from: ['in_progress'], to: 'same', demands: ['plan', 'reviewOn'], guards: ['suspensionOpen'], event: 'suspension.requested' },
  { command: 'grant_suspension', label: '同意挂账', en: 'Grant suspension', by: ['supervisor'], from: ['in_progress'], to: 'suspended', demands: [], optional: ['note'], guards: ['suspensionPending'], event: 'suspension.granted' },
  { command: 'refuse_suspension', label: '不同意挂账', en: 'Refuse suspension', by: ['supervisor'], from: ['in_progress'], to: 'same', demands: ['note'], guards: ['suspensionPending'], event: 'suspension.refused' },
  { command: 'resume', label: '恢复办理', en: 'Resume', by: ['liaison', 'supervisor', 'system'], as: 'lead', from: ['suspended'], to: 'in_progress', demands: [], optional: ['note'], event: 'ticket.resumed' },
  { command: 'submit', label: '反馈', en: 'Submit reply', by: ['liaison'], as: 'lead', from: ['in_progress'], to: 'pending_review', demands: ['account', 'publicReply', 'resolved', 'contactedAt', 'substantiated'], optional: ['unresolvedReason', 'outsideDuty', 'overrideReason', 'attachmentIds'], guards: ['leadSigned'], event: 'reply.submitted' },
  // 审核、回访、办结
  { command: 'pass', label: '审核通过', en: 'Pass', by: ['reviewer'], from: ['pending_review'], to: ['pending_callback', 'closed'], demands: [], optional: ['note'], event: 'reply.passed' },
  { command: 'send_back', label: '退回补正', en: 'Send back', by: ['reviewer'], from: ['pending_review'], to: 'in_progress', demands: ['reason'], event: 'reply.sent_back' },
  { command: 'record_callback', label: '回访', en: 'Record callback', by: ['callback_officer', 'api', 'system'], from: ['pending_callback'], to: ['closed', 'in_progress', 'same'], demands: ['reached'], optional: ['contacted', 'resolved', 'level', 'reasons', 'basis', 'note', 'source'], guards: ['notHandler', 'unrated'], event: 'callback.recorded' },
  { command: 'redo', label: '重办', en: 'Redo', by: ['supervisor', 'system'], from: ['pending_callback'], to: 'in_progress', demands: ['reason'], event: 'ticket.redone' },
  { command: 'close', label: '办结', en: 'Close', by: ['supervisor', 'system'], from: ['pending_callback'], to: 'closed', demands: ['reason'], event: 'ticket.closed' },
  { command: 'reopen', label: '重启', en: 'Reopen', by: ['supervisor'], from: ['closed'], to: 'pending_dispatch', demands: ['reason'], event: 'ticket.reopened' },
  { command: 'archive', label: '归档', en: 'Archive', by: ['system'], from: ['closed', 'declined', 'merged', 'voided'], to: 'archived', demands: [], event: 'ticket.archived' },
  { command: 'void', label: '撤销', en: 'Withdraw', by: ['dispatcher'], from: BEFORE_REVIEW, to: 'voided', demands: ['consent'], event: 'ticket.voided' },
  { command: 'exclude_rating', label: '申诉采信', en: 'Exclude a rating', by: ['system'], from: ['pending_callback', 'in_progress', 'closed', 'pending_sign', 'pending_review', 'suspended', 'pending_dispatch'], to: 'same', demands: ['round', 'appealReason', 'appealId'], event: 'rating.excluded' },
  // 督办
  { command: 'urge', label: '催办', en: 'Urge', by: ['supervisor', 'dispatcher', 'system'], from: OPEN, to: 'same', demands: ['note'], event: 'ticket.urged' },
  { command: 'supervise', label: '督办', en: 'Issue supervision order', by: ['supervisor', 'system'], from: OPEN, to: 'same', demands: ['requirement'], optional: ['dueAt'], event: 'ticket.supervised' },
  { command: 'reply_order', label: '督办回复', en: 'Reply to supervision order', by: ['liaison'], as: 'lead', from: [...WITH_UNIT, 'pending_review', 'pending_callback'], to: 'same', demands: ['account'], optional: ['orderNo'], guards: ['orderOpen'], event: 'order.replied' },
  { command: 'set_due', label: '设定时限', en: 'Set due time', by: ['supervisor'], from: OPEN, to: 'same', demands: ['dueAt', 'reason'], optional: ['clock'], event: 'deadline.set' },
  { command: 'escalate', label: '升级', en: 'Escalate', by: ['system'], from: OPEN, to: 'same', demands: ['assignmentNo', 'clock', 'cycle', 'rung', 'dueAt', 'late'], event: 'rung.fired' },
  { command: 'recalculate', label: '时限重算', en: 'Recalculate', by: ['system'], from: OPEN, to: 'same', demands: ['assignmentNo', 'clock', 'cycle', 'fromDueAt', 'dueAt', 'provisional', 'reason'], event: 'deadline.recalculated' },
  { command: 'note', label: '批注', en: 'Note', by: WHOEVER_SEES, from: ANY, to: 'same', demands: ['text'], event: 'ticket.noted' },
] as const satisfies readonly TransitionSpec[];

export type Command = (typeof TRANSITIONS)[number]['command'];
export const COMMANDS = TRANSITIONS.map((row) => row.command) as readonly Command[];

/** What each event is called: as the command that leaves it, or, where no command alone does, as said here. */
export const EVENTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'ticket.registered': { zh: '登记', en: 'Registered' },
  ...Object.fromEntries(TRANSITIONS.map((row) => [row.event, { zh: row.label, en: row.en }])),
  'shirking.detected': { zh: '疑似推诿', en: 'Shirking suspected' },
};

const BY_COMMAND = new Map<string, TransitionSpec & { command: Command }>(TRANSITIONS.map((row) => [row.command, row]));

/** The table's row of a command; undefined for a word that is no command. */
export function transition(command: string): (TransitionSpec & { readonly command: Command }) | undefined {
  return BY_COMMAND.get(command);
}

/** Every command that one of the roles may give to some ticket; which of them to a given one says allowedCommands(). */
export function commandsOf(roles: readonly Role[]): readonly Command[] {
  return TRANSITIONS.filter((row) => row.by.some((role: Role) => roles.includes(role))).map((row) => row.command);
}
