// Keeps the callbacks in step with the tickets' log: opens them, enters what was recorded, ends them. Every entry may come twice.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@hotline/platform';
import type { EventType, StoredEvent, Urgency } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { applyStep, insertAttempt, urgencyRank, type AttemptRow } from './callback-rows.js';
import { CallbackSettingsService } from './callback-settings.service.js';
import { bandAt, beijingDate, OUTSIDE } from './core/bands.js';
import { nextStep } from './core/next-step.js';

export type EventOf<T extends EventType> = StoredEvent & { readonly type: T };
/** An attempt before its day and band are known. */
export type NewAttempt = Omit<AttemptRow, 'triedOn' | 'band'>;

const FALLBACK_DUE_MS = 3 * 86_400_000;

@Injectable()
export class CallbackLedger {
  constructor(private readonly settings: CallbackSettingsService) {}

  /** A reply passed: the ticket's caller is due, and so is the caller of every ticket merged into it who was not yet satisfied with it. */
  async open(tx: EntityManager, { ticketId, at }: Pick<StoredEvent, 'ticketId' | 'at'>, round: number): Promise<void> {
    const callers = await tx.query<{ id: string; urgency: Urgency; dueAt: Date | null }[]>(CALLERS, [ticketId]);
    for (const { id, urgency, dueAt } of callers) {
      await tx.query(
        `insert into callbacks (id, ticket_id, handled_ticket_id, round, state, urgency_rank, opened_at, due_at)
         values ($1, $2, $3, $4, 'due', $5, $6, $7) on conflict do nothing`,
        [newId(at), id, ticketId, round, urgencyRank(urgency), at, dueAt ?? new Date(at.getTime() + FALLBACK_DUE_MS)],
      );
    }
  }

  /** Enters an attempt and what follows from it; false when it was entered before. The third band in vain makes the one link. */
  async enter(tx: EntityManager, attempt: NewAttempt, ticketId: string): Promise<boolean> {
    const settings = await this.settings.current();
    const band = bandAt(settings.bands, attempt.at)?.code ?? OUTSIDE;
    const entered: AttemptRow = { ...attempt, band, triedOn: beijingDate(attempt.at) };
    if (!(await insertAttempt(tx, entered))) return false;
    const tried = await tx.query<{ band: string }[]>('select band from callback_attempts where callback_id = $1 and not reached', [attempt.callbackId]);
    const step = nextStep(settings, attempt.outcome, tried.map((row) => row.band), attempt.at);
    await applyStep(tx, entered, step);
    if (step.state === 'link_sent') await this.sendLink(tx, entered, ticketId, step.expiresAt);
    return true;
  }

  /** What the handling unit was told: 自评, kept apart. */
  async enterSelfRating(tx: EntityManager, { ticketId, seq, at, actorName, payload }: EventOf<'callback.recorded'>): Promise<void> {
    const { round, unitId, contacted, resolved, level, reasons, note } = payload;
    await tx.query(
      `insert into self_ratings (ticket_id, seq, round, unit_id, at, contacted, resolved, level, reasons, note, collected_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
      [ticketId, seq, round, unitId, at, contacted ?? null, resolved ?? null, level ?? null, reasons ?? null, note ?? null, actorName],
    );
  }

  /** The ticket went on without a rating (closed or redone by decision, reopened): nobody is called about that round any more. */
  async supersede(tx: EntityManager, ticketId: string, at: Date): Promise<void> {
    const [ended] = await tx.query<[{ id: string }[], number]>(
      `update callbacks set state = 'done', outcome = 'superseded', ended_at = $2, next_at = null, next_band = null, claimed_by = null, claimed_until = null
       where ticket_id = $1 and handled_ticket_id = $1 and opened_at <= $2 and ended_at is null returning id`,
      [ticketId, at],
    );
    await tx.query('update rating_links set settled_at = $2 where callback_id = any($1) and settled_at is null', [ended.map((row) => row.id), at]);
    await tx.query(
      `update callbacks set decided_at = $2 where ticket_id = $1 and handled_ticket_id = $1 and outcome = 'decision' and decided_at is null`,
      [ticketId, at],
    );
  }

  // The message leaves through the outbox; the unique callback_id keeps it at one.
  private async sendLink(tx: EntityManager, { callbackId, at, seq }: AttemptRow, ticketId: string, expiresAt: Date): Promise<void> {
    const made = await tx.query<object[]>(
      'insert into rating_links (id, callback_id, sent_at, expires_at) values ($1, $2, $3, $4) on conflict do nothing returning id',
      [randomUUID(), callbackId, at, expiresAt],
    );
    if (made.length === 0) return;
    await tx.query(`insert into outbox (topic, ticket_id, seq, created_at) values ('callback.link_sent', $1, $2, $3)`, [ticketId, seq, at]);
  }
}

// Praise that was merged is thanked for, not asked about. Who was satisfied with this ticket once is not asked again after its redo.
const CALLERS = `
  with recursive family as (
    select id, urgency, type from tickets where id = $1
    union
    select child.id, child.urgency, child.type from tickets child join family on child.merged_into_id = family.id
  )
  select id, urgency,
    (select due_at from deadlines where ticket_id = $1 and clock = 'callback' and due_at is not null order by started_at desc limit 1) as "dueAt"
  from family
  where id = $1 or (type <> 'praise' and not exists (
    select from callbacks where ticket_id = family.id and handled_ticket_id = $1 and (ended_at is null or outcome not in ('decision', 'redo'))))`;
