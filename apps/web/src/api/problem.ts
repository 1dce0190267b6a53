// A refusal of the API as the console sees it: problem+json with field errors.

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly FieldFault[],
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(detail ?? title);
  }
}

/** Makes a Problem of whatever a failed request left: a body, a text, or nothing at all. */
export function problemOf(body: unknown, response: Response | undefined): Problem {
  const fields = isRecord(body) ? body : {};
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const status = response?.status ?? 0;
  return new Problem(
    status,
    text('code') ?? (status === 0 ? 'network.failed' : `http.${status}`),
    text('title') ?? '',
    text('detail'),
    Array.isArray(fields['errors']) ? (fields['errors'] as FieldFault[]) : [],
    fields,
  );
}

/** Messages by field, for the form that sent it. `input.phone` and `phone` are the same field to a form. */
export function faultsByField(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Problem)) return {};
  const faults: Record<string, string> = {};
  for (const { field, message } of error.errors) {
    const name = field.replace(/^input\./, '');
    faults[name] ??= message;
  }
  return faults;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
