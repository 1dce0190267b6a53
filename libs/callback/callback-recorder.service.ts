// Records what came of a callback: in the ticket's log and in the callback's own rows, in one transaction, once.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Outbox, transaction } from '@hotline/platform';
import { canonical } from '@hotline/ticket';
import { hasRole, type Actor, type CallbackOutcome } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { CallbackActs, type Recording } from './callback-acts.js';
import { CallbackLedger } from './callback-ledger.js';
import { findCallback, lockCallback, type CallbackRow } from './callback-rows.js';

export interface RecordOptions {
  readonly expectedVersion?: number;
  /** The same key with the same answers is the same attempt, however often it comes. */
  readonly idempotencyKey?: string;
  /** Belongs to the same transaction, after the ticket and the callback are locked; what it throws undoes all. */
  readonly before?: (tx: EntityManager) => Promise<void>;
}
export interface Recorded {
  readonly callbackId: string;
  readonly no: number;
  readonly outcome: CallbackOutcome;
}

@Injectable()
export class CallbackRecorder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly acts: CallbackActs,
    private readonly ledger: CallbackLedger,
    private readonly outbox: Outbox,
  ) {}

  async record(callbackId: string, recording: Recording, actor: Actor, options: RecordOptions = {}): Promise<Recorded> {
    const callback = await findCallback(this.dataSource.manager, callbackId);
    if (!callback) throw new DomainError('callback.not_found');
    const merged = await this.acts.judgeMerged(callback, recording, actor);
    const recorded = await transaction(this.dataSource, async (tx) => {
      // Simultaneous saves wait here for one another.
      const locked = await lockCallback(tx, callback);
      const saved = { idempotencyKey: options.idempotencyKey ?? null, requestHash: hashOf(recording) };
      const earlier = await savedBefore(tx, locked, saved);
      if (earlier) return earlier;
      this.refuse(locked, actor);
      await options.before?.(tx);
      const act = await this.acts.act(tx, locked, recording, actor, { ...options, merged });
      const attempt = { ...recording, ...act, ...saved, callbackId, officerId: actor.id, officerName: actor.name };
      const entered = act.source === 'unit' || (await this.ledger.enter(tx, attempt, locked.ticketId));
      if (!entered) throw new DomainError('callback.band_tried');
      return { callbackId, no: act.no, outcome: act.outcome };
    });
    this.outbox.nudge();
    return recorded;
  }

  private refuse({ endedAt, claimedBy, claimedUntil }: CallbackRow, actor: Actor): void {
    if (endedAt) throw new DomainError('callback.ended');
    const heldByOther = claimedUntil !== null && claimedUntil > this.clock.now() && claimedBy !== actor.id;
    // The citizen's own answer, by link or SMS, is nobody's to hold back.
    if (heldByOther && hasRole(actor, 'callback_officer')) throw new DomainError('callback.claimed');
  }
}

interface Saved {
  readonly idempotencyKey: string | null;
  readonly requestHash: string;
}

async function savedBefore(tx: EntityManager, { id }: CallbackRow, { idempotencyKey, requestHash }: Saved): Promise<Recorded | undefined> {
  if (idempotencyKey === null) return undefined;
  const [row] = await tx.query<{ no: number; outcome: CallbackOutcome; hash: string }[]>(
    'select no, outcome, request_hash as hash from callback_attempts where callback_id = $1 and idempotency_key = $2', [id, idempotencyKey],
  );
  if (row && row.hash !== requestHash) throw new DomainError('request.conflict', { detail: '同一 Idempotency-Key 已用于另一次回访记录' });
  return row && { callbackId: id, no: row.no, outcome: row.outcome };
}

function hashOf(recording: Recording): string {
  return createHash('sha256').update(canonical(recording)).digest('hex');
}
