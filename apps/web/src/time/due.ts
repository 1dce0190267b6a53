// What a due time looks like: which of the ladder's five looks it has, from the rungs that the API says were reached.
export const RUNGS = ['running', 'reminded', 'yellow', 'red', 'supervision'] as const;
export type Rung = (typeof RUNGS)[number];

/** A running clock, of a list's row or of a ticket. */
export interface Due {
  readonly clock: string;
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly pausedAt?: string | null;
  readonly fired: readonly string[];
  readonly supervised?: boolean;
}

interface DueRow {
  readonly dueAt: string | null;
  readonly dueClock: string | null;
  readonly provisional: boolean;
  readonly fired: readonly string[];
  readonly openOrders: readonly string[];
}

/** The clock that bites next in a list's row. */
export function dueOf(row: DueRow): Due | null {
  if (row.dueAt === null) return null;
  return { clock: row.dueClock ?? '', dueAt: row.dueAt, provisional: row.provisional, fired: row.fired, supervised: row.openOrders.length > 0 };
}

/** Past the due time it is red even before the sweep has come by. */
export function rungOf(due: Due, now: number): Rung {
  const late = due.dueAt !== null && !due.pausedAt && Date.parse(due.dueAt) <= now;
  const looks = due.fired.map(lookOf).concat(late ? 'red' : 'running', due.supervised === true ? 'supervision' : 'running');
  return RUNGS[Math.max(...looks.map((look) => RUNGS.indexOf(look)))] ?? 'running';
}

export function lookOf(rung: string): Rung {
  if (/order|bulletin|raise/.test(rung)) return 'supervision';
  if (/red|urge/.test(rung)) return 'red';
  if (/yellow/.test(rung)) return 'yellow';
  return /remind/.test(rung) ? 'reminded' : 'running';
}
