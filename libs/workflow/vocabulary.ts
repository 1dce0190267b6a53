// The words of the trade as data: statuses, roles, types, urgencies, channels, levels and reasons, each with its Chinese and English label.

type Word = { readonly zh: string; readonly en: string };

export const STATUSES = {
  pending_supplement: { zh: '待补充', en: 'Needs details', open: true },
  pending_dispatch: { zh: '待派单', en: 'To dispatch', open: true },
  pending_sign: { zh: '待签收', en: 'To sign', open: true },
  in_progress: { zh: '办理中', en: 'In progress', open: true },
  suspended: { zh: '挂账', en: 'Suspended', open: true },
  pending_review: { zh: '待审核', en: 'To review', open: true },
  pending_callback: { zh: '待回访', en: 'To call back', open: true },
  closed: { zh: '办结', en: 'Closed', open: false },
  archived: { zh: '归档', en: 'Archived', open: false },
  declined: { zh: '不予受理', en: 'Declined', open: false },
  merged: { zh: '已并单', en: 'Merged', open: false },
  voided: { zh: '已撤销', en: 'Voided', open: false },
} as const satisfies Record<string, Word & { readonly open: boolean }>;
export type Status = keyof typeof STATUSES;
export const STATUS_CODES = Object.keys(STATUSES) as readonly Status[];
export const OPEN_STATUSES = STATUS_CODES.filter((s) => STATUSES[s].open);

export const ROLES = {
  operator: { zh: '话务员', en: 'Operator' },
  dispatcher: { zh: '派单员', en: 'Dispatcher' },
  liaison: { zh: '承办单位联络员', en: 'Liaison' },
  unit_leader: { zh: '单位负责人', en: 'Unit leader' },
  reviewer: { zh: '审核员', en: 'Reviewer' },
  callback_officer: { zh: '回访员', en: 'Callback officer' },
  supervisor: { zh: '督办员', en: 'Supervisor' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
  api: { zh: '接口', en: 'Interface' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Record<string, Word>;
export type Role = keyof typeof ROLES;
export const ROLE_CODES = Object.keys(ROLES) as readonly Role[];

export const TICKET_TYPES = {
  consult: { zh: '咨询', en: 'Enquiry' },
  help: { zh: '求助', en: 'Request for help' },
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '举报', en: 'Report of wrongdoing' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  praise: { zh: '表扬', en: 'Praise' },
} as const satisfies Record<string, Word>;
export type TicketType = keyof typeof TICKET_TYPES;
export const TICKET_TYPE_CODES = Object.keys(TICKET_TYPES) as readonly TicketType[];

export const URGENCIES = {
  normal: { zh: '一般', en: 'Normal' },
  urgent: { zh: '紧急', en: 'Urgent' },
  critical: { zh: '特急', en: 'Critical' },
} as const satisfies Record<string, Word>;
export type Urgency = keyof typeof URGENCIES;
export const URGENCY_CODES = Object.keys(URGENCIES) as readonly Urgency[];

export const CHANNELS = {
  phone: { zh: '电话', en: 'Phone' },
  web: { zh: '网站', en: 'Website' },
  wechat: { zh: '微信', en: 'WeChat' },
  app: { zh: '手机应用', en: 'App' },
  sms: { zh: '短信', en: 'SMS' },
  email: { zh: '邮件', en: 'E-mail' },
  letter: { zh: '来信', en: 'Letter' },
  visit: { zh: '来访', en: 'Visit' },
  transfer: { zh: '转办', en: 'Transferred' },
  api: { zh: '接口', en: 'Interface' },
} as const satisfies Record<string, Word>;
export type Channel = keyof typeof CHANNELS;
export const CHANNEL_CODES = Object.keys(CHANNELS) as readonly Channel[];

/** Help asked beyond the ticket itself: the service acts for the citizen, or comes to the door. */
export const ASSISTANCES = {
  agency: { zh: '代办', en: 'Acting for the citizen' },
  visit: { zh: '上门', en: 'Home visit' },
} as const satisfies Record<string, Word>;
export type Assistance = keyof typeof ASSISTANCES;

/** What a unit or an operator asks for and another role decides. */
export const REQUEST_KINDS = {
  decline: { zh: '不予受理', en: 'Decline' },
  return: { zh: '退单', en: 'Return' },
  extension: { zh: '延期', en: 'Extension' },
  suspension: { zh: '挂账', en: 'Suspension' },
} as const satisfies Record<string, Word>;
export type RequestKind = keyof typeof REQUEST_KINDS;

/** The five elements of a ticket (domain: 五要素); cause and course are told in the text. */
export const ELEMENTS = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '联系电话', en: 'Contact phone' },
  time: { zh: '时间', en: 'Time' },
  place: { zh: '地点', en: 'Place' },
  text: { zh: '事由经过', en: 'Cause and course' },
} as const satisfies Record<string, Word>;
export type Element = keyof typeof ELEMENTS;

/** Five levels of 好差评 (GB/T 39734). */
export const LEVELS = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Mostly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Record<number, Word>;
export type Level = keyof typeof LEVELS;
/** Levels from here up count as satisfied for the redo; weights for the ranking are the scheme's. */
export const LOWEST_SATISFIED_LEVEL = 3;

export const DISSATISFACTION_REASONS = {
  attitude: { zh: '服务态度', en: 'Attitude' },
  time: { zh: '办理时限', en: 'Time taken' },
  result: { zh: '办理结果', en: 'Result' },
  policy: { zh: '政策本身', en: 'The policy itself' },
  never_contacted: { zh: '未联系', en: 'Never contacted' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Word>;
export type DissatisfactionReason = keyof typeof DISSATISFACTION_REASONS;

export const DECLINE_REASONS = {
  judicial: { zh: '已进入诉讼、仲裁、复议程序', en: 'Before a court, arbitration or review' },
  petition_ended: { zh: '信访程序已终结', en: 'Petition procedure ended' },
  statutory_route: { zh: '应通过法定途径解决', en: 'A statutory route applies' },
  state_secret: { zh: '涉及国家秘密、商业秘密、个人隐私', en: 'Secrets or privacy' },
  contrary_to_law: { zh: '违反法律法规或公序良俗', en: 'Contrary to law or morals' },
  already_answered: { zh: '已依法答复，同一事实和理由重复提出', en: 'Already answered on the same facts' },
  out_of_area: { zh: '不属于本行政区域', en: 'Outside this area' },
  malicious: { zh: '恶意反映、无实质内容', en: 'Malicious or without substance' },
  other: { zh: '其他依法不予受理的情形', en: 'Other lawful reason' },
} as const satisfies Record<string, Word>;
export type DeclineReason = keyof typeof DECLINE_REASONS;

export const EMERGENCY_SERVICES = {
  110: { zh: '110 公安', en: '110 Police' },
  119: { zh: '119 消防', en: '119 Fire' },
  120: { zh: '120 急救', en: '120 Ambulance' },
  122: { zh: '122 交通事故', en: '122 Traffic accidents' },
} as const satisfies Record<number, Word>;
export type EmergencyService = `${keyof typeof EMERGENCY_SERVICES}`;

/** Who collected a rating; the handling unit's own (自评) never scores (domain §4). */
export const RATING_SOURCES = {
  callback: { zh: '回访员', en: 'Callback officer' },
  sms: { zh: '短信', en: 'SMS' },
  web: { zh: '网页', en: 'Web link' },
  unit: { zh: '承办单位自评', en: 'Handling unit itself' },
} as const satisfies Record<string, Word>;
export type RatingSource = keyof typeof RATING_SOURCES;

/** Reasons for taking a rating out of numerator and denominator (domain §5, appeal). */
export const APPEAL_REASONS = {
  out_of_area: { zh: '不属于本区域', en: 'Out of area' },
  statutory_procedure: { zh: '属法定程序事项', en: 'Statutory procedure' },
  contrary_to_law: { zh: '诉求违反法律或政策', en: 'Contrary to law or policy' },
  privacy: { zh: '涉密、涉私或违背公序良俗', en: 'Secrets, privacy or morals' },
  untrue: { zh: '反映不实', en: 'Untrue' },
  unreasonable: { zh: '诉求不合理', en: 'Unreasonable' },
  hearing: { zh: '经听证认定不合理', en: 'Found unreasonable at a hearing' },
  malicious: { zh: '恶意反映', en: 'Malicious' },
} as const satisfies Record<string, Word>;
export type AppealReason = keyof typeof APPEAL_REASONS;
