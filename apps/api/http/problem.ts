// Turns whatever was thrown into the one body shape of an error: application/problem+json.
import { HttpException } from '@nestjs/common';
import { DomainError, ERRORS, type ErrorCode, type FieldError, sqlState } from '@hotline/platform';

export interface Problem {
  readonly type: 'about:blank';
  readonly status: number;
  readonly code: string;
  /** 中文, the same for every case of this code. */
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

export function problemOf(thrown: unknown): Problem & Readonly<Record<string, unknown>> {
  if (thrown instanceof DomainError) {
    const { detail, errors, extra } = thrown.details;
    return { ...extra, ...problem(thrown.code), ...(detail && { detail }), ...(errors && { errors }) };
  }
  const status = statusOf(thrown);
  const code = codeOf(status);
  return { ...problem(code), status: code === 'request.malformed' ? status : ERRORS[code].status };
}

function problem(code: ErrorCode): Problem {
  return { type: 'about:blank', status: ERRORS[code].status, code, title: ERRORS[code].title };
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { code, statusCode } = thrown as { code?: string; statusCode?: number };
  // Text that PostgreSQL cannot hold (a NUL, half a surrogate pair) is the sender's mistake.
  if (['22021', '22P05', '22P02'].includes(sqlState(thrown) ?? '')) return 422;
  if (['40P01', '40001', '53300', '57P01'].includes(sqlState(thrown) ?? '')) return 503;
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 503;
  return statusCode ?? 500;
}

function codeOf(status: number): ErrorCode {
  if (status === 404) return 'route.not_found';
  if (status === 409) return 'request.conflict';
  if (status === 413) return 'request.too_large';
  if (status === 422) return 'validation.failed';
  if (status === 429) return 'request.too_many';
  if (status === 503) return 'server.unavailable';
  return status >= 400 && status < 500 ? 'request.malformed' : 'server.failed';
}
