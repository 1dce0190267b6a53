// The subscribed methods of this process, each behind a savepoint of its own.
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnnotatedMethods } from './annotated-methods.js';
import { metrics } from './metrics.js';
import { OUTBOX_METADATA, type OutboxHandler, type OutboxMessage, type OutboxSubscription } from './outbox-definition.js';

const delivered = metrics.counter('hotline_outbox_messages_total', 'Outbox messages by consumer', ['consumer', 'outcome']);

export class Consumer {
  constructor(
    private readonly subscription: OutboxSubscription,
    private readonly handler: OutboxHandler,
  ) {}

  get name(): string {
    return this.subscription.consumer;
  }

  wants(topic: string): boolean {
    return this.subscription.topics === 'all' || this.subscription.topics.includes(topic);
  }

  /** Returns why it failed; what it wrote is undone then and the transaction goes on. */
  async take(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<string | undefined> {
    try {
      await tx.transaction((savepoint) => this.handler(savepoint, messages));
      delivered.inc({ consumer: this.name, outcome: 'delivered' }, messages.length);
      return undefined;
    } catch (error) {
      delivered.inc({ consumer: this.name, outcome: 'failed' }, messages.length);
      return error instanceof Error ? error.message : String(error);
    }
  }
}

@Injectable()
export class OutboxConsumers implements OnApplicationBootstrap {
  private readonly consumers = new Map<string, Consumer>();

  constructor(private readonly methods: AnnotatedMethods) {}

  onApplicationBootstrap(): void {
    for (const { meta, call, where } of this.methods.find<OutboxSubscription>(OUTBOX_METADATA)) {
      if (this.consumers.has(meta.consumer)) throw new Error(`Outbox consumer ${meta.consumer} exists twice: ${where}`);
      this.consumers.set(meta.consumer, new Consumer(meta, call as OutboxHandler));
    }
  }

  all(): readonly Consumer[] {
    return [...this.consumers.values()];
  }

  named(name: string): Consumer | undefined {
    return this.consumers.get(name);
  }
}
