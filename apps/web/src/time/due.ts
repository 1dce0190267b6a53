// Which of the ladder's five looks a due time has.
export const RUNGS = ['running', 'reminded', 'yellow', 'red', 'supervision'] as const;
export type Rung = (typeof RUNGS)[number];

/** The rung that the API says was reached; past the due time it is red even before the sweep has come by. */
export function rungOf(due: { readonly dueAt: string; readonly rung: string | null; readonly pausedAt?: string | null }, now: number): Rung {
  const reached = lookOf(due.rung);
  const late = !due.pausedAt && Date.parse(due.dueAt) <= now;
  return late && RUNGS.indexOf(reached) < RUNGS.indexOf('red') ? 'red' : reached;
}

function lookOf(rung: string | null): Rung {
  if (rung === null) return 'running';
  if (/supervis|bulletin|raised/.test(rung)) return 'supervision';
  if (/red|urg/.test(rung)) return 'red';
  if (/yellow/.test(rung)) return 'yellow';
  return /remind/.test(rung) ? 'reminded' : 'running';
}
