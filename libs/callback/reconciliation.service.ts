// The sum that must come out: replies that passed − callers answered for = the pending list. What differs is put right.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, transaction } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { CallbackLedger } from './callback-ledger.js';

export interface Reconciled {
  /** Tickets that await their caller's answer. */
  readonly awaited: number;
  /** Of them without an open callback: opened now. */
  readonly missing: number;
  /** Open callbacks whose ticket awaits none: ended now. */
  readonly surplus: number;
}

@Injectable()
export class Reconciliation {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ledger: CallbackLedger,
  ) {}

  async reconcile(): Promise<Reconciled> {
    return transaction(this.dataSource, async (tx) => {
      const at = this.clock.now();
      const [awaited] = await tx.query<{ n: number }[]>(`select count(*)::int as n from tickets t where ${AWAITED}`);
      const missing = await tx.query<{ id: string; round: number }[]>(MISSING);
      for (const { id, round } of missing) await this.ledger.open(tx, { ticketId: id, at }, round);
      const surplus = await tx.query<{ id: string }[]>(SURPLUS);
      for (const { id } of surplus) await this.ledger.supersede(tx, id, at);
      return { awaited: awaited!.n, missing: missing.length, surplus: surplus.length };
    });
  }
}

// A ticket awaiting the supervisor has had its answer. What is still on its way through the outbox is no difference.
const AWAITED = `t.status = 'pending_callback' and not t.awaits_decision`;
const SETTLED = `not exists (select from outbox o where o.ticket_id = t.id)`;
const MISSING = `
  select t.id, t.round from tickets t where ${AWAITED} and ${SETTLED} and not exists (
    select from callbacks c where c.ticket_id = t.id and c.handled_ticket_id = t.id and c.round = t.round and c.ended_at is null)`;
const SURPLUS = `
  select t.id from callbacks c join tickets t on t.id = c.ticket_id
  where c.ended_at is null and c.ticket_id = c.handled_ticket_id and ${SETTLED} and not (${AWAITED} and t.round = c.round)`;
