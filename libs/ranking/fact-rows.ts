// Facts to and from their table.
import type { Fact, FactKind } from './core/fact.js';
import { outcomeOf } from './core/outcome.js';
import { factDigest } from './seal.js';

/** A row of rating_facts as `writeRows`-style JSON: bytea as hex, instants as Date. */
export interface FactColumns {
  readonly ticket_id: string;
  readonly unit_id: string;
  readonly at: Date;
  readonly over_at: Date | null;
  readonly known_from: Date;
  readonly known_until: Date | null;
  readonly seq: number;
  readonly no: number;
  readonly cycle: number;
  readonly level: number | null;
  readonly in_time: boolean | null;
  readonly returned: boolean;
  readonly reached: boolean | null;
  readonly contacted: boolean | null;
  readonly resolved: boolean | null;
  readonly redone: boolean;
  readonly kind: FactKind;
  readonly type: string;
  readonly outcome: string;
  readonly excluded_for: string | null;
  readonly digest: string;
}

export function factColumns(ticketId: string, fact: Fact, eventHash: string): FactColumns {
  return {
    ticket_id: ticketId, unit_id: fact.unitId, at: fact.at, over_at: fact.overAt, known_from: fact.knownFrom, known_until: fact.knownUntil,
    seq: fact.seq, no: fact.no, cycle: fact.cycle, level: fact.level, in_time: fact.inTime, returned: fact.returned, reached: fact.reached,
    contacted: fact.contacted, resolved: fact.resolved, redone: fact.redone, kind: fact.kind, type: fact.type, outcome: outcomeOf(fact),
    excluded_for: fact.excludedFor, digest: `\\x${factDigest(ticketId, fact, eventHash)}`,
  };
}
