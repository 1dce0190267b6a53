// Issues supervision orders, and raises matters to leaders, when the log shows a ground for it.
import { Injectable } from '@nestjs/common';
import { Clock, newId, OnOutbox, writeRows, type OutboxMessage } from '@hotline/platform';
import { lockTicketRows, TicketWriter, type ActResult } from '@hotline/ticket';
import { OPEN_STATUSES, SYSTEM_ACTOR, type EventType } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { groundIn, type Found } from './core/grounds.js';

interface ToldRow {
  readonly ticketId: string;
  readonly type: EventType;
  readonly payload: unknown;
  readonly redoCount: number;
  readonly claimedResolved: boolean;
  readonly unitId: string | null;
}

@Injectable()
export class Grounds {
  constructor(
    private readonly writer: TicketWriter,
    private readonly clock: Clock,
  ) {}

  /** The ground is remembered in the same transaction as the order, so a message that comes twice issues one. */
  @OnOutbox({ consumer: 'supervision.grounds', topics: ['shirking.detected', 'ticket.repeat_absorbed', 'callback.recorded'] })
  async look(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    const told = (await tx.query(TOLD, [messages.map(({ ticketId }) => ticketId), messages.map(({ seq }) => seq), OPEN_STATUSES])) as ToldRow[];
    const found = told.flatMap((row) => {
      const ground = groundIn(row);
      return ground ? [{ row, ground }] : [];
    });
    // All at once and in their order: one after the other it could hold a ticket that a batch waits for, and wait for one that this holds.
    await lockTicketRows(tx, found.map(({ row }) => row.ticketId));
    for (const { row, ground } of found) await this.act(tx, row, ground);
  }

  private async act(tx: EntityManager, { ticketId, unitId }: ToldRow, { ground, occasion, requirement, raise }: Found): Promise<void> {
    const now = this.clock.now();
    const [fresh] = await writeRows(tx, [{
      table: 'order_grounds', rows: [{ ticket_id: ticketId, ground, occasion, found_at: now }],
      onConflict: { columns: ['ticket_id', 'ground', 'occasion'], update: 'nothing' },
    }]);
    if (!fresh) return;
    const [result] = await this.writer.executeIn(tx, [{ ticketId, command: 'supervise', input: { requirement } }], SYSTEM_ACTOR);
    await tx.query('update order_grounds set order_no = $4 where ticket_id = $1 and ground = $2 and occasion = $3', [ticketId, ground, occasion, orderNoOf(result)]);
    if (!raise) return;
    await writeRows(tx, [{ table: 'raisings', rows: [{ id: newId(now), ticket_id: ticketId, unit_id: unitId, ground, detail: { requirement }, raised_at: now }] }]);
  }
}

function orderNoOf(result: ActResult | undefined): string | null {
  const issued = result && !('error' in result) ? result.events.find((event) => event.type === 'ticket.supervised') : undefined;
  return issued?.type === 'ticket.supervised' ? issued.payload.orderNo : null;
}

/** Only tickets that are still open: an order on a closed one has nobody to answer it. */
const TOLD = `
  select e.ticket_id as "ticketId", e.type, e.payload, t.redo_count as "redoCount", t.lead_unit_id as "unitId",
    coalesce((select (s.payload->>'resolved')::boolean from ticket_events s
      where s.ticket_id = e.ticket_id and s.type = 'reply.submitted' and s.seq < e.seq order by s.seq desc limit 1), false) as "claimedResolved"
  from unnest($1::uuid[], $2::int[]) m(ticket_id, seq)
  join ticket_events e on e.ticket_id = m.ticket_id and e.seq = m.seq
  join tickets t on t.id = e.ticket_id and t.status = any($3)
  order by e.at, e.ticket_id, e.seq`;
