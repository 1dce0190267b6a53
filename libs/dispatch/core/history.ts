// What the last months teach: which units finished tickets of the same category in the same district.

export interface HistoryRow {
  readonly categoryCode: string;
  /** Six digits; null when the ticket had no area. */
  readonly districtCode: string | null;
  readonly unitId: string;
  readonly tickets: number;
}
export interface UnitHistory {
  readonly unitId: string;
  readonly tickets: number;
  readonly total: number;
}

/** Fewer say nothing about whose task it is. */
const ENOUGH_TICKETS = 5;
const ENOUGH_SHARE = 0.3;

/** The units with a fair share of the like tickets, most first; empty while there are too few. */
export function historyOf(rows: readonly HistoryRow[], categoryCode: string | null, areaCode: string | null): readonly UnitHistory[] {
  if (categoryCode === null) return [];
  const district = areaCode?.slice(0, 6) ?? null;
  const like = rows.filter((row) => row.categoryCode === categoryCode && (district === null || row.districtCode === district));
  const total = like.reduce((sum, row) => sum + row.tickets, 0);
  if (total < ENOUGH_TICKETS) return [];
  const byUnit = new Map<string, number>();
  for (const row of like) byUnit.set(row.unitId, (byUnit.get(row.unitId) ?? 0) + row.tickets);
  return [...byUnit]
    .map(([unitId, tickets]) => ({ unitId, tickets, total }))
    .filter(({ tickets }) => tickets / total >= ENOUGH_SHARE)
    .sort((a, b) => b.tickets - a.tickets || (a.unitId < b.unitId ? -1 : 1));
}

export function historyReason({ tickets, total }: Omit<UnitHistory, 'unitId'>): string {
  return `近三个月同类 ${total} 件中 ${tickets} 件由该单位办结`;
}
