// What a callback does to the tickets' log: the workflow's own command for the ticket's caller, a note for the caller of a merged one.
import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@hotline/platform';
import { done, TicketReader, TicketWriter } from '@hotline/ticket';
import { decide, NO_TERMS, type Actor, type RatingSource } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { CallbackLedger, type EventOf, type NewAttempt } from './callback-ledger.js';
import { isForMerged, type Answers, type CallbackRow } from './callback-rows.js';
import { answersText } from './core/answers-text.js';

export interface Recording extends Answers {
  /** Programs say how the answers reached them; a callback officer's are always 'callback'. */
  readonly source?: RatingSource;
}
type Act = Pick<NewAttempt, 'seq' | 'at' | 'no' | 'outcome' | 'source'>;

@Injectable()
export class CallbackActs {
  constructor(
    private readonly writer: TicketWriter,
    private readonly reader: TicketReader,
    private readonly ledger: CallbackLedger,
    private readonly clock: Clock,
  ) {}

  /**
   * A merged ticket is at its end, so no command records its caller's answers. They are judged as the workflow would judge them on the
   * ticket that was handled for it; but they never move or score that one: what would be a redo is a supervisor's decision.
   * undefined for a ticket's own caller: there the writer judges.
   */
  async judgeMerged(callback: CallbackRow, recording: Recording, actor: Actor): Promise<Pick<Act, 'outcome' | 'source'> | undefined> {
    if (!isForMerged(callback)) return undefined;
    const { state } = await this.reader.visible(callback.handledTicketId, actor);
    const situation = { state: { ...state, status: 'pending_callback' as const }, actor, terms: NO_TERMS, now: this.clock.now() };
    const decision = decide('record_callback', situation, { input: { ...recording } });
    if ('refused' in decision) {
      const { code, faults } = decision.refused;
      throw code === 'invalid_input' ? new DomainError('validation.failed', { errors: faults }) : new DomainError(`ticket.${code}`);
    }
    const { outcome, source } = (decision.events[0] as EventOf<'callback.recorded'>).payload;
    return { outcome: outcome === 'redo' ? 'decision' : outcome, source };
  }

  async act(tx: EntityManager, callback: CallbackRow, recording: Recording, actor: Actor, options: { readonly merged?: Pick<Act, 'outcome' | 'source'>; readonly expectedVersion?: number }): Promise<Act> {
    const { merged, expectedVersion } = options;
    const { ticketId } = callback;
    if (!merged) {
      const [result] = await this.writer.executeIn(tx, [{ ticketId, command: 'record_callback', input: { ...recording }, expectedVersion }], actor);
      const event = done(result!).events[0] as EventOf<'callback.recorded'>;
      if (event.payload.source === 'unit') await this.ledger.enterSelfRating(tx, event);
      const { attempt: no, outcome, source } = event.payload;
      return { seq: event.seq, at: event.at, no, outcome, source };
    }
    const [result] = await this.writer.executeIn(tx, [{ ticketId, command: 'note', input: { text: answersText(recording) }, expectedVersion }], actor);
    const { seq, at } = done(result!).events[0]!;
    const [row] = await tx.query<{ no: number }[]>('select count(*)::int + 1 as no from callback_attempts where callback_id = $1', [callback.id]);
    return { seq, at, no: row!.no, ...merged };
  }
}
