// Carries what happened to tickets to the libs that follow it: at least once, in order, each consumer on its own.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.js';
import { defineJob, HandlesJob } from './job-definition.js';
import { logger } from './logger.js';
import { type Consumer, OutboxConsumers } from './outbox-consumers.js';
import type { OutboxMessage } from './outbox-definition.js';
import { OutboxRetries } from './outbox-retries.js';
import { transaction } from './transaction.js';

export const RELAY_OUTBOX = defineJob({ name: 'platform.relay-outbox', queue: 'outbox', attempts: 1, every: 1000 });

const BATCH = 500;
// One relay at a time, so that a consumer sees the events of a ticket in their order.
const RELAY_LOCK = 12_345_002;

@Injectable()
export class Outbox {
  private here = false;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly consumers: OutboxConsumers,
    private readonly retries: OutboxRetries,
  ) {}

  @HandlesJob(RELAY_OUTBOX)
  async relay(): Promise<{ readonly relayed: number }> {
    return { relayed: await this.drain() };
  }

  /** Relays until nothing is left and returns how many messages that were. */
  async drain(): Promise<number> {
    let total = 0;
    for (let count = -1; count !== 0; total += count) count = await this.relayBatch();
    await transaction(this.dataSource, (tx) => this.retries.run(tx, this.clock.now()));
    return total;
  }

  /** Say so after a commit that wrote messages: where jobs run they leave at once, else within a second. */
  nudge(): void {
    if (!this.here) return;
    this.again = true;
    this.running ??= this.relayWhileNudged().finally(() => {
      this.running = undefined;
    });
  }

  relayHere(): void {
    this.here = true;
  }

  async rest(): Promise<void> {
    this.here = false;
    await this.running;
  }

  private async relayWhileNudged(): Promise<void> {
    while (this.again) {
      this.again = false;
      // The scheduled relay tries again, so a failure here is only worth a line.
      await this.drain().catch((error: unknown) => logger.error({ err: error }, 'outbox relay failed'));
    }
  }

  private relayBatch(): Promise<number> {
    return transaction(this.dataSource, async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }[]>('select pg_try_advisory_xact_lock($1) as mine', [RELAY_LOCK]);
      if (!lock?.mine) return 0;
      const messages = await tx.query<OutboxMessage[]>(TAKE, [BATCH]);
      for (const consumer of this.consumers.all()) await this.deliver(tx, consumer, messages);
      return messages.length;
    });
  }

  private async deliver(tx: EntityManager, consumer: Consumer, messages: readonly OutboxMessage[]): Promise<void> {
    const wanted = messages.filter((message) => consumer.wants(message.topic));
    if (wanted.length === 0 || (await consumer.take(tx, wanted)) === undefined) return;
    for (const message of wanted) {
      const failure = await consumer.take(tx, [message]);
      if (failure !== undefined) await this.retries.remember(tx, consumer, message, failure, this.clock.now());
    }
  }
}

const TAKE = `
  with taken as (
    delete from outbox where id in (select id from outbox order by id limit $1 for update skip locked) returning *
  )
  select id, topic, ticket_id as "ticketId", seq, created_at as "createdAt" from taken order by taken.id`;
