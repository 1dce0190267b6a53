// 派单目录: which unit handles which category in which area, and which of several matching entries goes first.
import type { TicketType } from '@hotline/workflow';
import { areaPrefix, covers } from './area-prefix.js';

/** catalogue: the unit that handles it. specialist: the authority for the subject, asked when no entry of the first kind matches. */
export const PARTS = { catalogue: { zh: '直接承办', en: 'Direct' }, specialist: { zh: '专业主管', en: 'Specialist' } } as const;
export type Part = keyof typeof PARTS;
export const PART_CODES = Object.keys(PARTS) as readonly Part[];

export interface CatalogueEntry {
  readonly id: string;
  readonly part: Part;
  /** Covers the category and everything below it; null covers every category. */
  readonly categoryCode: string | null;
  /** Covers the area and everything inside it; null covers the whole city. */
  readonly areaCode: string | null;
  /** null covers every type. */
  readonly type: TicketType | null;
  readonly unitId: string;
  readonly assistUnitIds: readonly string[];
  /** Among entries equally specific the higher goes first. */
  readonly priority: number;
  /** The document that gives the unit this duty. */
  readonly basis: string;
  /** First and last day of validity, YYYY-MM-DD; null is open. */
  readonly validFromOn: string | null;
  readonly validToOn: string | null;
}

export interface Matter {
  readonly categoryCode?: string | null;
  readonly areaCode?: string | null;
  readonly type?: TicketType | null;
}

export function validOn(entry: CatalogueEntry, today: string): boolean {
  return (entry.validFromOn ?? today) <= today && today <= (entry.validToOn ?? today);
}

export function matches(entry: CatalogueEntry, matter: Matter): boolean {
  return (
    (matter.categoryCode ?? '').startsWith(entry.categoryCode ?? '') &&
    covers(entry.areaCode, matter.areaCode ?? null) &&
    (entry.type === null || entry.type === matter.type)
  );
}

/** Sorts the most specific first: category before area before type, then priority; the id keeps the order stable. */
export function bySpecificity(a: CatalogueEntry, b: CatalogueEntry): number {
  return (
    length(b.categoryCode) - length(a.categoryCode) ||
    length(b.areaCode && areaPrefix(b.areaCode)) - length(a.areaCode && areaPrefix(a.areaCode)) ||
    Number(b.type !== null) - Number(a.type !== null) ||
    b.priority - a.priority ||
    (a.id < b.id ? -1 : 1)
  );
}

function length(code: string | null): number {
  return code?.length ?? 0;
}
