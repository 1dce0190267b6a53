// Which units are ranked in a month, in which group, and which units below count with them.
import { type DirectoryTree, type Unit, UNIT_KINDS, type UnitKind } from '@hotline/directory';
import type { LeagueUnit } from './core/league.js';

/** The city is everybody's sum and the centre handles nothing. */
const UNRANKED_KINDS: readonly UnitKind[] = ['city', 'center'];

export function rankedUnits(tree: DirectoryTree, from: Date): readonly LeagueUnit[] {
  return tree.units
    .filter((unit) => !UNRANKED_KINDS.includes(unit.kind) && (unit.dissolvedAt === null || unit.dissolvedAt > from))
    .map((unit) => ({ unitId: unit.id, unitName: unit.name, group: groupOf(unit), unitIds: tree.subtree(unit.id) }));
}

function groupOf(unit: Unit): string {
  return unit.rankingGroup ?? UNIT_KINDS[unit.kind].zh;
}
