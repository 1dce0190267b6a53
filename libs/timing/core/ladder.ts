// Ladders as data: when each rung of a running deadline fires.
import type { Calendar } from './calendar.js';
import type { DeadlineRow } from './deadline.js';
import { dueLater, nextOfficeOpening, type Allowance } from './due.js';
import { measure, rewind, WORTH, type TimeUnit } from './meter.js';
import type { RungAction } from './rung-action.js';

/**
 * `used`: so much of the time is used, 0.5 is half of it. `left`: so many working days or hours are left; where the whole
 * allowance is no longer than that, `orUsed` counts instead. `due`: at the due time. `overdue`: so much after it.
 * `next_office_day`: when the offices open on the working day after the due day.
 */
export type RungTime =
  | { readonly at: 'used'; readonly share: number }
  | { readonly at: 'left'; readonly left: Allowance; readonly orUsed: number }
  | { readonly at: 'due' }
  | { readonly at: 'overdue'; readonly by: Allowance }
  | { readonly at: 'next_office_day' };

/** What the times of rungs are called. */
export const RUNG_TIMES = {
  used: { zh: '时限已用', en: 'Share used' },
  left: { zh: '距到期', en: 'Before it is due' },
  due: { zh: '到期时', en: 'When due' },
  next_office_day: { zh: '到期后下一工作日上班时', en: 'Next office opening' },
  overdue: { zh: '超期', en: 'Overdue by' },
} as const satisfies Record<RungTime['at'], { readonly zh: string; readonly en: string }>;

export interface RungSpec {
  /** Unique in its ladder; with ticket, assignment, clock and cycle it is the key under which it fires once. */
  readonly rung: string;
  readonly label: string;
  readonly when: RungTime;
  readonly action: RungAction;
}

export interface Ladder {
  readonly key: string;
  readonly name: string;
  readonly rungs: readonly RungSpec[];
}

export interface PlannedRung {
  readonly spec: RungSpec;
  readonly at: Date;
}

export interface DueRung extends PlannedRung {
  /** It should have fired long ago: the sweep was down. */
  readonly late: boolean;
}

/** A row whose time has come. */
export interface Wake {
  readonly row: DeadlineRow;
  readonly rungs: readonly DueRung[];
  readonly nextFireAt: Date | null;
}

/** The rungs that have not fired, by time and then by their order in the ladder. Empty without a due time. */
export function plannedRungs(row: DeadlineRow, ladder: Ladder, calendar: Calendar): readonly PlannedRung[] {
  const { dueAt } = row;
  if (!dueAt) return [];
  return ladder.rungs
    .filter((spec) => !row.fired.includes(spec.rung))
    .map((spec) => ({ spec, at: timeOf(spec.when, row, dueAt, calendar) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When the row's next rung fires; null while it is stopped or paused, and when none is left. */
export function nextFireAt(row: DeadlineRow, ladder: Ladder | undefined, calendar: Calendar): Date | null {
  if (!ladder || row.stoppedAt || row.pausedAt) return null;
  return plannedRungs(row, ladder, calendar)[0]?.at ?? null;
}

/** What fires now, in order, and when the next one does afterwards; each rung older than `graceMs` is marked late. */
export function dueRungs(row: DeadlineRow, ladder: Ladder | undefined, calendar: Calendar, now: Date, graceMs: number): Wake {
  const planned = !ladder || row.stoppedAt || row.pausedAt ? [] : plannedRungs(row, ladder, calendar);
  const due = planned.filter(({ at }) => at <= now);
  return {
    row,
    rungs: due.map((rung) => ({ ...rung, late: now.getTime() - rung.at.getTime() > graceMs })),
    // Firing moves no due time, so the plan of before holds.
    nextFireAt: planned[due.length]?.at ?? null,
  };
}

function timeOf(when: RungTime, row: DeadlineRow, dueAt: Date, calendar: Calendar): Date {
  switch (when.at) {
    case 'used': return usedAt(when.share, row, dueAt, calendar);
    case 'left': return leftAt(when.left, when.orUsed, row, dueAt, calendar);
    case 'due': return dueAt;
    case 'overdue': return dueLater(calendar, dueAt, when.by).dueAt;
    case 'next_office_day': return nextOfficeOpening(calendar, dueAt);
  }
}

function leftAt(left: Allowance, orUsed: number, row: DeadlineRow, dueAt: Date, calendar: Calendar): Date {
  const { unit, total } = extentOf(row, dueAt, calendar);
  if (unit !== left.unit || total <= left.amount * WORTH[unit]) return usedAt(orUsed, row, dueAt, calendar);
  return notBefore(row.startedAt, rewind(calendar, unit, dueAt.getTime(), left.amount * WORTH[unit]));
}

/** Counted back from the due time, so that pauses and extensions are in it by themselves. */
function usedAt(share: number, row: DeadlineRow, dueAt: Date, calendar: Calendar): Date {
  const { unit, total } = extentOf(row, dueAt, calendar);
  return notBefore(row.startedAt, rewind(calendar, unit, dueAt.getTime(), Math.round(total * (1 - share))));
}

/** The whole allowance with its extensions; of a due time set by hand it is the time from the start of the clock. */
function extentOf(row: DeadlineRow, dueAt: Date, calendar: Calendar): { readonly unit: TimeUnit; readonly total: number } {
  const setByHand = row.changes.some((change) => change.kind === 'set');
  if (!row.rule || setByHand) return { unit: 'hours', total: measure(calendar, 'hours', row.startedAt.getTime(), dueAt.getTime()) };
  const { amount, unit } = row.rule.allowance;
  const extended = row.changes.reduce((sum, change) => sum + (change.kind === 'extension' ? change.workdays : 0), 0);
  if (unit === 'workdays') return { unit, total: (amount + extended) * WORTH.workdays };
  return { unit, total: extended > 0 ? measure(calendar, unit, row.startedAt.getTime(), dueAt.getTime()) : amount * WORTH[unit] };
}

function notBefore(start: Date, at: number): Date {
  return new Date(Math.max(start.getTime(), at));
}
