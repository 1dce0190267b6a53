// Deadline rows to and from the columns of their tables, for the statements that the ticket writer runs.
import type { TableRows } from '@hotline/platform';
import type { ClockName, DeadlineRow, DueChange, RuleSnapshot, RungRow } from './core/deadline.js';

export interface DeadlineColumns {
  readonly ticket_id: string;
  readonly assignment_no: number;
  readonly clock: ClockName;
  readonly cycle: number;
  readonly unit_id: string | null;
  readonly subject: string | null;
  readonly rule: RuleSnapshot | null;
  readonly started_at: Date;
  readonly due_at: Date | null;
  readonly provisional: boolean;
  readonly paused_at: Date | null;
  readonly changes: readonly DueChange[];
  readonly stopped_at: Date | null;
  readonly outcome: DeadlineRow['outcome'];
  readonly late: boolean;
  readonly ladder: string | null;
  readonly fired: readonly string[];
  readonly next_fire_at: Date | null;
}

const KEY = ['ticket_id', 'assignment_no', 'clock', 'cycle'] as const;
const FACTS = [
  'unit_id', 'subject', 'rule', 'started_at', 'due_at', 'provisional', 'paused_at', 'changes', 'stopped_at', 'outcome', 'late', 'ladder', 'fired', 'next_fire_at',
] as const;

/** One row of `select d.* from deadlines d`. */
export function deadlineFromColumns(row: DeadlineColumns): DeadlineRow {
  return {
    ticketId: row.ticket_id, assignmentNo: row.assignment_no, clock: row.clock, cycle: row.cycle, unitId: row.unit_id, subject: row.subject, rule: row.rule,
    startedAt: row.started_at, dueAt: row.due_at, provisional: row.provisional, pausedAt: row.paused_at, changes: row.changes,
    stoppedAt: row.stopped_at, outcome: row.outcome, late: row.late, ladder: row.ladder, fired: row.fired, nextFireAt: row.next_fire_at,
  };
}

/** What `writeRows` takes to store a result of `Deadlines.follow`. A rung that exists already fails the statement: twice is impossible. */
export function deadlineWrites(followed: { readonly deadlines: readonly DeadlineRow[]; readonly rungs: readonly RungRow[] }): TableRows[] {
  return [
    { table: 'deadlines', rows: followed.deadlines.map(columnsOf), onConflict: { columns: KEY, update: FACTS } },
    { table: 'rungs', rows: followed.rungs.map(rungColumnsOf) },
  ];
}

const FIRED_TYPES = {
  ticket_id: 'uuid', assignment_no: 'int', clock: 'text', cycle: 'int', late: 'boolean', fired: 'text[]', next_fire_at: 'timestamptz',
} as const;

/** The statement fails with this SQLSTATE where the version is not the law's any more: then nothing was written. */
export const LAW_CHANGED = 'HL001';

/** For who counts before the transaction begins and writes with one statement. */
export function lawCheck(lawVersion: number): TableRows {
  return { table: 'law_checks', rows: [{ version: lawVersion }] };
}

/** The same for a result of `Deadlines.fire`, where only the rungs of rows that exist have moved. */
export function firedWrites(followed: { readonly deadlines: readonly DeadlineRow[]; readonly rungs: readonly RungRow[] }): TableRows[] {
  const rows = followed.deadlines.map((row) => ({
    ticket_id: row.ticketId, assignment_no: row.assignmentNo, clock: row.clock, cycle: row.cycle,
    late: row.late, fired: row.fired, next_fire_at: row.nextFireAt,
  }));
  return [{ table: 'deadlines', match: KEY, types: FIRED_TYPES, rows }, { table: 'rungs', rows: followed.rungs.map(rungColumnsOf) }];
}

function columnsOf(row: DeadlineRow): Record<(typeof KEY)[number] | (typeof FACTS)[number], unknown> {
  return {
    ticket_id: row.ticketId, assignment_no: row.assignmentNo, clock: row.clock, cycle: row.cycle, unit_id: row.unitId, subject: row.subject, rule: row.rule,
    started_at: row.startedAt, due_at: row.dueAt, provisional: row.provisional, paused_at: row.pausedAt, changes: row.changes,
    stopped_at: row.stoppedAt, outcome: row.outcome, late: row.late, ladder: row.ladder, fired: row.fired, next_fire_at: row.nextFireAt,
  };
}

function rungColumnsOf(row: RungRow): Record<string, unknown> {
  return {
    ticket_id: row.ticketId, assignment_no: row.assignmentNo, clock: row.clock, cycle: row.cycle, rung: row.rung, action: row.action,
    unit_id: row.unitId, due_at: row.dueAt, fired_at: row.firedAt, late: row.late,
  };
}
