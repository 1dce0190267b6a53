// Follows the tickets' log by the outbox, so that the callbacks are right whichever way a ticket went.
import { Injectable } from '@nestjs/common';
import { camelCased, OnOutbox, type OutboxMessage } from '@hotline/platform';
import type { EventType, StoredEvent } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { CallbackLedger, type EventOf } from './callback-ledger.js';
import { urgencyRank } from './callback-rows.js';

const TOPICS = [
  'reply.passed', 'callback.recorded', 'ticket.closed', 'ticket.redone', 'ticket.reopened', 'ticket.reclassified',
  'ticket.repeat_absorbed', 'deadline.recalculated', 'deadline.set',
] as const satisfies readonly EventType[];
type Followed = EventOf<(typeof TOPICS)[number]>;

@Injectable()
export class CallbackFollower {
  constructor(private readonly ledger: CallbackLedger) {}

  @OnOutbox({ consumer: 'callback', topics: TOPICS })
  async follow(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    const rows = await tx.query<object[]>(
      `select e.* from unnest($1::uuid[], $2::int[]) with ordinality as m (ticket_id, seq, place)
       join ticket_events e using (ticket_id, seq) order by m.place`,
      [messages.map((m) => m.ticketId), messages.map((m) => m.seq)],
    );
    for (const row of rows) await this.take(tx, camelCased(row) as StoredEvent as Followed);
  }

  private async take(tx: EntityManager, event: Followed): Promise<void> {
    switch (event.type) {
      case 'reply.passed': return event.payload.outcome === 'callback' ? this.ledger.open(tx, event, event.payload.round) : undefined;
      case 'callback.recorded': return this.enter(tx, event);
      case 'ticket.closed': case 'ticket.redone': case 'ticket.reopened': return this.ledger.supersede(tx, event.ticketId, event.at);
      case 'ticket.reclassified': return this.rank(tx, event);
      case 'ticket.repeat_absorbed': return this.openLate(tx, event);
      case 'deadline.recalculated': case 'deadline.set': return this.reschedule(tx, event);
    }
  }

  /** A callback recorded by the ticket's own command is entered here; one recorded through the queue stands already. */
  private async enter(tx: EntityManager, event: EventOf<'callback.recorded'>): Promise<void> {
    const { ticketId, seq, at, actorId, actorName, payload } = event;
    if (payload.source === 'unit') return this.ledger.enterSelfRating(tx, event);
    const [callback] = await tx.query<{ id: string }[]>(
      'select id from callbacks where ticket_id = $1 and handled_ticket_id = $1 and round = $2 and ended_at is null for update', [ticketId, payload.round],
    );
    if (!callback) return;
    const { attempt: no, round: _, unitId: __, ...answers } = payload;
    const who = { officerId: actorId, officerName: actorName, idempotencyKey: null, requestHash: null };
    await this.ledger.enter(tx, { ...answers, ...who, callbackId: callback.id, no, at, seq }, ticketId);
  }

  /** Merged into a ticket whose reply has passed already: its caller is due at once. */
  private async openLate(tx: EntityManager, event: EventOf<'ticket.repeat_absorbed'>): Promise<void> {
    const [ticket] = await tx.query<{ round: number }[]>(`select round from tickets where id = $1 and status = 'pending_callback'`, [event.ticketId]);
    if (ticket) await this.ledger.open(tx, event, ticket.round);
  }

  private async rank(tx: EntityManager, { ticketId, payload }: EventOf<'ticket.reclassified'>): Promise<void> {
    if (!payload.urgency) return;
    await tx.query('update callbacks set urgency_rank = $2 where ticket_id = $1 and ended_at is null', [ticketId, urgencyRank(payload.urgency)]);
  }

  private async reschedule(tx: EntityManager, { ticketId, payload }: EventOf<'deadline.recalculated' | 'deadline.set'>): Promise<void> {
    if (payload.clock !== 'callback') return;
    await tx.query('update callbacks set due_at = $2 where handled_ticket_id = $1 and ended_at is null', [ticketId, payload.dueAt]);
  }
}
