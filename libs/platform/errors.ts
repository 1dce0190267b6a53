// Every refusal the system can utter: one table of codes with HTTP status and Chinese title.

export const ERRORS = {
  // platform
  'validation.failed': { status: 422, title: '提交的内容有误' },
  'request.malformed': { status: 400, title: '请求格式不正确' },
  'request.too_large': { status: 413, title: '提交的内容过大' },
  'request.too_many': { status: 429, title: '操作过于频繁，请稍后再试' },
  'request.conflict': { status: 409, title: '请求与当前状态冲突' },
  'route.not_found': { status: 404, title: '没有这个地址' },
  'server.failed': { status: 500, title: '系统内部错误' },
  'server.unavailable': { status: 503, title: '系统暂时不可用' },
  // identity
  // directory
  // citizen
  // timing
  // ticket
  // intake
  // dispatch
  // supervision
  // callback
  // ranking
  // notify
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** `field` is the path in the request body (`citizen.phone`), `message` is Chinese and for the reader. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface ErrorDetails {
  /** One Chinese sentence about this very case. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Further members of the problem+json body, e.g. what changed on a 409. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(details.detail ? `${code}: ${details.detail}` : code);
    this.status = ERRORS[code].status;
    this.title = ERRORS[code].title;
  }
}
