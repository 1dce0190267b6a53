// Who may see a citizen's data in clear, with a reason that is recorded.
import { hasRole, type Actor, type Role } from '@hotline/workflow';
import type { PersonalField } from './masking.js';

/** People who speak with the citizen, or answer for those who do. */
const MAY_REVEAL = ['operator', 'dispatcher', 'liaison', 'callback_officer', 'supervisor'] as const satisfies readonly Role[];

/**
 * Domain §6: a whistle-blower's identity is for named roles only. The supervisor answers for the case and may see all of
 * it; the callback officer must dial the number and gets nothing else; the units that are reported on get nothing at all.
 */
const MAY_REVEAL_CONFIDENTIAL: { readonly [Field in PersonalField]: readonly Role[] } = {
  name: ['supervisor'],
  phone: ['supervisor', 'callback_officer'],
  idNumber: ['supervisor'],
  address: ['supervisor'],
};

export type RevealRefusal = 'citizen.reveal_refused' | 'citizen.confidential';

/** `confidential`: of a 举报, or taken down as confidential. */
export function revealRefusal(actor: Actor, field: PersonalField, confidential: boolean): RevealRefusal | undefined {
  if (!hasRole(actor, ...MAY_REVEAL)) return 'citizen.reveal_refused';
  if (confidential && !hasRole(actor, ...MAY_REVEAL_CONFIDENTIAL[field])) return 'citizen.confidential';
  return undefined;
}
