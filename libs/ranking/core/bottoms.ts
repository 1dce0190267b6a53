// Who is last of its group, in one month and in two running (domain §3, 提级).
import type { LeagueRow } from './league.js';

type Ranked = Pick<LeagueRow, 'unitId' | 'unitName' | 'group' | 'band' | 'rank' | 'score'>;

export interface Bottom {
  readonly unitId: string;
  readonly unitName: string;
  readonly group: string;
  readonly rank: number;
  /** Ranked units of the group. */
  readonly of: number;
  readonly score: string | null;
}

/** The last rank of each group and band; several units may share it. One who shares the first rank as well, because all do, is not last. */
export function bottomsOf(rows: readonly Ranked[]): readonly Bottom[] {
  const ranked = rows.flatMap((row) => (row.rank === null ? [] : { ...row, rank: row.rank }));
  return ranked.flatMap(({ unitId, unitName, group, band, rank, score }) => {
    const peers = ranked.filter((other) => other.group === group && other.band === band);
    const last = Math.max(...peers.map((peer) => peer.rank));
    return rank === last && last > 1 ? { unitId, unitName, group, rank, of: peers.length, score } : [];
  });
}

/** Last in both months and in the same group: who was moved to another begins anew there. */
export function bottomTwice(before: readonly Ranked[], now: readonly Ranked[]): readonly Bottom[] {
  const earlier = new Map(bottomsOf(before).map((bottom) => [bottom.unitId, bottom.group]));
  return bottomsOf(now).filter(({ unitId, group }) => earlier.get(unitId) === group);
}
