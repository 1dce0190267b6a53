// How much an earlier ticket is like what is being told, and why: same caller, same place, like text.

export interface Told {
  readonly citizenId: string | null;
  readonly areaCode: string | null;
  readonly categoryCode: string | null;
  /** Search terms of the address and of title and text. */
  readonly addressTerms: readonly string[];
  readonly textTerms: readonly string[];
}
export interface Earlier extends Told {
  readonly id: string;
}
export type Why = 'caller' | 'place' | 'text';
export interface Likeness {
  readonly id: string;
  /** 0 to 100. */
  readonly score: number;
  readonly why: readonly Why[];
  /** 中文, one for each `why`. */
  readonly reasons: readonly string[];
}

const WEIGHT = { caller: 30, place: 30, text: 40 } as const;
/** Of the pairs of characters of the shorter address, so that one with the city's name before it is still the same. */
const SAME_PLACE = 0.7;
const LIKE_TEXT = 0.25;

/** Null when there is no reason to call them alike. */
export function likeness(told: Told, earlier: Earlier): Likeness | null {
  const caller = told.citizenId !== null && told.citizenId === earlier.citizenId;
  const place = samePlace(told.addressTerms, earlier.addressTerms) && !apart(told.areaCode, earlier.areaCode);
  const text = overlap(told.textTerms, earlier.textTerms);
  const like = text >= LIKE_TEXT;
  const found: readonly (readonly [boolean, Why, number, string])[] = [
    [caller, 'caller', WEIGHT.caller, '同一来电人'],
    [place, 'place', WEIGHT.place, '同一地点'],
    [like, 'text', WEIGHT.text * text, `内容相近（用词 ${Math.round(text * 100)}% 相同）`],
  ];
  const held = found.filter(([holds]) => holds);
  // The same caller about another matter is history, not a repetition: shown, but low.
  if (held.length === 0) return null;
  const score = held.reduce((sum, [, , weight]) => sum + weight, 0);
  const apartCategory = told.categoryCode !== null && earlier.categoryCode !== null && told.categoryCode.slice(0, 2) !== earlier.categoryCode.slice(0, 2);
  return {
    id: earlier.id, score: Math.round(apartCategory ? score / 2 : score),
    why: held.map(([, why]) => why), reasons: held.map(([, , , reason]) => reason),
  };
}

/** 泉城路12号 is not 泉城路14号: where both have numbers, one must be the same. */
function samePlace(a: readonly string[], b: readonly string[]): boolean {
  const numbers = (terms: readonly string[]): readonly string[] => terms.filter((term) => /^\d+$/.test(term));
  const [ours, theirs] = [numbers(a), numbers(b)];
  const elsewhere = ours.length > 0 && theirs.length > 0 && !ours.some((number) => theirs.includes(number));
  return !elsewhere && overlap(a, b) >= SAME_PLACE;
}

/** The share of the smaller set that the other has too; nothing is like nothing. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const [small, large] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return small.length === 0 ? 0 : small.filter((term) => large.has(term)).length / small.length;
}

/** Neither area lies in the other. */
function apart(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [outer, inner] = a.length <= b.length ? [a, b] : [b, a];
  return !inner.startsWith(outer.length === 6 ? outer.replace(/(00){1,2}$/, '') : outer);
}
