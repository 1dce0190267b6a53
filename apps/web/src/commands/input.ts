// From what was typed to a command's input: empty fields are left out, required ones must be there.
import type { Demand } from '../api/tickets';

type Typed = Readonly<Record<string, unknown>>;

export function inputOf(demands: readonly Demand[], typed: Typed): Record<string, unknown> {
  return Object.fromEntries(demands.filter((demand) => !isEmpty(typed[demand.name])).map((demand) => [demand.name, typed[demand.name]]));
}

export function missingDemands(demands: readonly Demand[], typed: Typed): readonly Demand[] {
  return demands.filter((demand) => demand.required && isEmpty(typed[demand.name]));
}

/** `false` and 0 are answers; blanks are not. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
