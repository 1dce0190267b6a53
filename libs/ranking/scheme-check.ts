// Lets in only schemes that make sense: the JSON schema first, then what it cannot say; every fault by field.
import { DomainError, type FieldError } from '@hotline/platform';
import { Ajv, type ErrorObject } from 'ajv';
import { SCHEME_SCHEMA, schemeProblems } from './core/scheme-schema.js';
import { completeScheme, type Scheme, type SchemeInput } from './core/scheme.js';

const validate = new Ajv({ allErrors: true, strict: false }).compile<SchemeInput>(SCHEME_SCHEMA);

/** `at` is the path of the scheme in the request body, e.g. `scheme`. */
export function checkedScheme(input: unknown, at: string): Scheme {
  if (!validate(input)) throw invalid((validate.errors ?? []).filter((e) => e.keyword !== 'if').map((e) => faultOf(e, at)));
  const scheme = completeScheme(input);
  const problems = schemeProblems(scheme).map(({ field, message }) => ({ field: `${at}.${field}`, message }));
  if (problems.length > 0) throw invalid(problems);
  return scheme;
}

function invalid(errors: readonly FieldError[]): DomainError {
  return new DomainError('validation.failed', { detail: '方案有误', errors });
}

function faultOf(error: ErrorObject, at: string): FieldError {
  const path = error.instancePath.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  switch (error.keyword) {
    case 'required': return { field: `${at}${path}.${error.params.missingProperty as string}`, message: '必填' };
    case 'additionalProperties': return { field: `${at}${path}.${error.params.additionalProperty as string}`, message: '没有这一项' };
    case 'enum': return { field: `${at}${path}`, message: `只能是 ${(error.params.allowedValues as readonly string[]).join('、')}` };
    case 'type': return { field: `${at}${path}`, message: '类型不对（小数写成字符串）' };
    case 'pattern': return { field: `${at}${path}`, message: '格式不对' };
    default: return { field: `${at}${path}`, message: '超出允许的范围' };
  }
}
