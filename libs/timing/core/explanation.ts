// Why a deadline is what it is, told day by day: liaisons dispute due times.
import type { Calendar } from './calendar.js';
import { CLOCKS, type ClockName, type DeadlineRow, type DueChange, type RuleSnapshot } from './deadline.js';
import { explainDays, type ExplainedDay, type Pause } from './due.js';
import { isoIn } from './instant.js';
import { plannedRungs, type Ladder } from './ladder.js';

export interface Explanation {
  readonly clock: ClockName;
  readonly label: string;
  readonly assignmentNo: number;
  readonly cycle: number;
  readonly rule: RuleSnapshot | null;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly pausedAt: string | null;
  readonly stoppedAt: string | null;
  readonly outcome: DeadlineRow['outcome'];
  readonly late: boolean;
  /** Pauses, extensions and due times set by hand, in order. */
  readonly changes: readonly DueChange[];
  readonly days: readonly ExplainedDay[];
  readonly fired: readonly string[];
  readonly ahead: readonly { readonly rung: string; readonly label: string; readonly at: string }[];
}

export function explain(row: DeadlineRow, ladder: Ladder | undefined, calendar: Calendar): Explanation {
  const { clock, assignmentNo, cycle, rule, provisional, outcome, late, changes, fired } = row;
  const iso = (at: Date): string => isoIn(calendar.zone, at);
  const unit = rule && !changes.some(({ kind }) => kind === 'set') ? rule.allowance.unit : 'hours';
  return {
    clock, label: CLOCKS[clock].zh, assignmentNo, cycle, rule, provisional, outcome, late, changes, fired,
    startedAt: iso(row.startedAt), dueAt: row.dueAt && iso(row.dueAt), pausedAt: row.pausedAt && iso(row.pausedAt), stoppedAt: row.stoppedAt && iso(row.stoppedAt),
    days: row.dueAt ? explainDays(calendar, unit, row.startedAt, row.dueAt, changes.flatMap(pauseOf)) : [],
    ahead: ladder && !row.stoppedAt && !row.pausedAt
      ? plannedRungs(row, ladder, calendar).map(({ spec, at }) => ({ rung: spec.rung, label: spec.label, at: iso(at) }))
      : [],
  };
}

function pauseOf(change: DueChange): readonly Pause[] {
  return change.kind === 'pause' ? [{ from: new Date(change.from), to: new Date(change.to) }] : [];
}
