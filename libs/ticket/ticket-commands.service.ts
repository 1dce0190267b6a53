// Gives commands as people do: on what they looked at, and with an answer that shows the ticket as it is now.
import { Injectable } from '@nestjs/common';
import { DomainError } from '@hotline/platform';
import type { Actor, Command } from '@hotline/workflow';
import type { Act } from './acts.js';
import { TicketReader } from './ticket-reader.service.js';
import { TicketWriter } from './ticket-writer.js';

export interface CommandGiven {
  readonly command: Command;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number;
}
export interface BatchGiven {
  readonly command: Command;
  readonly input: Readonly<Record<string, unknown>>;
  readonly tickets: readonly { readonly id: string; readonly expectedVersion: number }[];
}

@Injectable()
export class TicketCommands {
  constructor(
    private readonly writer: TicketWriter,
    private readonly reader: TicketReader,
  ) {}

  /** The ticket afterwards. A stale version is answered with what happened since (`changes`). */
  async give(ticketId: string, { command, input, expectedVersion }: CommandGiven, actor: Actor) {
    try {
      // By name: an act may carry an actor of its own, and what comes from outside must never bring one.
      await this.writer.execute({ ticketId, command, input, expectedVersion }, actor);
    } catch (error) {
      throw await this.withChanges(error, ticketId, expectedVersion);
    }
    return this.reader.one(ticketId, actor).catch(invisibleNow);
  }

  /** One command on many tickets; each is done or refused for itself. */
  async giveAll({ command, input, tickets }: BatchGiven, actor: Actor) {
    const acts: Act[] = tickets.map(({ id, expectedVersion }) => ({ ticketId: id, command, input, expectedVersion }));
    const results = await this.writer.executeAll(acts, actor);
    return {
      results: results.map((result) =>
        'error' in result
          ? { id: result.ticketId, done: false, code: result.error.code, title: result.error.title, errors: result.error.details.errors ?? [] }
          : { id: result.ticketId, done: true, status: result.state.status, version: result.state.version }),
    };
  }

  private async withChanges(error: unknown, ticketId: string, version: number): Promise<unknown> {
    if (!(error instanceof DomainError) || error.code !== 'ticket.stale') return error;
    const changes = await this.reader.changesSince(ticketId, version);
    return new DomainError('ticket.stale', { ...error.details, extra: { ...error.details.extra, changes } });
  }
}

/** The act took the ticket out of the actor's sight (a return that was granted, a delegation upwards): done, and nothing to show. */
function invisibleNow(error: unknown): null {
  if (error instanceof DomainError && error.code === 'ticket.not_found') return null;
  throw error;
}
