// Digests and signatures: what makes a changed fact, event or frozen row visible to anyone who recomputes them.
import { createHash } from 'node:crypto';
import type { Fact } from './fact.js';
import { outcomeOf } from './outcome.js';

/** SHA-256 over a fact version and the hash of the event that made it, which covers the ticket's log up to there. */
export function factDigest(ticketId: string, fact: Fact, eventHash: string): Buffer {
  return createHash('sha256').update(canonicalJson({ ticketId, ...fact, outcome: outcomeOf(fact), eventHash })).digest();
}

/** What was sealed; `rows` in the order of their position. */
export interface Sealed {
  readonly month: string;
  readonly scheme: unknown;
  readonly version: number;
  readonly cutAt: Date;
  readonly reason: string | null;
  readonly rows: readonly unknown[];
  /** Per unit: SHA-256 over the sorted digests of its own facts. */
  readonly factHashes: Readonly<Record<string, string>>;
}

export function signatureOf(sealed: Sealed): string {
  return sha256(canonicalJson(sealed));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keys sorted, instants in UTC, nothing undefined: the same content gives the same text, also after a trip through jsonb. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
