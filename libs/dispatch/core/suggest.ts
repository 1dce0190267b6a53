// Which units a ticket may go to, best first, each with the reason in words: the dispatch order of domain §1.
import { areaPrefix } from './area-prefix.js';
import { bySpecificity, type CatalogueEntry, type Matter, matches, type Part, validOn } from './catalogue.js';
import type { UnitHistory } from './history.js';
import { historyReason } from './history.js';

/** What a reason names as its ground. */
const SAID: Readonly<Record<Part, string>> = { catalogue: '派单目录', specialist: '专业主管' };

export interface UnitFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly areaCode: string | null;
  readonly dissolvedAt: Date | null;
}

/** What is known of the city: how its words and units are called, and what the catalogue says. */
export interface City {
  readonly units: readonly UnitFacts[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly categoryPath: (code: string) => string;
  readonly areaName: (code: string) => string;
}

export type Source = 'catalogue' | 'specialist' | 'history' | 'territorial' | 'district';

export interface Suggestion {
  readonly unitId: string;
  readonly unitName: string;
  readonly assistUnitIds: readonly string[];
  readonly source: Source;
  /** 1 is the best. */
  readonly order: number;
  /** 中文, for the reader. */
  readonly reason: string;
}

type Candidate = Omit<Suggestion, 'order' | 'unitName'>;

/** `today` is YYYY-MM-DD. A unit that was dissolved is never suggested; each unit once, at its best place, with all its reasons. */
export function suggestUnits(city: City, matter: Matter, history: readonly UnitHistory[], today: string): readonly Suggestion[] {
  const entries = city.catalogue.filter((entry) => validOn(entry, today) && matches(entry, matter)).sort(bySpecificity);
  const candidates: readonly Candidate[] = [
    ...entries.filter((entry) => entry.part === 'catalogue').map((entry) => fromEntry(city, entry)),
    ...entries.filter((entry) => entry.part === 'specialist').map((entry) => fromEntry(city, entry)),
    ...history.map(({ unitId, ...counts }): Candidate => ({ unitId, assistUnitIds: [], source: 'history', reason: historyReason(counts) })),
    ...territorial(city, matter.areaCode ?? null),
  ];
  return ranked(city, candidates);
}

function fromEntry(city: City, entry: CatalogueEntry): Candidate {
  const words = [
    entry.categoryCode === null ? '各类事项' : city.categoryPath(entry.categoryCode),
    entry.areaCode === null ? '全市' : city.areaName(entry.areaCode),
  ];
  const reason = `${SAID[entry.part]}：${words.join(' × ')}${entry.basis ? `（${entry.basis}）` : ''}`;
  return { unitId: entry.unitId, assistUnitIds: entry.assistUnitIds, source: entry.part, reason };
}

/** 属地: the street that the place lies in, then its district as the backstop. Villages get tickets from their street, not from the city. */
function territorial(city: City, areaCode: string | null): readonly Candidate[] {
  if (areaCode === null) return [];
  const inside = areaPrefix(areaCode);
  const home = (kind: string): UnitFacts | undefined =>
    city.units.find((unit) => unit.kind === kind && !unit.dissolvedAt && unit.areaCode !== null && inside.startsWith(areaPrefix(unit.areaCode)));
  const street = home('street');
  const district = home('district');
  return [
    ...(street ? [{ unitId: street.id, assistUnitIds: [], source: 'territorial', reason: `属地：${street.name}` } as const] : []),
    ...(district ? [{ unitId: district.id, assistUnitIds: [], source: 'district', reason: `区县兜底：${district.name}` } as const] : []),
  ];
}

function ranked(city: City, candidates: readonly Candidate[]): readonly Suggestion[] {
  const units = new Map(city.units.filter((unit) => !unit.dissolvedAt).map((unit) => [unit.id, unit]));
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (!units.has(candidate.unitId)) continue;
    const earlier = kept.get(candidate.unitId);
    kept.set(candidate.unitId, earlier ? { ...earlier, reason: `${earlier.reason}；${candidate.reason}` } : candidate);
  }
  return [...kept.values()].map((candidate, index) => ({
    ...candidate,
    unitName: units.get(candidate.unitId)!.name,
    assistUnitIds: candidate.assistUnitIds.filter((id) => units.has(id) && id !== candidate.unitId),
    order: index + 1,
  }));
}
