// A fact in one word, and what that word adds to a unit's counts: the only place that says what counts where.
import type { FactContent, FactKind } from './fact.js';
import { INDICATOR_NAMES, NO_SUMS, type Indicator, type Sums } from './indicators.js';

/**
 * Duties: open, in_time, late, lapsed (returned unsigned), with `+returned` for 退单. Callbacks: unreached, excluded, or
 * level, contacted, resolved (`4yn`; `-` = not answered) with `r` for 重办. 自评: self.
 */
export function outcomeOf(fact: FactContent): string {
  switch (fact.kind) {
    case 'sign': return `${dutyOutcome(fact)}${fact.returned ? '+returned' : ''}`;
    case 'complete': return dutyOutcome(fact);
    case 'self': return 'self';
    case 'callback': return ratingOutcome(fact);
  }
}

export interface Counted {
  readonly kind: FactKind;
  readonly outcome: string;
  readonly n: number;
  readonly carried?: boolean; // due before the window and still open when it began
}

export function sumsOf(rows: readonly Counted[]): Sums {
  const sums: Record<keyof Sums, number> = { ...NO_SUMS };
  for (const row of rows) for (const part of partsOf(row)) sums[part] += row.n;
  return sums;
}

/** The counts that a fact of this outcome is in. */
export function partsOf({ kind, outcome, carried }: Omit<Counted, 'n'>): readonly (keyof Sums)[] {
  switch (kind) {
    case 'sign': return signParts(outcome);
    case 'complete': return ['due', ...(carried ? ['carried' as const] : []), ...(outcome === 'in_time' ? ['closedInTime' as const] : [])];
    case 'self': return ['selfRated'];
    case 'callback': return ratingParts(outcome);
  }
}

/** What one can ask the evidence of: each indicator, and what was left out of them. */
export type EvidenceOf = Indicator | 'excluded' | 'selfRated';
export const EVIDENCE_OF = [...INDICATOR_NAMES, 'excluded', 'selfRated'] as const satisfies readonly EvidenceOf[];

/** What of the sums an indicator divides by; a fact in it is evidence for the indicator. */
export const DENOMINATOR: Readonly<Record<EvidenceOf, readonly (keyof Sums)[]>> = {
  signedInTime: ['dispatched'],
  closedInTime: ['due'],
  overdue: ['due'],
  returned: ['assigned'],
  contacted: ['contactAsked'],
  resolved: ['resolveAsked'],
  satisfied: ['level5', 'level4', 'level3', 'level2', 'level1'],
  redone: ['reached'],
  reached: ['rounds'],
  excluded: ['excluded'],
  selfRated: ['selfRated'],
};

const NUMERATOR: Readonly<Record<EvidenceOf, readonly (keyof Sums)[]>> = {
  ...DENOMINATOR,
  signedInTime: ['signedInTime'],
  closedInTime: ['closedInTime'],
  overdue: ['closedInTime'], // turned round: not in time is what is counted
  returned: ['returned'],
  contacted: ['contacted'],
  resolved: ['resolved'],
  satisfied: ['level5', 'level4', 'level3'],
  redone: ['redone'],
  reached: ['reached'],
};

/** Whether a fact that is evidence for the indicator is also in its numerator (满意: 基本满意 and better). */
export function isHit(indicator: EvidenceOf, fact: Omit<Counted, 'n'>): boolean {
  const hit = partsOf(fact).some((part) => NUMERATOR[indicator].includes(part));
  return indicator === 'overdue' ? !hit : hit;
}

const LEVEL_CODES = ['5', '4', '3', '2', '1', '-'] as const;
const ANSWERS = ['y', 'n', '-'] as const;
const DUTY_OUTCOMES = ['open', 'in_time', 'late'] as const;

/** Every word there is, by kind: the evidence of an indicator is the facts whose word counts in it. */
export const OUTCOMES: Readonly<Record<FactKind, readonly string[]>> = {
  sign: [...DUTY_OUTCOMES, 'lapsed'].flatMap((word) => [word, `${word}+returned`]),
  complete: DUTY_OUTCOMES,
  self: ['self'],
  callback: ['unreached', 'excluded', ...LEVEL_CODES.flatMap((l) => ANSWERS.flatMap((c) => ANSWERS.flatMap((r) => [`${l}${c}${r}`, `${l}${c}${r}r`])))],
};

export function evidenceOutcomes(indicator: EvidenceOf): { readonly kind: FactKind; readonly outcomes: readonly string[] } {
  const kinds = Object.keys(OUTCOMES) as FactKind[];
  const counts = (kind: FactKind, outcome: string): boolean => partsOf({ kind, outcome }).some((part) => DENOMINATOR[indicator].includes(part));
  const kind = kinds.find((k) => OUTCOMES[k].some((outcome) => counts(k, outcome)))!;
  return { kind, outcomes: OUTCOMES[kind].filter((outcome) => counts(kind, outcome)) };
}

function dutyOutcome({ inTime, overAt }: FactContent): string {
  if (inTime === null) return overAt ? 'lapsed' : 'open';
  return inTime ? 'in_time' : 'late';
}

function ratingOutcome(fact: FactContent): string {
  if (fact.excludedFor) return 'excluded';
  if (!fact.reached) return 'unreached';
  const answer = (value: boolean | null): string => (value === null ? '-' : value ? 'y' : 'n');
  return `${fact.level ?? '-'}${answer(fact.contacted)}${answer(fact.resolved)}${fact.redone ? 'r' : ''}`;
}

function signParts(outcome: string): readonly (keyof Sums)[] {
  const parts: (keyof Sums)[] = ['assigned'];
  if (!outcome.startsWith('lapsed')) parts.push('dispatched');
  if (outcome.startsWith('in_time')) parts.push('signedInTime');
  if (outcome.endsWith('+returned')) parts.push('returned');
  return parts;
}

function ratingParts(outcome: string): readonly (keyof Sums)[] {
  if (outcome === 'excluded') return ['excluded'];
  if (outcome === 'unreached') return ['rounds'];
  const [level, contacted, resolved, redone] = [...outcome];
  const parts: (keyof Sums)[] = ['rounds', 'reached'];
  if (contacted !== '-') parts.push('contactAsked');
  if (contacted === 'y') parts.push('contacted');
  if (resolved !== '-') parts.push('resolveAsked');
  if (resolved === 'y') parts.push('resolved');
  if (level !== '-') parts.push(`level${level}` as keyof Sums);
  if (redone === 'r') parts.push('redone');
  return parts;
}
