// Tells every process at once that something happened, over PostgreSQL's LISTEN and NOTIFY: for screens that follow along, never for work.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Config } from './config.js';
import { logger } from './logger.js';

export interface Broadcast {
  /** What the browser calls the event. */
  readonly event: string;
  /** Who may hear it: any of these addresses, e.g. `account:<id>`, `unit:<id>`, `role:<name>`. */
  readonly to: readonly string[];
  /** Ids rather than content: whoever hears it asks for the rest. */
  readonly data: Readonly<Record<string, unknown>>;
}

const CHANNEL = 'hotline_broadcast';
// PostgreSQL refuses payloads of 8,000 bytes.
const LONGEST = 7_900;
const RECONNECT_MS = 1_000;

/** Inside a transaction it leaves with the commit, and not at all when that fails. */
export async function broadcast(executor: Pick<EntityManager | DataSource, 'query'>, messages: readonly Broadcast[]): Promise<void> {
  const payloads = messages.map((message) => JSON.stringify(message));
  const tooLong = payloads.find((payload) => Buffer.byteLength(payload) > LONGEST);
  if (tooLong) throw new Error(`A broadcast is longer than ${LONGEST} bytes: ${tooLong.slice(0, 80)}`);
  if (payloads.length > 0) await executor.query(`select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`, [payloads]);
}

type Listener = (message: Broadcast) => void;
/** Heard by everybody after the connection was lost: messages may have been missed. */
const RESYNC: Broadcast = { event: 'resync', to: ['everybody'], data: {} };

@Injectable()
export class Broadcasts implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private client: pg.Client | undefined;
  private closed = false;

  constructor(private readonly config: Config) {}

  /** Connects with the first listener; the returned function ends the listening. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    if (!this.client) await this.connect();
    return () => this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'hotline-broadcast', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.spread(JSON.parse(payload ?? '{}') as Broadcast));
    client.on('error', (error) => logger.warn({ err: error }, 'broadcast connection lost'));
    client.once('end', () => this.reconnectLater());
    await client.connect().then(() => client.query(`listen ${CHANNEL}`)).catch((error: unknown) => {
      logger.warn({ err: error }, 'broadcast connection failed');
      void client.end();
    });
  }

  private reconnectLater(): void {
    if (this.closed) return;
    setTimeout(() => {
      if (!this.closed) void this.connect().then(() => this.spread(RESYNC));
    }, RECONNECT_MS).unref();
  }

  private spread(message: Broadcast): void {
    for (const listener of this.listeners) listener(message);
  }
}
