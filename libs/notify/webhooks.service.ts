// Webhooks: other programs that want to know at once what happened, each call signed.
import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, Config, DomainError, newId } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';

export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Event types, or '*'. */
  readonly topics: readonly string[];
  readonly enabled: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
}
export type NewWebhook = Pick<Webhook, 'name' | 'url' | 'topics'>;

const TIMEOUT_MS = 10_000;

@Injectable()
export class Webhooks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async list(): Promise<readonly Webhook[]> {
    const rows = await this.dataSource.query<object[]>('select * from webhooks order by id');
    return rows.map((row) => camelCased(row) as Webhook);
  }

  /** The secret is shown now and can be derived again, so it is kept nowhere. */
  async add({ name, url, topics }: NewWebhook, actor: Actor): Promise<Webhook & { readonly secret: string }> {
    const at = this.clock.now();
    const webhook: Webhook = { id: newId(at), name, url, topics, enabled: true, createdBy: actor.name, createdAt: at };
    await this.dataSource.query(
      'insert into webhooks (id, name, url, topics, enabled, created_by, created_at) values ($1, $2, $3, $4, true, $5, $6)',
      [webhook.id, name, url, topics, actor.name, at],
    );
    return { ...webhook, secret: this.secretOf(webhook.id) };
  }

  async enable(id: string, enabled: boolean): Promise<void> {
    const [rows] = await this.dataSource.query<[object[], number]>('update webhooks set enabled = $2 where id = $1 returning id', [id, enabled]);
    if (rows.length === 0) throw new DomainError('webhook.not_found');
  }

  /** Throws unless it was answered with 2xx. `x-hotline-signature` is the HMAC-SHA256 of `<x-hotline-timestamp>.<body>`. */
  async call(id: string, deliveryId: string, body: string): Promise<void> {
    const [webhook] = await this.dataSource.query<{ url: string; enabled: boolean }[]>('select url, enabled from webhooks where id = $1', [id]);
    if (!webhook?.enabled) throw new Error('the webhook is switched off');
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1000));
    const signature = createHmac('sha256', this.secretOf(id)).update(`${timestamp}.${body}`).digest('hex');
    const answer = await fetch(webhook.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hotline-delivery': deliveryId, 'x-hotline-timestamp': timestamp, 'x-hotline-signature': `sha256=${signature}` },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
  }

  private secretOf(id: string): string {
    return Buffer.from(hkdfSync('sha256', this.config.hotlineKey, id, 'webhook', 32)).toString('hex');
  }
}
