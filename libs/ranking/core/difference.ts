// What moved between two tables of the same month: who, from where to where, and by which components.
import type { LeagueRow } from './league.js';

export interface Place {
  readonly rank: number | null;
  readonly grade: string | null;
  readonly score: string | null;
  readonly reason: string | null;
}

export interface Move {
  readonly unitId: string;
  readonly unitName: string;
  readonly group: string;
  readonly from: Place | null; // null = not in that table
  readonly to: Place | null;
  /** Components whose points differ, as published. */
  readonly components: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[];
}

/** Every unit of either table in the order of the second, moved or not. */
export function compareTables(before: readonly LeagueRow[], after: readonly LeagueRow[]): readonly Move[] {
  const earlier = new Map(before.map((row) => [row.unitId, row]));
  const later = new Set(after.map((row) => row.unitId));
  return [
    ...after.map((row) => moveOf(earlier.get(row.unitId), row)),
    ...before.filter((row) => !later.has(row.unitId)).map((row) => moveOf(row, undefined)),
  ];
}

export function hasMoved(move: Move): boolean {
  return move.components.length > 0 || JSON.stringify(move.from) !== JSON.stringify(move.to);
}

function moveOf(before: LeagueRow | undefined, after: LeagueRow | undefined): Move {
  const { unitId, unitName, group } = (after ?? before)!;
  const names = [...new Set([...Object.keys(before?.components ?? {}), ...Object.keys(after?.components ?? {})])].sort();
  const components = names
    .map((name) => ({ name, from: before?.components[name] ?? null, to: after?.components[name] ?? null }))
    .filter(({ from, to }) => from !== to);
  return { unitId, unitName, group, from: placeOf(before), to: placeOf(after), components };
}

function placeOf(row: LeagueRow | undefined): Place | null {
  return row ? { rank: row.rank, grade: row.grade, score: row.score, reason: row.reason } : null;
}
