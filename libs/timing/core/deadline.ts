// The rows of the clocks: one deadline per ticket, assignment, clock and cycle, and one rung per step of its ladder.
import type { Allowance } from './due.js';
import type { RungAction } from './rung-action.js';

interface ClockWords {
  readonly zh: string;
  readonly en: string;
  /** When it is over a chance has passed; nobody is late. */
  readonly lapses?: true;
}

/** Every clock there is. What starts, stops and pauses each of them is the table in clocks.ts. */
export const CLOCKS = {
  citizen: { zh: '群众总时长', en: 'Citizen' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  sign: { zh: '签收', en: 'Sign' },
  contact: { zh: '首次联系', en: 'First contact' },
  complete: { zh: '办理', en: 'Complete' },
  return_window: { zh: '退单期', en: 'Return window', lapses: true },
  assist: { zh: '协办反馈', en: 'Assist reply' },
  decision: { zh: '申请审批', en: 'Request decision' },
  callback: { zh: '回访', en: 'Callback' },
  order: { zh: '督办回复', en: 'Supervision order' },
} as const satisfies Record<string, ClockWords>;

export type ClockName = keyof typeof CLOCKS;
export const CLOCK_NAMES = Object.keys(CLOCKS) as readonly ClockName[];

/** Classes of domain §2 that a ticket enters on its way; of two the earlier one here decides. */
export const TICKET_CLASSES = {
  supervised: { zh: '督办件', en: 'Supervised' },
  redo: { zh: '重办件', en: 'Redone' },
  complex: { zh: '疑难件', en: 'Complex' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
export type TicketClass = keyof typeof TICKET_CLASSES;
export const TICKET_CLASS_CODES = Object.keys(TICKET_CLASSES) as readonly TicketClass[];

export interface ExtensionTerms {
  readonly maxWorkdays: number;
  readonly times: number;
}

/** The rule as it was when the clock started; a later change reaches the row only by recalculation. */
export interface RuleSnapshot {
  readonly id: string;
  readonly name: string;
  readonly allowance: Allowance;
  /** What the ticket was when the clock started: an order that comes later does not shorten it. */
  readonly classes: readonly TicketClass[];
  /** null: never extended. */
  readonly extension: ExtensionTerms | null;
}

/** Why a due time is not start + allowance: with these the due time can be derived again. Instants are ISO strings in UTC. */
export type DueChange =
  | { readonly kind: 'pause'; readonly from: string; readonly to: string }
  | { readonly kind: 'extension'; readonly at: string; readonly workdays: number; readonly fromDueAt: string }
  | { readonly kind: 'set'; readonly at: string; readonly dueAt: string; readonly fromDueAt: string | null };

export interface DeadlineKey {
  readonly ticketId: string;
  /** 0: the ticket itself. */
  readonly assignmentNo: number;
  readonly clock: ClockName;
  readonly cycle: number;
}

export interface DeadlineRow extends DeadlineKey {
  /** Whose calendar counts and who answers for it; null: the hotline centre. */
  readonly unitId: string | null;
  /** The request or the supervision order that the clock is for. */
  readonly subject: string | null;
  /** null: set by hand, or only measured. */
  readonly rule: RuleSnapshot | null;
  readonly startedAt: Date;
  /** Exclusive. null: measured, never due. */
  readonly dueAt: Date | null;
  readonly provisional: boolean;
  readonly pausedAt: Date | null;
  readonly changes: readonly DueChange[];
  readonly stoppedAt: Date | null;
  readonly outcome: 'met' | 'late' | 'ended' | null;
  /** Permanent once true: no extension un-lates a ticket. */
  readonly late: boolean;
  readonly ladder: string | null;
  /** Names of the rungs that fired, in order. */
  readonly fired: readonly string[];
  readonly nextFireAt: Date | null;
}

export interface RungRow extends DeadlineKey {
  readonly rung: string;
  /** What the ladder asked for: a card is a rung that hands one out. null when the ladder has lost the rung since. */
  readonly action: RungAction | null;
  readonly unitId: string | null;
  /** When it had to fire, and when it did. */
  readonly dueAt: Date;
  readonly firedAt: Date;
  readonly late: boolean;
}
