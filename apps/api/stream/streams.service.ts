// One stream per open screen: passes on what is addressed to its actor, and ends with the session.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Broadcast, Broadcasts, metrics } from '@hotline/platform';
import type { FastifyRequest } from 'fastify';
import { Observable, Subject, takeUntil } from 'rxjs';
import { ActorLoader } from '../auth/actor-loader.service.js';
import { addressesOf } from './addresses.js';

export interface StreamEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** After so many ms the browser connects again. */
  readonly retry?: number;
}

const HEARTBEAT_MS = 25_000;
const RETRY_MS = 3_000;

const open = metrics.gauge('hotline_streams', 'Open event streams');

@Injectable()
export class Streams implements OnModuleDestroy {
  private readonly closing = new Subject<void>();

  constructor(
    private readonly broadcasts: Broadcasts,
    private readonly actors: ActorLoader,
  ) {}

  /** Shutting down waits for requests under way, and a stream is one without end. */
  onModuleDestroy(): void {
    this.closing.next();
    this.closing.complete();
  }

  /** The guard has let the request in; at each heartbeat it has to be let in again. */
  open(request: FastifyRequest): Observable<StreamEvent> {
    return new Observable<StreamEvent>((subscriber) => {
      let addresses: ReadonlySet<string> = new Set();
      let stop: (() => void) | undefined;
      const enter = async (): Promise<void> => {
        const credentials = await this.actors.load(request);
        if (!credentials) return subscriber.complete();
        addresses = addressesOf(credentials.actor);
      };
      const hear = (message: Broadcast): void => {
        if (message.to.some((address) => addresses.has(address))) subscriber.next({ type: message.event, data: message.data });
      };
      const start = async (): Promise<void> => {
        await enter();
        const unlisten = await this.broadcasts.listen(hear);
        if (subscriber.closed) return unlisten();
        stop = unlisten;
        subscriber.next({ type: 'hello', data: {}, retry: RETRY_MS });
      };
      const beat = setInterval(() => void enter().then(() => subscriber.next({ type: 'heartbeat', data: {} })).catch(() => subscriber.complete()), HEARTBEAT_MS);
      open.inc();
      start().catch((error: unknown) => subscriber.error(error));
      return () => {
        open.dec();
        clearInterval(beat);
        stop?.();
      };
    }).pipe(takeUntil(this.closing));
  }
}
