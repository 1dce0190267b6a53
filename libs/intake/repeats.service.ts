// A caller asks about what is on its way already: the call is kept with that ticket instead of becoming another.
import { Injectable } from '@nestjs/common';
import { done, TicketWriter } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { Calls } from './calls.service.js';

@Injectable()
export class Repeats {
  constructor(
    private readonly writer: TicketWriter,
    private readonly calls: Calls,
  ) {}

  /** Leaves a note that says so; a matter of its own by another caller is registered and merged instead, so that it keeps its callback. */
  async add(ticketId: string, text: string, callId: string | undefined, actor: Actor) {
    const [result] = await this.writer.executeAll([{ ticketId, command: 'note', input: { text: `【重复来电】${text}` } }], actor);
    const { state } = done(result!);
    if (callId !== undefined) await this.calls.link(callId, ticketId);
    return { ticketId, version: state.version };
  }
}
