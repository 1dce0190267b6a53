// Messages that leave the house: each recipient has a state of its own, failures are tried again and stay visible.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, DomainError } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { nextAttemptAt } from './core/backoff.js';

export const DELIVERY_STATES = {
  queued: { zh: '待发', en: 'Queued' },
  sent: { zh: '已送达', en: 'Delivered' },
  failed: { zh: '失败，将重试', en: 'Failed, will be tried again' },
  dead: { zh: '已放弃', en: 'Given up' },
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;
export const DELIVERY_STATE_CODES = Object.keys(DELIVERY_STATES) as readonly DeliveryState[];

export const DELIVERY_CHANNELS = { sms: { zh: '短信', en: 'SMS' }, webhook: { zh: '事件推送', en: 'Webhook' } } as const;

export interface Delivery {
  readonly id: string;
  readonly ticketId: string;
  readonly subject: string;
  readonly channel: 'sms' | 'webhook';
  readonly recipient: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}
/** With whether a person may have it tried once more. */
export type ListedDelivery = Delivery & { readonly mayRetry: boolean };
export interface DeliveryPage {
  readonly items: readonly ListedDelivery[];
  readonly nextCursor: string | null;
}
export type DueDelivery = Delivery & { readonly body: string };

/** Whoever claims a delivery has so long to bring it about; then it counts as not tried. */
const LEASE_MS = 120_000;
const LONGEST_ERROR = 300;

@Injectable()
export class Deliveries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first; the cursor is the id of the page's last. */
  async list({ state, cursor, limit = 50 }: { readonly state?: DeliveryState; readonly cursor?: string; readonly limit?: number }): Promise<DeliveryPage> {
    const rows = await this.dataSource.query<object[]>(
      `select id, ticket_id, subject, channel, recipient, state, attempts, next_attempt_at, last_error, created_at, sent_at,
         state in ('failed', 'dead') as may_retry from deliveries
       where ($1::text is null or state = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [state ?? null, cursor ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => camelCased(row) as ListedDelivery);
    return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** A person says: once more. */
  async retry(id: string): Promise<void> {
    const [rows] = await this.dataSource.query<[object[], number]>(
      `update deliveries set state = 'queued', attempts = 0, next_attempt_at = $2 where id = $1 and state in ('failed', 'dead') returning id`,
      [id, this.clock.now()],
    );
    if (rows.length === 0) throw new DomainError('delivery.not_failed');
  }

  /** Takes what is due; nobody else takes it meanwhile. */
  async claim(limit: number): Promise<readonly DueDelivery[]> {
    const now = this.clock.now();
    const [rows] = await this.dataSource.query<[object[], number]>(
      `update deliveries set attempts = attempts + 1, next_attempt_at = $2 where id in (
         select id from deliveries where next_attempt_at <= $1 order by next_attempt_at limit $3 for update skip locked)
       returning *`,
      [now, new Date(now.getTime() + LEASE_MS), limit],
    );
    return rows.map((row) => camelCased(row) as DueDelivery);
  }

  async sent({ id }: DueDelivery): Promise<void> {
    await this.dataSource.query(
      `update deliveries set state = 'sent', sent_at = $2, next_attempt_at = null, last_error = null where id = $1`, [id, this.clock.now()],
    );
  }

  /** `hopeless`: trying again cannot help. */
  async failed({ id, attempts }: DueDelivery, error: string, hopeless: boolean): Promise<void> {
    const next = hopeless ? null : nextAttemptAt(attempts, this.clock.now());
    await this.dataSource.query(
      'update deliveries set state = $2, next_attempt_at = $3, last_error = $4 where id = $1', [id, next ? 'failed' : 'dead', next, error.slice(0, LONGEST_ERROR)],
    );
  }
}
