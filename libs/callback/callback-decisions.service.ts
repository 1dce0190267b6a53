// The supervisor's decision on what stays unsatisfied: redo, or close with the explanation (domain §4).
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Outbox, transaction } from '@hotline/platform';
import { done, TicketReader, TicketWriter } from '@hotline/ticket';
import type { Actor, Command } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { findCallback, isForMerged, lockCallback, type CallbackRow } from './callback-rows.js';

export interface CallbackDecision {
  readonly decision: 'redo' | 'close';
  /** What the citizen is told, or what the unit has to do. */
  readonly reason: string;
  readonly expectedVersion?: number;
}

@Injectable()
export class CallbackDecisions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writer: TicketWriter,
    private readonly reader: TicketReader,
    private readonly outbox: Outbox,
  ) {}

  async decide(callbackId: string, decision: CallbackDecision, actor: Actor): Promise<void> {
    const callback = await findCallback(this.dataSource.manager, callbackId);
    if (!callback) throw new DomainError('callback.not_found');
    const act = await this.actFor(callback, decision, actor);
    await transaction(this.dataSource, async (tx) => {
      const { outcome, decidedAt } = await lockCallback(tx, callback);
      if (outcome !== 'decision' || decidedAt) throw new DomainError('callback.undecidable');
      const [result] = await this.writer.executeIn(tx, [{ ...act, expectedVersion: decision.expectedVersion }], actor);
      done(result!);
      await tx.query('update callbacks set decided_at = $2 where id = $1', [callback.id, this.clock.now()]);
    });
    this.outbox.nudge();
  }

  /** For a merged ticket's caller the ticket that was handled is done again, or the explanation is noted. */
  private async actFor(callback: CallbackRow, { decision, reason }: CallbackDecision, actor: Actor): Promise<{ ticketId: string; command: Command; input: Record<string, unknown> }> {
    const { ticketId, handledTicketId } = callback;
    if (!isForMerged(callback)) return { ticketId, command: decision, input: { reason } };
    if (decision === 'close') return { ticketId, command: 'note', input: { text: `并单回访说明：${reason}` } };
    const { state } = await this.reader.visible(handledTicketId, actor);
    return { ticketId: handledTicketId, command: state.status === 'closed' ? 'reopen' : 'redo', input: { reason } };
  }
}
