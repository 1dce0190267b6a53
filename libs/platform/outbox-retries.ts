// Tries again what a consumer could not take, with growing pauses, and in the end gives it up visibly.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { logger } from './logger.js';
import { metrics } from './metrics.js';
import { type Consumer, OutboxConsumers } from './outbox-consumers.js';
import type { OutboxMessage } from './outbox-definition.js';

const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;
const BATCH = 200;

const backlog = metrics.gauge('hotline_outbox_retries', 'Outbox messages that a consumer has not taken', ['state']);

type Retry = OutboxMessage & { readonly consumer: string; readonly attempts: number };

@Injectable()
export class OutboxRetries {
  constructor(private readonly consumers: OutboxConsumers) {}

  async remember(tx: EntityManager, consumer: Consumer, message: OutboxMessage, failure: string, now: Date): Promise<void> {
    logger.error({ consumer: consumer.name, messageId: message.id, topic: message.topic, failure }, 'outbox delivery failed');
    const { id, topic, ticketId, seq, createdAt } = message;
    await tx.query(
      `insert into outbox_retries
         (message_id, consumer, topic, ticket_id, seq, created_at, attempts, next_attempt_at, last_error)
       values ($1, $2, $3, $4, $5, $6, 1, $7, $8)
       on conflict (message_id, consumer) do nothing`,
      [id, consumer.name, topic, ticketId, seq, createdAt, later(now, 1), failure],
    );
  }

  /** Tries every message whose pause is over. */
  async run(tx: EntityManager, now: Date): Promise<void> {
    const names = this.consumers.all().map((consumer) => consumer.name);
    for (const retry of await tx.query<Retry[]>(DUE, [now, names, BATCH])) await this.tryAgain(tx, retry, now);
    const [counts] = await tx.query<{ waiting: number; dead: number }[]>(COUNT);
    backlog.set({ state: 'waiting' }, counts?.waiting ?? 0);
    backlog.set({ state: 'dead' }, counts?.dead ?? 0);
  }

  private async tryAgain(tx: EntityManager, { consumer, attempts, ...message }: Retry, now: Date): Promise<void> {
    const failure = await this.consumers.named(consumer)?.take(tx, [message]);
    const key = [message.id, consumer];
    if (failure === undefined) {
      await tx.query('delete from outbox_retries where message_id = $1 and consumer = $2', key);
      return;
    }
    const tried = attempts + 1;
    if (tried === ATTEMPTS) logger.error({ consumer, messageId: message.id, failure }, 'outbox message given up');
    await tx.query(
      `update outbox_retries set attempts = $3, next_attempt_at = $4, dead_at = $5, last_error = $6
       where message_id = $1 and consumer = $2`,
      [...key, tried, later(now, tried), tried >= ATTEMPTS ? now : null, failure],
    );
  }
}

function later(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS));
}

const DUE = `
  select message_id as id, consumer, topic, ticket_id as "ticketId", seq, created_at as "createdAt", attempts
  from outbox_retries
  where dead_at is null and next_attempt_at <= $1 and consumer = any($2)
  order by next_attempt_at, message_id limit $3
  for update skip locked`;

const COUNT = `
  select count(*) filter (where dead_at is null)::int as waiting, count(*) filter (where dead_at is not null)::int as dead
  from outbox_retries`;
