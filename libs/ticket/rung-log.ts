// Writes fired rungs into the log without loading the tickets: the sweep escalates tens of thousands at once.
import type { TableRows } from '@hotline/platform';
import { SYSTEM_ACTOR, type EventPayloads, type StoredEvent } from '@hotline/workflow';
import { chain, later } from './batch.js';
import { eventWrites } from './ticket-rows.js';

/** An open ticket whose row the caller has locked, with where its log stands. */
export interface LoggedTicket {
  readonly ticketId: string;
  readonly seq: number;
  readonly lastHash: string;
  /** When its last event was. */
  readonly updatedAt: Date;
}

/**
 * What `escalate` would write, for rungs that the caller knows to be lawful: `rung.fired` leaves the state as it is,
 * so only the log and its place in the ticket's row go on. Whoever wants more to happen gives a command afterwards.
 */
export function rungLogWrites(tickets: readonly (readonly [LoggedTicket, readonly EventPayloads['rung.fired'][]])[], at: Date): TableRows[] {
  const chains = tickets.map(([ticket, fired]) => chain(ticket.lastHash, eventsOf(ticket, fired, at), []));
  const rows = chains.flatMap((events) => {
    const last = events.at(-1);
    return last ? [{ id: last.ticketId, seq: last.seq, last_hash: last.hash, updated_at: last.at }] : [];
  });
  return [{ table: 'tickets', match: ['id'], types: { id: 'uuid', seq: 'int', last_hash: 'text', updated_at: 'timestamptz' }, rows }, ...eventWrites(chains.flat())];
}

function eventsOf({ ticketId, seq, updatedAt }: LoggedTicket, fired: readonly EventPayloads['rung.fired'][], now: Date): readonly StoredEvent[] {
  const { id, name, unitId } = SYSTEM_ACTOR;
  const at = later(now, updatedAt);
  return fired.map((payload, index) => ({
    type: 'rung.fired', payload, ticketId, seq: seq + index + 1, at, command: 'escalate', actorId: id, actorName: name, actorUnitId: unitId, clocks: [],
  }));
}
