// Who may do what about an appeal now: the one place that the writes and what a screen offers both ask.
import { hasRole, type Actor } from '@hotline/workflow';

export const APPEAL_STATES = {
  pending: { zh: '待决定', en: 'To decide' },
  proposed: { zh: '待复核', en: 'To confirm' },
  upheld: { zh: '采信', en: 'Upheld' },
  refused: { zh: '不采信', en: 'Refused' },
} as const;
export type AppealState = keyof typeof APPEAL_STATES;
export type AppealAct = (typeof APPEAL_ACTS)[number];

/** What applies to a rating before anybody has appealed against it. */
export interface Appealable {
  readonly unitId: string;
  /** Exclusive: the midnight that ends the last day. */
  readonly appealBy: Date;
  readonly appealed: boolean;
}
export interface Decidable {
  readonly state: AppealState;
  readonly deciderId: string | null;
}

export const APPEAL_ACTS = ['decide', 'confirm'] as const;

/** Domain §5: the unit that was rated, once, in time. */
export function applyRefusal({ unitId, appealBy, appealed }: Appealable, actor: Actor, now: Date) {
  if (!hasRole(actor, 'liaison', 'unit_leader') || !actor.unitIds.includes(unitId)) return 'auth.forbidden';
  if (appealed) return 'appeal.exists';
  return now >= appealBy ? 'appeal.too_late' : null;
}

/** Domain §5: the supervisor decides, a second person confirms. */
export function actRefusal(act: AppealAct, { state, deciderId }: Decidable, actor: Actor) {
  if (act === 'decide') {
    if (!hasRole(actor, 'supervisor')) return 'auth.forbidden';
    return state === 'pending' ? null : 'appeal.decided';
  }
  if (!hasRole(actor, 'supervisor', 'reviewer')) return 'auth.forbidden';
  if (state !== 'proposed') return 'appeal.decided';
  return deciderId === actor.id ? 'appeal.second_person' : null;
}

export function actsFor(appeal: Decidable, actor: Actor): readonly AppealAct[] {
  return APPEAL_ACTS.filter((act) => actRefusal(act, appeal, actor) === null);
}
