// Turns the kinds of recipients of a rule into accounts: each once, the active ones, and never whoever did it.
import type { Role } from '@hotline/workflow';
import type { RecipientKind } from './rules.js';

export interface StaffedUnit {
  readonly accountId: string;
  readonly duty: 'A' | 'B' | 'leader';
}
export interface KnownAccount {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly active: boolean;
}
export interface People {
  readonly accounts: readonly KnownAccount[];
  readonly staffOf: (unitId: string) => readonly StaffedUnit[];
}
/** What an event says about whom it concerns. */
export interface Concern {
  readonly unitId: string | null;
  readonly assistUnitIds: readonly string[];
  readonly applicantId: string | null;
  readonly actorId: string | null;
  /** Of a rung or a due time: which clock. */
  readonly clock: string | null;
}

/** Clocks that run against a role of the centre; all others run against a unit. */
const CLOCK_ROLES: Readonly<Record<string, readonly Role[]>> = {
  dispatch: ['dispatcher'],
  decision: ['dispatcher', 'supervisor'],
  callback: ['callback_officer'],
  citizen: ['supervisor'],
};

export function recipientsOf(kinds: readonly RecipientKind[], concern: Concern, people: People): readonly string[] {
  const active = new Set(people.accounts.filter((account) => account.active).map((account) => account.id));
  const named = kinds.flatMap((kind) => accountsOf(kind, concern, people));
  return [...new Set(named)].filter((id) => active.has(id) && id !== concern.actorId);
}

function accountsOf(kind: RecipientKind, concern: Concern, people: People): readonly string[] {
  const { unitId, assistUnitIds, applicantId, clock } = concern;
  switch (kind) {
    case 'liaisons': return unitId === null ? [] : liaisonsOf(unitId, people);
    case 'assist_liaisons': return assistUnitIds.flatMap((id) => liaisonsOf(id, people));
    case 'leader': return unitId === null || isCentral(clock) ? [] : people.staffOf(unitId).flatMap((member) => (member.duty === 'leader' ? member.accountId : []));
    case 'applicant': return applicantId === null ? [] : [applicantId];
    case 'responsible': return isCentral(clock) ? CLOCK_ROLES[clock]!.flatMap((role) => withRole(role, people)) : accountsOf('liaisons', concern, people);
    default: return withRole(kind.slice('role:'.length) as Role, people);
  }
}

/** Who answers for a unit: its leader, else the accounts of leaders in it, else the supervisors, so that it reaches somebody. */
export function leadersOf(unitId: string, people: People): readonly string[] {
  const active = people.accounts.filter((account) => account.active);
  const named = people.staffOf(unitId).flatMap((member) => (member.duty === 'leader' ? member.accountId : []));
  const byRole = active.filter((account) => account.unitId === unitId && account.roles.includes('unit_leader')).map((account) => account.id);
  const reached = [named.filter((id) => active.some((account) => account.id === id)), byRole].find((ids) => ids.length > 0);
  return reached ?? withRole('supervisor', { ...people, accounts: active });
}

/** A and B role (AB岗); in a unit that has named none, whoever is its liaison by account. */
function liaisonsOf(unitId: string, { accounts, staffOf }: People): readonly string[] {
  const named = staffOf(unitId).filter((member) => member.duty !== 'leader').map((member) => member.accountId);
  return named.length > 0 ? named : accounts.filter((account) => account.unitId === unitId && account.roles.includes('liaison')).map((account) => account.id);
}

function withRole(role: Role, { accounts }: People): readonly string[] {
  return accounts.filter((account) => account.roles.includes(role)).map((account) => account.id);
}

function isCentral(clock: string | null): clock is string {
  return clock !== null && Object.hasOwn(CLOCK_ROLES, clock);
}
