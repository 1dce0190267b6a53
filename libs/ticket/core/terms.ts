// What the running clocks allow, as decide() asks for it.
import type { Terms } from '@hotline/workflow';

interface TermClock {
  readonly clock: string;
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly rule: { readonly extension: Terms['extension'] } | null;
}

export function termsOfDeadlines(rows: readonly TermClock[]): Terms {
  const running = (clock: string) => rows.find((row) => row.clock === clock && !row.stoppedAt);
  const complete = running('complete');
  return {
    returnWindowEndsAt: running('return_window')?.dueAt ?? null,
    completeDueAt: complete?.dueAt ?? null,
    extension: complete?.rule?.extension ?? null,
  };
}
