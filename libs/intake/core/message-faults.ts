// Why a line of an import file cannot become a ticket: every fault by field, in Chinese.
import { CHANNELS, FIELDS, TICKET_TYPES, URGENCIES } from '@hotline/workflow';
import { choice, type Fields, instantOf, isBlank, isFields, told, type Words } from './message-fields.js';

export interface Remark {
  /** Path inside the line, '' for the whole line. */
  readonly field: string;
  readonly reason: string;
}

export const LONGEST = {
  externalId: 200, title: 200, text: FIELDS.text.max, area: 200, address: FIELDS.address.max, category: 200, reply: 9_000, repliedAt: 40,
} as const;
export const LONGEST_OF_CITIZEN = { name: FIELDS.name.max, phone: FIELDS.phone.max, idNumber: FIELDS.idNumber.max, address: FIELDS.address.max } as const;
const DEMANDED: ReadonlySet<string> = new Set(['title', 'text', 'createdAt', 'channel']);
/** Clocks of two machines differ a little. */
const AHEAD_MS = 5 * 60_000;

/** `phoneFault` says what is wrong with a number, null when nothing is. */
export function faultsOf(fields: Fields, now: Date, phoneFault: (typed: string) => string | null): readonly Remark[] {
  return [
    ...[...DEMANDED].filter((field) => isBlank(fields[field])).map((field) => ({ field, reason: '缺少必填内容' })),
    ...Object.entries(LONGEST).flatMap(([field, longest]) => textFault(field, fields[field], longest)),
    ...citizenFaults(fields.citizen, phoneFault),
    ...timeFault(fields.createdAt, now),
    ...choiceFault('channel', fields.channel, CHANNELS),
    ...choiceFault('type', fields.type, TICKET_TYPES),
    ...choiceFault('urgency', fields.urgency, URGENCIES),
  ];
}

function textFault(field: string, value: unknown, longest: number): readonly Remark[] {
  if (isBlank(value)) return [];
  if (typeof value !== 'string') return [{ field, reason: '应为文字' }];
  if (value.length > longest) return [{ field, reason: `过长：${value.length} 字，最多 ${longest} 字` }];
  // PostgreSQL cannot hold a NUL, nor half of a surrogate pair.
  if (/[\0\p{Surrogate}]/u.test(value)) return [{ field, reason: '含有不能保存的字符（空字符或残缺字符）' }];
  return [];
}

function citizenFaults(citizen: unknown, phoneFault: (typed: string) => string | null): readonly Remark[] {
  if (isBlank(citizen)) return [];
  if (!isFields(citizen)) return [{ field: 'citizen', reason: '应为对象 {name, phone}' }];
  const faults = Object.entries(LONGEST_OF_CITIZEN).flatMap(([field, longest]) => textFault(`citizen.${field}`, citizen[field], longest));
  const phone = told(citizen.phone);
  const fault = phone === undefined || faults.length > 0 ? null : phoneFault(phone);
  return fault === null ? faults : [...faults, { field: 'citizen.phone', reason: fault }];
}

function timeFault(createdAt: unknown, now: Date): readonly Remark[] {
  if (isBlank(createdAt)) return [];
  const at = instantOf(createdAt);
  if (!at) return [{ field: 'createdAt', reason: '应为日期时间，如 2026-03-02T09:00:00+08:00' }];
  return at.getTime() > now.getTime() + AHEAD_MS ? [{ field: 'createdAt', reason: '晚于现在' }] : [];
}

function choiceFault(field: string, value: unknown, words: Words): readonly Remark[] {
  if (isBlank(value) || choice(value, words)) return [];
  return [{ field, reason: `${JSON.stringify(value).slice(0, 20)} 不在可选范围：${Object.keys(words).join('、')}` }];
}
