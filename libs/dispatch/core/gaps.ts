// Where the catalogue says nothing, and where what it says can no longer be followed.
import { type CatalogueEntry, matches, validOn } from './catalogue.js';
import type { UnitFacts } from './suggest.js';

export interface CategoryFacts {
  readonly code: string;
  readonly parentCode: string | null;
  readonly active: boolean;
}

export type Gap =
  /** No valid entry names a unit; areaCode null: nowhere in the city. Categories below are meant as well. */
  | { readonly kind: 'uncovered'; readonly categoryCode: string; readonly areaCode: string | null }
  | { readonly kind: 'unit_dissolved' | 'expired'; readonly entryId: string; readonly categoryCode: string | null; readonly areaCode: string | null };

/** `districts` are the area codes of the districts. Sorted by category, the widest gap first. */
export function gapsOf(
  catalogue: readonly CatalogueEntry[],
  categories: readonly CategoryFacts[],
  districts: readonly string[],
  units: readonly UnitFacts[],
  today: string,
): readonly Gap[] {
  const standing = new Set(units.filter((unit) => !unit.dissolvedAt).map((unit) => unit.id));
  const usable = catalogue.filter((entry) => validOn(entry, today) && standing.has(entry.unitId));
  const active = categories.filter((category) => category.active);
  // An entry for a type or for a street only covers part of the matter, so it does not close a gap.
  const covered = (categoryCode: string, areaCode: string | null): boolean =>
    usable.some((entry) => entry.type === null && matches(entry, { categoryCode, areaCode }));
  const uncovered = (categoryCode: string): readonly Gap[] => {
    const where = districts.filter((areaCode) => !covered(categoryCode, areaCode));
    if (where.length === districts.length) return covered(categoryCode, null) ? [] : [{ kind: 'uncovered', categoryCode, areaCode: null }];
    return where.map((areaCode) => ({ kind: 'uncovered', categoryCode, areaCode }));
  };
  return [...widest(active, new Map(leaves(active).map((code) => [code, uncovered(code)]))), ...broken(catalogue, standing, today)];
}

function leaves(categories: readonly CategoryFacts[]): readonly string[] {
  const parents = new Set(categories.map((category) => category.parentCode));
  return categories.map((category) => category.code).filter((code) => !parents.has(code));
}

/** A category whose every leaf has the same gap stands for them all. */
function widest(categories: readonly CategoryFacts[], ofLeaf: ReadonlyMap<string, readonly Gap[]>): readonly Gap[] {
  const children = new Map<string | null, string[]>();
  for (const { code, parentCode } of categories) children.set(parentCode, [...(children.get(parentCode) ?? []), code]);
  const gather = (code: string): readonly Gap[] => {
    const leaf = ofLeaf.get(code);
    if (leaf) return leaf;
    const below = (children.get(code) ?? []).map(gather);
    const shared = below[0] ?? [];
    const own = shared.filter((gap) => gap.kind === 'uncovered' && below.every((gaps) => gaps.some((other) => other.areaCode === gap.areaCode && isDirect(other, code))));
    const places = new Set(own.map((gap) => gap.areaCode));
    const lifted = own.map((gap): Gap => ({ kind: 'uncovered', categoryCode: code, areaCode: gap.areaCode }));
    return [...lifted, ...below.flat().filter((gap) => !(places.has(gap.areaCode) && isDirect(gap, code)))];
  };
  return (children.get(null) ?? []).toSorted().flatMap(gather);
}

/** The gap concerns the whole of a direct child. */
function isDirect(gap: Gap, parentCode: string): boolean {
  return gap.categoryCode?.length === parentCode.length + 2;
}

function broken(catalogue: readonly CatalogueEntry[], standing: ReadonlySet<string>, today: string): readonly Gap[] {
  return catalogue.flatMap(({ id, unitId, categoryCode, areaCode, validToOn }): readonly Gap[] => {
    if (validToOn !== null && validToOn < today) return [{ kind: 'expired', entryId: id, categoryCode, areaCode }];
    if (!standing.has(unitId)) return [{ kind: 'unit_dissolved', entryId: id, categoryCode, areaCode }];
    return [];
  });
}
