// Checks a command's input against its row and the fields' forms: every fault named by field, unknown fields refused.
import { FIELDS, type FieldName, type FieldSpec } from './fields.js';
import type { TransitionSpec } from './transitions.js';

export interface InputFault {
  readonly field: string;
  readonly message: string;
}
/** Checked input: only the row's fields, each of its form. */
export type Input = Readonly<Partial<Record<FieldName, unknown>>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_LIST = 20;

/** Returns the faults; an empty list means that the input is whole. */
export function checkInput(spec: TransitionSpec, input: Readonly<Record<string, unknown>>): readonly InputFault[] {
  const known = new Set<string>([...spec.demands, ...(spec.optional ?? [])]);
  const faults: InputFault[] = [];
  for (const [field, value] of Object.entries(input)) {
    if (!known.has(field)) faults.push({ field, message: '该操作没有这个字段' });
    else if (present(value)) {
      const message = fault(FIELDS[field as FieldName], value);
      if (message) faults.push({ field, message });
    }
  }
  for (const field of spec.demands) {
    if (!present(input[field])) faults.push({ field, message: `请填写${FIELDS[field].zh}` });
  }
  return faults;
}

/** The input without empty values, so that '' and null mean "not given". */
export function trimmed(input: Readonly<Record<string, unknown>>): Input {
  const kept = Object.entries(input).filter(([, value]) => present(value));
  return Object.fromEntries(kept.map(([k, v]) => [k, typeof v === 'string' ? v.trim() : v]));
}

function present(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
}

function fault(spec: FieldSpec, value: unknown): string | null {
  switch (spec.type) {
    case 'text': case 'longText': case 'category': case 'area':
      if (typeof value !== 'string') return `${spec.zh}应为文字`;
      return value.length > (spec.max ?? 200) ? `${spec.zh}不能超过 ${spec.max ?? 200} 字` : null;
    case 'boolean': return typeof value === 'boolean' ? null : `${spec.zh}应为是或否`;
    case 'consent': return value === true || (typeof value === 'string' && value.length <= (spec.max ?? 500)) ? null : '请记录群众同意撤销的情况';
    case 'integer': return integerFault(spec, value);
    case 'instant': return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? null : `${spec.zh}应为带时区的时间`;
    case 'date': return typeof value === 'string' && isDate(value) ? null : `${spec.zh}应为日期（年-月-日）`;
    case 'unit': case 'ticket': return isId(value) ? null : `${spec.zh}不是有效的编号`;
    case 'units': case 'files': return isList(value, isId) ? null : `${spec.zh}不是有效的编号列表`;
    case 'choice': return typeof value === 'string' && Object.hasOwn(spec.options ?? {}, value) ? null : `${spec.zh}不在可选范围内`;
    case 'choices': return isList(value, (v) => typeof v === 'string' && Object.hasOwn(spec.options ?? {}, v)) ? null : `${spec.zh}不在可选范围内`;
  }
}
function integerFault(spec: FieldSpec, value: unknown): string | null {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = spec;
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? null : `${spec.zh}应为 ${min} 到 ${max} 的整数`;
}
function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
function isId(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}
function isList(value: unknown, ok: (v: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= LONGEST_LIST && new Set(value).size === value.length && value.every(ok);
}
