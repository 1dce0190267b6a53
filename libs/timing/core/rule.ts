// Allowances as data: which rule holds for a clock of a ticket at a moment.
import type { TicketType, Urgency } from '@hotline/workflow';
import { TICKET_CLASS_CODES, type ClockName, type ExtensionTerms, type TicketClass } from './deadline.js';
import type { Allowance } from './due.js';

/** A null condition holds for everything. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly clock: ClockName;
  readonly ticketClass: TicketClass | null;
  readonly urgency: Urgency | null;
  readonly unitId: string | null;
  /** Holds for the category and everything below it. */
  readonly categoryPrefix: string | null;
  readonly type: TicketType | null;
  /** null: this clock does not run for what the rule describes. */
  readonly allowance: Allowance | null;
  readonly extension: ExtensionTerms | null;
  readonly ladder: string | null;
  /** Valid for clocks that start from here, and before there. */
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly enabled: boolean;
}

export interface Circumstances {
  readonly clock: ClockName;
  readonly classes: readonly TicketClass[];
  readonly urgency: Urgency;
  readonly unitId: string | null;
  readonly categoryCode: string | null;
  readonly type: TicketType;
  readonly at: Date;
}

/** The most specific rule; undefined when none holds. A rule without an allowance says that the clock does not run. */
export function ruleFor(rules: readonly Rule[], circumstances: Circumstances): Rule | undefined {
  let best: Rule | undefined;
  for (const rule of rules) {
    if (holds(rule, circumstances) && (!best || moreSpecific(rule, best))) best = rule;
  }
  return best;
}

function holds(rule: Rule, { clock, classes, urgency, unitId, categoryCode, type, at }: Circumstances): boolean {
  return rule.enabled
    && rule.clock === clock
    && (rule.ticketClass === null || classes.includes(rule.ticketClass))
    && (rule.urgency === null || rule.urgency === urgency)
    && (rule.unitId === null || rule.unitId === unitId)
    && (rule.categoryPrefix === null || (categoryCode ?? '').startsWith(rule.categoryPrefix))
    && (rule.type === null || rule.type === type)
    && (rule.validFrom === null || at >= rule.validFrom)
    && (rule.validTo === null || at < rule.validTo);
}

/**
 * Order of the conditions, the first that differs decides: class, urgency, unit, category (the longer code), type.
 * Urgency stands before unit and category, so that a statutory period of 60 days cannot swallow an emergency by mistake:
 * a rule that is meant for urgent tickets too has to say so. Of equals the one that became valid later holds, then the one with the later id.
 */
function moreSpecific(a: Rule, b: Rule): boolean {
  const left = weightsOf(a);
  const right = weightsOf(b);
  for (const [index, weight] of left.entries()) {
    const other = right[index] ?? 0;
    if (weight !== other) return weight > other;
  }
  return a.id > b.id;
}

function weightsOf(rule: Rule): readonly number[] {
  return [
    rule.ticketClass === null ? 0 : TICKET_CLASS_CODES.length - TICKET_CLASS_CODES.indexOf(rule.ticketClass),
    rule.urgency === null ? 0 : 1,
    rule.unitId === null ? 0 : 1,
    rule.categoryPrefix?.length ?? 0,
    rule.type === null ? 0 : 1,
    rule.validFrom?.getTime() ?? Number.NEGATIVE_INFINITY,
  ];
}
