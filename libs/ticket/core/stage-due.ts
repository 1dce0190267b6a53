// The one due time that a list shows: that of the clock which the ticket's status waits for.
import type { Status } from '@hotline/workflow';

const CLOCK_OF: Readonly<Partial<Record<Status, string>>> = {
  pending_dispatch: 'dispatch',
  pending_sign: 'sign',
  in_progress: 'complete',
  pending_callback: 'callback',
};

interface RunningClock {
  readonly clock: string;
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly pausedAt: Date | null;
}

/** null while nothing is due: suspended, in review, ended. */
export function stageDue(status: Status, clocks: readonly RunningClock[]): { readonly clock: string; readonly dueAt: Date } | null {
  const clock = CLOCK_OF[status];
  const row = clocks.find((c) => c.clock === clock && c.dueAt && !c.stoppedAt && !c.pausedAt);
  return row?.dueAt ? { clock: row.clock, dueAt: row.dueAt } : null;
}
