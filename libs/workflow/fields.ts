// Every field a command may carry, with label and form: one description for validation, console and documents.
import {
  APPEAL_REASONS, DECLINE_REASONS, DISSATISFACTION_REASONS, EMERGENCY_SERVICES, LEVELS, RATING_SOURCES,
  TICKET_TYPES, URGENCIES,
} from './vocabulary.js';

export type FieldType =
  | 'text' | 'longText' | 'boolean' | 'integer' | 'instant' | 'date' | 'consent'
  | 'unit' | 'units' | 'category' | 'area' | 'ticket' | 'choice' | 'choices' | 'files';

export interface FieldSpec {
  readonly zh: string;
  readonly en: string;
  readonly type: FieldType;
  /** Longest text, largest integer. */
  readonly max?: number;
  readonly min?: number;
  /** Codes and labels of a choice. */
  readonly options?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  /** Holds the citizen's personal data: never in an event, never in a log. */
  readonly personal?: true;
  /** Only programs of ours send it: never offered in a form. */
  readonly internal?: true;
}

const LONG = 10_000;

export const FIELDS = {
  account: { zh: '内部办理情况', en: 'Internal account', type: 'longText', max: LONG },
  address: { zh: '地址', en: 'Address', type: 'text', max: 200, personal: true },
  appealId: { zh: '申诉', en: 'Appeal', type: 'text', max: 36, internal: true },
  appealReason: { zh: '申诉理由', en: 'Ground of appeal', type: 'choice', options: APPEAL_REASONS },
  areaCode: { zh: '区域', en: 'Area', type: 'area' },
  assignmentNo: { zh: '承办序号', en: 'Assignment', type: 'integer', min: 0, max: 32_767, internal: true },
  assistUnitIds: { zh: '协办单位', en: 'Assisting units', type: 'units' },
  attachmentIds: { zh: '附件', en: 'Attachments', type: 'files' },
  basis: { zh: '依据', en: 'Legal basis', type: 'text', max: 500 },
  categoryCode: { zh: '类别', en: 'Category', type: 'category' },
  childTicketId: { zh: '并入工单', en: 'Merged ticket', type: 'ticket', internal: true },
  clock: { zh: '时钟', en: 'Clock', type: 'text', max: 32 },
  consent: { zh: '群众同意撤销的记录', en: 'Record of consent', type: 'consent', max: 500 },
  contacted: { zh: '是否联系', en: 'Were you contacted?', type: 'boolean' },
  contactedAt: { zh: '联系群众时间', en: 'Citizen contacted at', type: 'instant' },
  cycle: { zh: '轮次', en: 'Cycle', type: 'integer', min: 1, max: 32_767, internal: true },
  dueAt: { zh: '办理时限', en: 'Due', type: 'instant' },
  fromDueAt: { zh: '原时限', en: 'Former due time', type: 'instant', internal: true },
  idNumber: { zh: '证件号码', en: 'ID number', type: 'text', max: 32, personal: true },
  intoTicketId: { zh: '并入', en: 'Merge into', type: 'ticket' },
  late: { zh: '补记', en: 'Recorded late', type: 'boolean', internal: true },
  level: { zh: '满意度', en: 'Satisfaction', type: 'integer', min: 1, max: 5, options: LEVELS },
  name: { zh: '姓名', en: 'Name', type: 'text', max: 50, personal: true },
  note: { zh: '备注', en: 'Note', type: 'longText', max: 2_000 },
  occurredAt: { zh: '发生时间', en: 'Occurred at', type: 'instant' },
  orderNo: { zh: '督办单号', en: 'Order number', type: 'text', max: 32 },
  outsideDuty: { zh: '超职责', en: "Outside the unit's duty", type: 'boolean' },
  overrideReason: { zh: '协办未反馈仍提交的理由', en: 'Reason for not awaiting assisting units', type: 'text', max: 500 },
  phone: { zh: '联系电话', en: 'Phone', type: 'text', max: 32, personal: true },
  plan: { zh: '办理计划', en: 'Plan', type: 'longText', max: 2_000 },
  provisional: { zh: '暂定', en: 'Provisional', type: 'boolean', internal: true },
  publicReply: { zh: '公开答复', en: 'Public reply', type: 'longText', max: LONG },
  reached: { zh: '是否接通', en: 'Reached', type: 'boolean' },
  reason: { zh: '理由', en: 'Reason', type: 'longText', max: 2_000 },
  reasonCode: { zh: '不予受理情形', en: 'Ground for declining', type: 'choice', options: DECLINE_REASONS },
  reasons: { zh: '不满意原因', en: 'Reasons', type: 'choices', options: DISSATISFACTION_REASONS },
  requirement: { zh: '督办要求', en: 'Requirement', type: 'longText', max: 2_000 },
  resolved: { zh: '是否解决', en: 'Resolved', type: 'boolean' },
  reviewOn: { zh: '复核日期', en: 'Review on', type: 'date' },
  round: { zh: '回访轮次', en: 'Rating round', type: 'integer', min: 1, max: 32_767, internal: true },
  route: { zh: '告知的法定途径', en: 'Statutory route told', type: 'text', max: 500 },
  rung: { zh: '升级档', en: 'Rung', type: 'text', max: 32, internal: true },
  service: { zh: '移交', en: 'Emergency service', type: 'choice', options: EMERGENCY_SERVICES },
  source: { zh: '评价来源', en: 'Source of the rating', type: 'choice', options: RATING_SOURCES, internal: true },
  substantiated: { zh: '是否属实', en: 'Substantiated', type: 'boolean' },
  suggestedUnitId: { zh: '建议承办单位', en: 'Suggested unit', type: 'unit' },
  text: { zh: '内容', en: 'Text', type: 'longText', max: LONG },
  type: { zh: '诉求类型', en: 'Type', type: 'choice', options: TICKET_TYPES },
  unitId: { zh: '主办单位', en: 'Lead unit', type: 'unit' },
  unresolvedReason: { zh: '未解决原因', en: 'Why unresolved', type: 'longText', max: 2_000 },
  urgency: { zh: '紧急程度', en: 'Urgency', type: 'choice', options: URGENCIES },
  workdays: { zh: '延长工作日', en: 'Working days more', type: 'integer', min: 1, max: 60 },
} as const satisfies Record<string, FieldSpec>;
export type FieldName = keyof typeof FIELDS;
