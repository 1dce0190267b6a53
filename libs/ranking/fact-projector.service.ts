// Keeps the facts up to date: whatever happened to a ticket, its facts are made anew from its whole log.
import { Injectable } from '@nestjs/common';
import { OnOutbox, type OutboxMessage } from '@hotline/platform';
import type { EventType } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { lockFacts, projectTickets } from './fact-store.js';

/** Events that never touch a duty or a rating, by far the most. */
const IRRELEVANT: ReadonlySet<string> = new Set<EventType>([
  'ticket.registered', 'ticket.supplemented', 'ticket.noted', 'ticket.urged', 'ticket.supervised', 'order.replied', 'rung.fired',
  'citizen.contacted', 'assist.signed', 'assist.replied', 'return.requested', 'extension.requested', 'suspension.requested',
]);

@Injectable()
export class FactProjector {
  @OnOutbox({ consumer: 'ranking', topics: 'all' })
  async follow(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    const ticketIds = [...new Set(messages.filter((m) => !IRRELEVANT.has(m.topic)).map((m) => m.ticketId))];
    if (ticketIds.length === 0) return;
    await lockFacts(tx);
    await projectTickets(tx, ticketIds);
  }
}
