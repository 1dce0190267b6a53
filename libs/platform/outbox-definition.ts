// How a lib subscribes to what happened to tickets.
import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One line of the outbox: which event of which ticket; the payload is in the event log. */
export interface OutboxMessage {
  readonly id: string;
  readonly topic: string;
  readonly ticketId: string;
  readonly seq: number;
  readonly createdAt: Date;
}

export interface OutboxSubscription {
  readonly consumer: string;
  readonly topics: readonly string[] | 'all';
}

export type OutboxHandler = (tx: EntityManager, messages: readonly OutboxMessage[]) => Promise<void>;

export const OUTBOX_METADATA = 'hotline:outbox';

/**
 * Marks a method `(tx, messages)`; it gets messages in batches, oldest first, at least once, and must be idempotent.
 * Its writes belong to `tx`; what it throws is tried again with growing pauses and never delays another consumer.
 */
export function OnOutbox(subscription: OutboxSubscription) {
  return <Handler extends OutboxHandler>(
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<Handler>,
  ): void => {
    SetMetadata(OUTBOX_METADATA, subscription)(target, key, method);
  };
}
