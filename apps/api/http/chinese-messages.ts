// Says in Chinese what is wrong with a field; the English of class-validator is for programmers.
import type { FieldError } from '@hotline/platform';
import type { ValidationError } from 'class-validator';

/** `$1`, `$2` stand for the numbers in class-validator's own message. */
const MESSAGES: Readonly<Record<string, string>> = {
  whitelistValidation: '不认识的字段',
  isDefined: '必填',
  isNotEmpty: '不能为空',
  isString: '应为文字',
  isBoolean: '应为是或否',
  isInt: '应为整数',
  isNumber: '应为数字',
  isArray: '应为列表',
  isObject: '应为对象',
  nestedValidation: '应为对象',
  isUuid: '应为有效的编号',
  isDate: '应为日期时间',
  isDateString: '应为日期时间（ISO 8601）',
  isISO8601: '应为日期时间（ISO 8601）',
  isPhoneNumber: '应为电话号码',
  isEmail: '应为电子邮箱',
  isUrl: '应为网址',
  matches: '格式不正确',
  minLength: '至少 $1 个字',
  maxLength: '最多 $1 个字',
  isLength: '长度不符合要求',
  min: '不能小于 $1',
  max: '不能大于 $1',
  arrayMinSize: '至少 $1 项',
  arrayMaxSize: '最多 $1 项',
  arrayNotEmpty: '至少 1 项',
  arrayUnique: '不能重复',
};

export function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const own = error.constraints ? [{ field, message: messageOf(error, error.constraints) }] : [];
    return [...own, ...fieldErrors(error.children ?? [], field)];
  });
}

function messageOf(error: ValidationError, constraints: Readonly<Record<string, string>>): string {
  const [rule = '', english = ''] = Object.entries(constraints)[0] ?? [];
  if ('whitelistValidation' in constraints) return '不认识的字段';
  if (error.value === undefined || error.value === null) return '必填';
  // A message written for this very field wins.
  if (/[\u4e00-\u9fff]/.test(english)) return english;
  if (rule === 'isIn' || rule === 'isEnum') return `应为其中之一：${english.split('values: ')[1] ?? ''}`;
  const numbers = english.match(/-?\d+(\.\d+)?/g) ?? [];
  return (MESSAGES[rule] ?? '不正确').replace(/\$(\d)/g, (_, index: string) => numbers[Number(index) - 1] ?? '');
}
