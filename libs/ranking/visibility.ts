// Whose figures an actor may see: the city's roles all of them, a leader the own subtree, a liaison the own unit.
import { hasRole, type Actor } from '@hotline/workflow';

export const READERS = ['supervisor', 'auditor', 'unit_leader', 'liaison'] as const;

export function seesEveryUnit(actor: Actor): boolean {
  return hasRole(actor, 'supervisor', 'auditor', 'system');
}

/** Figures that are not published yet, and the tickets behind any figure. */
export function seesUnit(actor: Actor, unitId: string): boolean {
  if (seesEveryUnit(actor)) return true;
  if (hasRole(actor, 'unit_leader')) return actor.unitIds.includes(unitId);
  return hasRole(actor, 'liaison') && actor.unitId === unitId;
}
