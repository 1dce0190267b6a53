// What can happen to one deadline row: each function gives the row as it is afterwards.
import type { Calendar } from './calendar.js';
import type { DeadlineRow, RuleSnapshot } from './deadline.js';
import { dueAfter, dueLater, dueResumed, type Due } from './due.js';

/** Late once, late for good: every change looks first whether the due time has passed. */
export function judged(row: DeadlineRow, at: Date): DeadlineRow {
  const passed = row.dueAt !== null && row.stoppedAt === null && row.pausedAt === null && at >= row.dueAt;
  return passed && !row.late ? { ...row, late: true } : row;
}

export function stopped(row: DeadlineRow, at: Date): DeadlineRow {
  const stoppedAt = at < row.startedAt ? row.startedAt : at;
  const seen = judged(row, stoppedAt);
  return { ...seen, stoppedAt, pausedAt: null, outcome: seen.late ? 'late' : 'met' };
}

export function ended(row: DeadlineRow, at: Date): DeadlineRow {
  return { ...judged(row, at), stoppedAt: at, pausedAt: null, outcome: 'ended' };
}

export function paused(row: DeadlineRow, at: Date): DeadlineRow {
  return row.pausedAt ? row : { ...judged(row, at), pausedAt: at };
}

export function resumed(row: DeadlineRow, at: Date, calendar: Calendar): DeadlineRow {
  return row.pausedAt ? afterPause({ ...row, pausedAt: null }, row.pausedAt, at, calendar) : row;
}

export function reopened(row: DeadlineRow, at: Date, calendar: Calendar): DeadlineRow {
  if (!row.stoppedAt) return row;
  return afterPause({ ...row, stoppedAt: null, outcome: null }, row.stoppedAt, at, calendar);
}

export function extended(row: DeadlineRow, at: Date, workdays: number, calendar: Calendar): DeadlineRow {
  if (!row.dueAt) return row;
  const due = dueLater(calendar, row.dueAt, { amount: workdays, unit: 'workdays' });
  const change = { kind: 'extension', at: at.toISOString(), workdays, fromDueAt: row.dueAt.toISOString() } as const;
  return { ...judged(row, at), ...due, provisional: row.provisional || due.provisional, changes: [...row.changes, change] };
}

export function setByHand(row: DeadlineRow, at: Date, dueAt: Date): DeadlineRow {
  const change = { kind: 'set', at: at.toISOString(), dueAt: dueAt.toISOString(), fromDueAt: row.dueAt?.toISOString() ?? null } as const;
  return { ...judged(row, at), dueAt, provisional: false, changes: [...row.changes, change] };
}

/** The rung has fired; it does not fire again in this row. */
export function climbed(row: DeadlineRow, rung: string, at: Date): DeadlineRow {
  return { ...judged(row, at), fired: [...row.fired, rung] };
}

/** The due time from the start by this rule: every pause and extension is counted again, a due time set by hand stays. */
export function recounted(row: DeadlineRow, rule: RuleSnapshot, calendar: Calendar): DeadlineRow {
  let due: Due = dueAfter(calendar, row.startedAt, rule.allowance);
  let { provisional } = due;
  for (const change of row.changes) {
    if (change.kind === 'extension') due = dueLater(calendar, due.dueAt, { amount: change.workdays, unit: 'workdays' });
    if (change.kind === 'set') due = { dueAt: new Date(change.dueAt), provisional: false };
    if (change.kind === 'pause') due = dueResumed(calendar, rule.allowance.unit, due.dueAt, { from: new Date(change.from), to: new Date(change.to) });
    provisional = change.kind === 'set' ? false : provisional || due.provisional;
  }
  return { ...row, rule, dueAt: due.dueAt, provisional };
}

function afterPause(row: DeadlineRow, from: Date, to: Date, calendar: Calendar): DeadlineRow {
  const changes = [...row.changes, { kind: 'pause', from: from.toISOString(), to: to.toISOString() } as const];
  if (!row.dueAt) return { ...row, changes };
  const due = dueResumed(calendar, row.rule?.allowance.unit ?? 'hours', row.dueAt, { from, to });
  return { ...row, dueAt: due.dueAt, provisional: row.provisional || due.provisional, changes };
}
