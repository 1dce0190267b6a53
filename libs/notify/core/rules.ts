// Who is told what when something happens to a ticket: rules as data, each of which a city may change or switch off.
import type { EventType, Role } from '@hotline/workflow';

interface FieldError {
  readonly field: string;
  readonly message: string;
}

/**
 * `liaisons`: A and B role of the unit that the event concerns; `assist_liaisons`: those of the assisting units; `leader`: the unit's leader;
 * `responsible`: whoever the clock runs against; `applicant`: who made the request that was decided.
 */
export const RECIPIENTS = {
  liaisons: { zh: '承办单位联络员', en: 'Liaisons of the unit' },
  assist_liaisons: { zh: '协办单位联络员', en: 'Liaisons of assisting units' },
  leader: { zh: '承办单位负责人', en: 'Leader of the unit' },
  responsible: { zh: '时限责任人', en: 'Whoever the clock runs against' },
  applicant: { zh: '申请人', en: 'Whoever asked' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
export type RecipientKind = keyof typeof RECIPIENTS | `role:${Role}`;

/** Topics that no event of the log is named by. */
export const OTHER_TOPICS = { 'callback.link_sent': { zh: '发出评价链接', en: 'Rating link sent' } } as const;

/** Events of the log, and what other libs put into the outbox beside them. */
export type Topic = EventType | keyof typeof OTHER_TOPICS;

export interface NoticeRule {
  readonly key: string;
  readonly topic: Topic;
  /** Holds when each named field of the event has one of these values; absent fields count as null. */
  readonly when?: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
  readonly to: readonly RecipientKind[];
  readonly title: string;
  /** With {number}, {title}, {unit} of the ticket, {reason}, {note} … of the event, {dueAt}, {clock}. */
  readonly text: string;
  /** To the citizen, by SMS; with {number}, {code}, {unit}, {link}. */
  readonly sms?: string;
  /** Not for what the system itself did: tickets taken over from elsewhere are no news to their callers. */
  readonly byPeople?: boolean;
  readonly enabled: boolean;
}

const TICKET = '{number} {title}';
const SIGNATURE = '【12345热线】';

function rule(key: string, topic: Topic, to: readonly RecipientKind[], title: string, text: string, more: Partial<NoticeRule> = {}): NoticeRule {
  return { key, topic, to, title, text: text ? `${TICKET}：${text}` : TICKET, enabled: true, ...more };
}
function sms(key: string, topic: Topic, text: string, more: Partial<NoticeRule> = {}): NoticeRule {
  return { key, topic, to: [], title: '', text: '', sms: SIGNATURE + text, enabled: true, ...more };
}
/** Domain §3: reminders to the liaison and the B role, from yellow on with a copy to the leader, the bulletin to the supervisor too. */
function rung(name: string, to: readonly RecipientKind[], title: string, text: string): NoticeRule {
  return rule(`rung.${name}`, 'rung.fired', to, title, text, { when: { rung: [name] } });
}

export const DEFAULT_RULES: readonly NoticeRule[] = [
  sms('citizen.registered', 'ticket.registered', '您反映的事项已受理，编号{number}，查询码{code}。', { byPeople: true }),
  sms('citizen.link', 'callback.link_sent', '您反映的事项（{number}）已由{unit}答复，多次致电未能接通，请点击评价，7日内有效：{link}'),

  rule('critical', 'ticket.registered', ['role:dispatcher'], '特急工单待派', '', { when: { urgency: ['critical'], missing: [''] } }),
  rule('decline.proposed', 'decline.proposed', ['role:dispatcher'], '不予受理待确认', '{route}'),
  rule('dispatched', 'ticket.dispatched', ['liaisons'], '新派工单', '请按时签收。{note}'),
  rule('dispatched.assist', 'ticket.dispatched', ['assist_liaisons'], '新协办工单', '主办单位为{unit}。{note}'),
  rule('delegated', 'ticket.delegated', ['liaisons'], '下派工单', '请按时签收。{note}'),
  rule('recalled', 'ticket.recalled', ['liaisons'], '工单已收回', '{reason}'),
  rule('reclassified', 'ticket.reclassified', ['liaisons'], '工单类别或紧急程度已改', '请查看时限。'),
  rule('supplemented', 'ticket.supplemented', ['role:dispatcher'], '工单已补充', '', { when: { missing: [''] } }),
  rule('shirking', 'shirking.detected', ['role:supervisor'], '疑似推诿', '工单在单位之间往返，请指定主办单位。'),
  rule('voided', 'ticket.voided', ['liaisons'], '工单已撤销', '来电人已撤回。'),

  rule('return.requested', 'return.requested', ['role:dispatcher'], '退单待审', '{unit}：{reason}'),
  rule('return.granted', 'return.granted', ['applicant'], '退单已同意', '{note}'),
  rule('return.refused', 'return.refused', ['applicant'], '退单未同意', '{note}'),
  rule('extension.requested', 'extension.requested', ['role:supervisor'], '延期待审', '{unit}申请延长{workdays}个工作日：{reason}'),
  rule('extension.granted', 'extension.granted', ['applicant'], '延期已同意', '延长{workdays}个工作日。{note}'),
  rule('extension.refused', 'extension.refused', ['applicant'], '延期未同意', '{note}'),
  rule('suspension.requested', 'suspension.requested', ['role:supervisor'], '挂账待审', '{unit}：{plan}'),
  rule('suspension.granted', 'suspension.granted', ['applicant'], '挂账已同意', '{reviewOn} 复核。{note}'),
  rule('suspension.refused', 'suspension.refused', ['applicant'], '挂账未同意', '{note}'),
  rule('resumed', 'ticket.resumed', ['liaisons'], '挂账恢复办理', '{note}'),

  rule('sent_back', 'reply.sent_back', ['liaisons'], '反馈被退回', '{reason}'),
  rule('redo', 'callback.recorded', ['liaisons', 'leader'], '群众不满意，重办', '{note}', { when: { outcome: ['redo'] } }),
  rule('decision', 'callback.recorded', ['role:supervisor'], '回访待决定', '{note}', { when: { outcome: ['decision'] } }),
  rule('redone', 'ticket.redone', ['liaisons', 'leader'], '督办员决定重办', '{reason}'),
  rule('reopened', 'ticket.reopened', ['role:dispatcher'], '工单已重启', '{reason}'),
  rule('rating.excluded', 'rating.excluded', ['liaisons', 'leader'], '申诉已采信', '该评价不计入考核。'),

  rung('reminder_50', ['responsible'], '{clock}时限已过半', '{dueAt} 到期。'),
  rung('reminder_80', ['responsible'], '{clock}时限将到', '{dueAt} 到期。'),
  rung('yellow', ['responsible', 'leader'], '黄牌：{clock}即将超期', '{dueAt} 到期。'),
  rung('red', ['responsible', 'leader'], '红牌：{clock}已超期', '时限为 {dueAt}。'),
  rung('bulletin', ['responsible', 'leader', 'role:supervisor'], '通报：{clock}长期超期', '时限为 {dueAt}，已列入通报。'),
  rule('urged', 'ticket.urged', ['liaisons', 'leader'], '催办', '{note}'),
  rule('supervised', 'ticket.supervised', ['liaisons', 'leader'], '督办单 {orderNo}', '{requirement}'),
  rule('order.replied', 'order.replied', ['role:supervisor'], '督办单 {orderNo} 已回复', '{account}'),
  rule('deadline.set', 'deadline.set', ['responsible'], '时限已重新设定', '{dueAt} 到期：{reason}'),
];

/** What is wrong with a rule as a city changed it: whoever is told something is told it in words. */
export function ruleFaults({ key, to, title, text, sms }: NoticeRule): readonly FieldError[] {
  const known = DEFAULT_RULES.find((rule) => rule.key === key);
  const blank = (field: string, value: string | undefined, was: string | undefined) => (was && !value?.trim() ? [{ field, message: '不能为空' }] : []);
  const needless = sms && !known?.sms ? [{ field: 'sms', message: '这条规则不发短信' }] : [];
  const nobody = known && known.to.length > 0 && to.length === 0 ? [{ field: 'to', message: '至少一个接收人；不再通知请停用' }] : [];
  return [...nobody, ...blank('title', title, known?.title), ...blank('text', text, known?.text), ...blank('sms', sms, known?.sms), ...needless];
}

/** The rules that hold for an event. */
export function rulesFor(rules: readonly NoticeRule[], topic: string, payload: Readonly<Record<string, unknown>>, bySystem: boolean): readonly NoticeRule[] {
  return rules.filter((candidate) => candidate.enabled && candidate.topic === topic && !(candidate.byPeople && bySystem) && holds(candidate, payload));
}

function holds({ when = {} }: NoticeRule, payload: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(when).every(([field, values]) => values.includes(plain(payload[field])));
}

/** Lists count by their elements: an empty one is ''. */
function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(',') : null;
}
