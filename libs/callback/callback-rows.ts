// Callbacks to and from their tables; the one place that knows the columns.
import { camelCased } from '@hotline/platform';
import { lockTicketRows } from '@hotline/ticket';
import type { CallbackOutcome, DissatisfactionReason, Level, RatingSource, Urgency } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import type { NextStep } from './core/next-step.js';

export type CallbackState = 'due' | 'claimed' | 'waiting' | 'link_sent' | 'done' | 'expired';

export interface CallbackRow {
  readonly id: string;
  /** Whose caller is asked. */
  readonly ticketId: string;
  /** What was handled: the same, or the ticket it was merged into. */
  readonly handledTicketId: string;
  readonly round: number;
  readonly state: CallbackState;
  readonly dueAt: Date;
  readonly nextBand: string | null;
  readonly nextAt: Date | null;
  readonly claimedBy: string | null;
  readonly claimedUntil: Date | null;
  readonly outcome: 'closed' | 'redo' | 'decision' | 'unrated' | 'superseded' | null;
  readonly level: Level | null;
  readonly endedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** The three answers and what belongs to them. */
export interface Answers {
  readonly reached: boolean;
  readonly contacted?: boolean;
  readonly resolved?: boolean;
  readonly level?: Level;
  readonly reasons?: readonly DissatisfactionReason[];
  readonly basis?: string;
  readonly note?: string;
}

export interface AttemptRow extends Answers {
  readonly callbackId: string;
  readonly no: number;
  readonly at: Date;
  readonly triedOn: string;
  readonly band: string;
  readonly source: RatingSource;
  readonly outcome: CallbackOutcome;
  readonly officerId: string | null;
  readonly officerName: string;
  /** In the log of the callback's ticket. */
  readonly seq: number;
  readonly idempotencyKey: string | null;
  readonly requestHash: string | null;
}

const URGENCY_RANK: Readonly<Record<Urgency, number>> = { critical: 0, urgent: 1, normal: 2 };
export function urgencyRank(urgency: Urgency): number {
  return URGENCY_RANK[urgency];
}

/** A merged ticket's caller is asked about a ticket that others handled: the workflow knows no callback there. */
export function isForMerged(callback: CallbackRow): boolean {
  return callback.ticketId !== callback.handledTicketId;
}

export async function findCallback(tx: EntityManager, id: string): Promise<CallbackRow | undefined> {
  const [row] = await tx.query<object[]>('select * from callbacks where id = $1', [id]);
  return row && (camelCased(row) as CallbackRow);
}

/** The ticket is locked before the callback, as everywhere. */
export async function lockCallback(tx: EntityManager, callback: CallbackRow): Promise<CallbackRow> {
  await lockTicketRows(tx, [callback.ticketId]);
  const [row] = await tx.query<object[]>('select * from callbacks where id = $1 for update', [callback.id]);
  return camelCased(row ?? {}) as CallbackRow;
}

/** What the desk sees of an attempt. */
export type AttemptView = Omit<AttemptRow, 'callbackId' | 'triedOn' | 'officerId' | 'idempotencyKey' | 'requestHash'>;

export async function attemptsOf(tx: EntityManager, callbackId: string): Promise<readonly AttemptView[]> {
  const rows = await tx.query<object[]>(
    `select no, at, band, reached, contacted, resolved, level, reasons, basis, note, source, outcome, officer_name, seq
     from callback_attempts where callback_id = $1 order by no`,
    [callbackId],
  );
  return rows.map((row) => camelCased(row) as AttemptView);
}

/** False when there is one already: of this number, in this band of this day, with this key, or a rating of this round. */
export async function insertAttempt(tx: EntityManager, attempt: AttemptRow): Promise<boolean> {
  const { callbackId, no, at, triedOn, band, reached, contacted, resolved, level, reasons, basis, note, source, outcome } = attempt;
  const inserted = await tx.query<object[]>(
    `insert into callback_attempts (callback_id, no, at, tried_on, band, reached, contacted, resolved, level, reasons, basis, note,
       source, outcome, officer_id, officer_name, seq, idempotency_key, request_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict do nothing returning no`,
    [callbackId, no, at, triedOn, band, reached, contacted ?? null, resolved ?? null, level ?? null, reasons ?? null, basis ?? null,
      note ?? null, source, outcome, attempt.officerId, attempt.officerName, attempt.seq, attempt.idempotencyKey, attempt.requestHash],
  );
  return inserted.length > 0;
}

/** The claim ends with the attempt. */
export async function applyStep(tx: EntityManager, attempt: AttemptRow, step: NextStep): Promise<void> {
  const next = step.state === 'waiting' ? step : { nextBand: null, nextAt: null };
  const end = step.state === 'done' ? [attempt.outcome, attempt.level ?? null, attempt.at] : [null, null, null];
  await tx.query(
    `update callbacks set state = $2, next_band = $3, next_at = $4, claimed_by = null, claimed_until = null,
       outcome = $5, level = $6, ended_at = $7
     where id = $1`,
    [attempt.callbackId, step.state, next.nextBand, next.nextAt, ...end],
  );
  if (step.state === 'done') {
    await tx.query('update rating_links set settled_at = $2 where callback_id = $1 and settled_at is null', [attempt.callbackId, attempt.at]);
  }
}
