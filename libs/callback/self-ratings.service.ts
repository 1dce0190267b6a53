// 自评: what the handling unit says the citizen told it; on record, never scored, and no callback in its place.
import { Injectable } from '@nestjs/common';
import { DomainError } from '@hotline/platform';
import { TicketReader, TicketWriter } from '@hotline/ticket';
import { lead, type Actor } from '@hotline/workflow';
import type { Answers } from './callback-rows.js';

@Injectable()
export class SelfRatings {
  constructor(
    private readonly reader: TicketReader,
    private readonly writer: TicketWriter,
  ) {}

  async record(ticketId: string, answers: Omit<Answers, 'reached' | 'basis'>, actor: Actor): Promise<void> {
    const { state } = await this.reader.visible(ticketId, actor);
    const unitId = lead(state)?.unitId;
    if (!unitId || !actor.unitIds.includes(unitId)) throw new DomainError('ticket.not_your_unit');
    // As the unit's mouthpiece, not as the person who handled the ticket: whoever handled it cannot call back on it.
    const unit: Actor = { id: null, name: actor.name, roles: ['api'], unitId: actor.unitId, unitIds: actor.unitIds };
    await this.writer.execute({ ticketId: state.ticketId, command: 'record_callback', input: { ...answers, reached: true, source: 'unit' } }, unit);
  }
}
