// What the law of the city says: rules, ladders and calendars, and what it makes of a row that runs already.
import type { TicketState } from '@hotline/workflow';
import type { Calendar } from './calendar.js';
import type { DeadlineRow, RuleSnapshot, TicketClass } from './deadline.js';
import { nextFireAt, type Ladder } from './ladder.js';
import { ended, judged, recounted } from './row.js';
import { ruleFor, type Rule } from './rule.js';

export interface Lawbook {
  readonly rules: readonly Rule[];
  readonly ladders: ReadonlyMap<string, Ladder>;
  calendarOf(unitId: string | null): Calendar;
}

/** What a rule asks about a ticket. */
export type TicketFacts = Pick<TicketState, 'type' | 'urgency' | 'categoryCode' | 'complex'>;

/**
 * The row by the law as it is now, from the same start: ended where no rule asks for the clock any more. A due time set by hand
 * stays. The classes are those of the start, and complex from when it was marked: an order or a redo makes clocks of its own.
 */
export function underLaw(row: DeadlineRow, at: Date, facts: TicketFacts, law: Lawbook): DeadlineRow {
  if (!row.rule) return scheduled(row, law);
  const { classes } = row.rule;
  const now = facts.complex && !classes.includes('complex') ? [...classes, 'complex' as const] : classes;
  const rule = ruleFor(law.rules, {
    clock: row.clock, classes: now, urgency: facts.urgency, unitId: row.unitId, categoryCode: facts.categoryCode, type: facts.type, at: row.startedAt,
  });
  const seen = judged(row, at);
  if (!rule?.allowance) return scheduled(ended(seen, at), law);
  return scheduled({ ...recounted(seen, snapshotOf(rule, now), law.calendarOf(row.unitId)), ladder: rule.ladder }, law);
}

/** The row with the time of its next rung. */
export function scheduled(row: DeadlineRow, law: Lawbook): DeadlineRow {
  return { ...row, nextFireAt: nextFireAt(row, law.ladders.get(row.ladder ?? ''), law.calendarOf(row.unitId)) };
}

export function snapshotOf(rule: Rule, classes: readonly TicketClass[]): RuleSnapshot {
  if (!rule.allowance) throw new Error(`rule ${rule.id} has no allowance`);
  return { id: rule.id, name: rule.name, allowance: rule.allowance, classes, extension: rule.extension };
}

/** Whether the two say something different about when the row is due, under which rule, and what fires next. */
export function differs(a: DeadlineRow, b: DeadlineRow): boolean {
  return a.dueAt?.getTime() !== b.dueAt?.getTime() || a.provisional !== b.provisional || a.outcome !== b.outcome || a.ladder !== b.ladder
    || a.nextFireAt?.getTime() !== b.nextFireAt?.getTime() || ruleText(a.rule) !== ruleText(b.rule);
}

/** Field by field, because a snapshot that comes back from jsonb has its keys in another order. */
function ruleText(rule: RuleSnapshot | null): string {
  if (!rule) return '';
  const { id, name, allowance, classes, extension } = rule;
  return JSON.stringify([id, name, allowance.amount, allowance.unit, classes, extension?.maxWorkdays, extension?.times]);
}
