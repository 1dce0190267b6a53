// A call with the card of its caller, as the operator's screen shows them together.
import { Injectable } from '@nestjs/common';
import { type Call, CallerCards, Calls } from '@hotline/intake';
import { TicketReader } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';

@Injectable()
export class Reception {
  constructor(
    private readonly calls: Calls,
    private readonly cards: CallerCards,
    private readonly tickets: TicketReader,
  ) {}

  async card(id: string, actor: Actor) {
    return this.withCaller(await this.calls.one(id), actor);
  }

  async answer(id: string, actor: Actor) {
    const { call, phone } = await this.calls.answer(id, actor);
    return { ...(await this.withCaller(call, actor)), phone };
  }

  async link(id: string, ticketId: string, actor: Actor): Promise<void> {
    const { state } = await this.tickets.visible(ticketId, actor);
    await this.calls.link(id, state.ticketId);
  }

  private async withCaller(call: Call, actor: Actor) {
    return { ...call, caller: call.citizenId === null ? null : await this.cards.forCitizen(call.citizenId, actor) };
  }
}
