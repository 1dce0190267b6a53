// Digests and signatures: what makes a changed fact, event or frozen row visible to anyone who recomputes them.
import { createHash } from 'node:crypto';
import { canonical } from '@hotline/ticket';
import type { Fact } from './core/fact.js';
import { outcomeOf } from './core/outcome.js';

/**
 * SHA-256 over a fact version and the hash of the event that made it, which covers the ticket's log up to there. How long
 * the version holds is left out: it ends by a later event, and what was sealed before must not change by that.
 */
export function factDigest(ticketId: string, fact: Fact, eventHash: string): string {
  const { knownUntil: _, ...made } = fact;
  return sha256({ ticketId, ...made, outcome: outcomeOf(fact), eventHash });
}

/** What a frozen ranking promises; `rows` in the order of their position. */
export interface Sealed {
  readonly month: string;
  readonly scheme: unknown;
  readonly version: number;
  readonly cutAt: Date;
  readonly reason: string | null;
  readonly rows: readonly unknown[];
  /** Per unit: SHA-256 over the digests of its own facts, see `factHashes`. */
  readonly factHashes: Readonly<Record<string, string>>;
}

export function signatureOf(sealed: Sealed): string {
  return sha256(sealed);
}

/** Over canonical JSON, so that the same content gives the same hash also after a trip through jsonb. */
function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(JSON.parse(JSON.stringify(value)))).digest('hex');
}
