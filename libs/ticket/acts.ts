// One command on one ticket, and what became of it.
import type { DomainError } from '@hotline/platform';
import type { Actor, Command, StoredEvent, TicketState } from '@hotline/workflow';

export interface Act {
  readonly ticketId: string;
  readonly command: Command;
  readonly input: Readonly<Record<string, unknown>>;
  /** The version the actor looked at; another one refuses the act. Left out by programs that decide on what they find. */
  readonly expectedVersion?: number;
  /** Who acts, where one batch holds the acts of several people; otherwise the batch's actor. */
  readonly actor?: Actor;
}

export interface Done {
  readonly ticketId: string;
  readonly state: TicketState;
  readonly events: readonly StoredEvent[];
}
/** What became of an act: the ticket afterwards with the act's events, or why nothing changed. */
export type ActResult = Done | { readonly ticketId: string; readonly error: DomainError };

/** Throws the refusal. */
export function done(result: ActResult): Done {
  if ('error' in result) throw result.error;
  return result;
}
