// What the hotline knows of a number or of a ticket's citizen, put together from citizens, blocks and tickets.
import { Injectable } from '@nestjs/common';
import { Blocklist, Citizens, type PersonalField, readPhone } from '@hotline/citizen';
import { DomainError } from '@hotline/platform';
import { TicketReader } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import type { FoundCitizenDto } from './citizen.dto.js';

@Injectable()
export class Callers {
  constructor(
    private readonly citizens: Citizens,
    private readonly blocklist: Blocklist,
    private readonly tickets: TicketReader,
  ) {}

  /** Who calls from this number, masked; a number that never called is not known but has its id. */
  async lookUp(phone: string): Promise<FoundCitizenDto> {
    const citizenId = this.citizens.idForPhone(phone);
    if (citizenId === undefined) throw unreadable(phone);
    const known = (await this.citizens.masked([citizenId])).get(citizenId);
    const blocked = await this.blocklist.refuses(phone, false);
    const { name = null, phone: number = null, address = null } = known ?? {};
    return { citizenId, known: known !== undefined, name, phone: number, address, blocked };
  }

  /** A field in clear, for a ticket that the actor may see; the ticket says whether it is a whistle-blower's. */
  async reveal(ticketId: string, field: PersonalField, reason: string, actor: Actor): Promise<string | null> {
    const { state } = await this.tickets.visible(ticketId, actor);
    const { citizenId, confidential } = state;
    if (citizenId === null) throw new DomainError('citizen.not_found');
    return this.citizens.reveal(actor, { citizenId, field, reason, confidential, ticketId: state.ticketId });
  }
}

function unreadable(phone: string): DomainError {
  const reading = readPhone(phone);
  const message = reading.ok ? '不是有效的电话号码' : reading.message;
  return new DomainError('validation.failed', { errors: [{ field: 'phone', message }] });
}
