// The chain of hashes over a ticket's log: each event's hash covers the one before, so a changed past shows.
import { createHash } from 'node:crypto';
import type { StoredEvent } from '@hotline/workflow';

export type ChainedEvent = StoredEvent & { readonly hash: string };

/** Before the first event there is nothing: the empty string. */
export const CHAIN_START = '';

/** SHA-256 in hex over the previous hash and the event in canonical JSON (keys sorted, instants in UTC). */
export function chainHash(previous: string, event: StoredEvent): string {
  const { ticketId, seq, type, command, at, actorId, actorName, actorUnitId, payload, clocks } = event;
  // canonical() of the whole, spelled out: every event of the house passes here.
  const told = `{"actorId":${text(actorId)},"actorName":${text(actorName)},"actorUnitId":${text(actorUnitId)},"at":"${at.toISOString()}",`
    + `"clocks":${canonical(clocks)},"command":${text(command)},"payload":${canonical(payload)},"seq":${seq},"ticketId":${text(ticketId)},"type":${text(type)}}`;
  return createHash('sha256').update(previous + told).digest('hex');
}

/** The number of the first event that does not fit the chain; null when the log is whole. Events oldest first. */
export function brokenAt(events: readonly ChainedEvent[]): number | null {
  let previous = CHAIN_START;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || chainHash(previous, event) !== event.hash) return event.seq;
    previous = event.hash;
  }
  return null;
}

const text = (value: string | null): string => JSON.stringify(value);

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const told = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(told).filter((key) => told[key] !== undefined).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(told[key])}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
