// What a due time looks like: which of the ladder's five looks it has, from the rungs that the API says were reached.
import { useWords } from '../api/vocabulary';
import type { RungDto } from '../client';

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
export function rungOf(due: Due, now: number, lookOf: (rung: string) => Rung): Rung {
  const late = due.dueAt !== null && !due.pausedAt && Date.parse(due.dueAt) <= now;
  const looks = due.fired.map(lookOf).concat(late ? 'red' : 'running', due.supervised === true ? 'supervision' : 'running');
  return RUNGS[Math.max(...looks.map((look) => RUNGS.indexOf(look)))] ?? 'running';
}

/** The look of what a rung does: an action that the API adds does not compile until it has one. */
const LOOKS: Readonly<Record<RungDto['action'], Rung>> = {
  remind: 'reminded', yellow_card: 'yellow', red_card: 'red', urge: 'red', order: 'supervision', bulletin: 'supervision',
};

export function lookOfAction(action: RungDto['action'] | undefined): Rung {
  return action === undefined ? 'running' : LOOKS[action];
}

/** The look of a rung by its code, from the ladders in force. */
export function useLooks(): (rung: string) => Rung {
  const rungs = useWords('rungs');
  return (rung) => lookOfAction(rungs.find((word) => word.code === rung)?.action as RungDto['action'] | undefined);
}
