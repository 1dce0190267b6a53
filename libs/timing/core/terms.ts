// What the clocks allow: the facts from deadline rows that the workflow's guards ask for.
import type { Terms } from '@hotline/workflow';
import type { DeadlineRow } from './deadline.js';

export function termsOf(rows: readonly DeadlineRow[]): Terms {
  const running = rows.filter((row) => row.stoppedAt === null);
  const complete = running.find((row) => row.clock === 'complete');
  return {
    returnWindowEndsAt: running.find((row) => row.clock === 'return_window')?.dueAt ?? null,
    completeDueAt: complete?.dueAt ?? null,
    extension: complete?.rule?.extension ?? null,
  };
}
