// Reads single values of a message: what was told, instants, and words of a list by code or by Chinese label.

export type Fields = Readonly<Record<string, unknown>>;
export type Words = Readonly<Record<string, { readonly zh: string }>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** '' and null mean "not told", as in a command's input. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

export function told(value: unknown): string | undefined {
  return typeof value === 'string' && !isBlank(value) ? value.trim() : undefined;
}

/** The code, or the code of the Chinese label. */
export function choice<W extends Words>(value: unknown, words: W): (keyof W & string) | undefined {
  return Object.keys(words).find((code) => code === value || words[code]!.zh === value);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?(Z|[+-]\d{2}:\d{2})?$/;

/** A time without an offset is Beijing's; 30 February is none. */
export function instantOf(value: unknown): Date | undefined {
  const [, date = '', time = '00:00', offset = '+08:00'] = INSTANT.exec(told(value) ?? '') ?? [];
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) return undefined;
  const at = new Date(`${date}T${time}${offset}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
