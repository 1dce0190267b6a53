// Grounds for a supervision order that lie in what happened, not in a clock (domain §3).
import type { EventPayloads, EventType } from '@hotline/workflow';

/** Why there is an order: by a clock, by hand, or by what happened. */
export const ORDER_GROUNDS = {
  overdue: { zh: '超期未办结', en: 'Overdue' },
  manual: { zh: '督办员发出', en: 'Issued by hand' },
  shirking: { zh: '推诿扯皮', en: 'Shirking' },
  repeats: { zh: '重复反映', en: 'Repeats' },
  unsatisfied_after_redo: { zh: '重办后仍不满意', en: 'Unsatisfied after a redo' },
  false_completion: { zh: '虚假办结', en: 'False completion' },
} as const;
export type Ground = Exclude<keyof typeof ORDER_GROUNDS, 'overdue' | 'manual'>;

export interface Found {
  readonly ground: Ground;
  /** With ticket and ground this happens once. */
  readonly occasion: string;
  readonly requirement: string;
  /** A task for the responsible leader as well (提级). */
  readonly raise: boolean;
}

/** Three people with the same matter are no coincidence. */
const REPEATS = 3;
const LOWEST_SATISFIED = 3;

export interface Told {
  readonly type: EventType;
  readonly payload: unknown;
  readonly redoCount: number;
  /** What the unit said in its last reply. */
  readonly claimedResolved: boolean;
}

export function groundIn({ type, payload, redoCount, claimedResolved }: Told): Found | null {
  switch (type) {
    case 'shirking.detected': return shirking(payload as EventPayloads['shirking.detected']);
    case 'ticket.repeat_absorbed': return repeats(payload as EventPayloads['ticket.repeat_absorbed']);
    case 'callback.recorded': return callback(payload as EventPayloads['callback.recorded'], redoCount, claimedResolved);
    default: return null;
  }
}

function shirking({ kind, unitIds }: EventPayloads['shirking.detected']): Found {
  const what = kind === 'third_unit' ? '已转至第三家单位' : '再次派给同一单位';
  return { ground: 'shirking', occasion: String(unitIds.length), requirement: `工单${what}，由本单位牵头办理，不得再退`, raise: true };
}

function repeats({ repeats: count }: EventPayloads['ticket.repeat_absorbed']): Found | null {
  if (count < REPEATS) return null;
  return { ground: 'repeats', occasion: 'once', requirement: `同一诉求已并单 ${count} 件，请从源头解决并书面说明`, raise: false };
}

function callback({ reached, level, contacted, resolved, round }: EventPayloads['callback.recorded'], redoCount: number, claimedResolved: boolean): Found | null {
  if (!reached) return null;
  const occasion = `round-${round}`;
  if (claimedResolved && contacted === false && resolved === false) {
    return { ground: 'false_completion', occasion, requirement: '反馈称已解决，回访时群众称未联系、未解决，请说明情况', raise: false };
  }
  if (redoCount > 0 && level !== undefined && level < LOWEST_SATISFIED) {
    return { ground: 'unsatisfied_after_redo', occasion, requirement: '重办后群众仍不满意，请书面说明办理情况', raise: false };
  }
  return null;
}
