// What the ranking remembers of a ticket: one fact for every sign clock, every completion clock and every callback round.
import type { AppealReason, Level, TicketType } from '@hotline/workflow';

/** sign and complete are duties with a due time; callback is a rating round; self is 自评, shown but never scored. */
export type FactKind = 'sign' | 'complete' | 'callback' | 'self';

export interface FactKey {
  readonly kind: FactKind;
  readonly no: number; // assignment of a duty, round of a rating
  readonly cycle: number; // of the clock; 1 for ratings
}

export interface FactContent extends FactKey {
  readonly unitId: string;
  readonly type: TicketType;
  readonly at: Date; // decides the month: the last instant in which a duty is in time, the time of a callback
  readonly overAt: Date | null; // when the duty was fulfilled or fell away late; null = still open
  readonly inTime: boolean | null; // null = not judged yet
  readonly returned: boolean; // sign: the unit gave the ticket back (退单)
  readonly reached: boolean | null;
  readonly contacted: boolean | null;
  readonly resolved: boolean | null;
  readonly level: Level | null;
  readonly redone: boolean; // callback: led to 重办
  readonly excludedFor: AppealReason | null; // upheld appeal: out of numerator and denominator
}

/** A version of a fact: true from one event of the log until another, so that a frozen month can be read again. */
export interface Fact extends FactContent {
  readonly seq: number; // of the event that made this version
  readonly knownFrom: Date;
  readonly knownUntil: Date | null; // null = holds now
}

export const NO_RATING = { reached: null, contacted: null, resolved: null, level: null, redone: false, excludedFor: null } as const;
export const NO_DUTY = { overAt: null, inTime: null, returned: false } as const;

export function keyOf(key: FactKey): string {
  return `${key.kind} ${key.no} ${key.cycle}`;
}

/** Facts that hold after an event, by key. */
export type Facts = ReadonlyMap<string, FactContent>;

export function withFact(facts: Facts, content: FactContent): Facts {
  return new Map(facts).set(keyOf(content), content);
}

export function withoutFact(facts: Facts, content: FactContent): Facts {
  const rest = new Map(facts);
  rest.delete(keyOf(content));
  return rest;
}
