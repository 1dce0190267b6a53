// Chooses once where the queues live: on Redis when REDIS_URL is set, else beside the data in PostgreSQL.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, createRedisBackend, type Processor, type Queue, type Worker, withBackend } from 'bullmq';
import pg from 'pg';
import { Config } from './config.js';
import { logger } from './logger.js';

// Every worker keeps one connection for LISTEN and needs others to fetch, renew and finish jobs.
const POOL_SIZE = 24;

interface Backend {
  queue(name: string): Queue;
  worker(name: string, processor: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  private backend: Backend | undefined;
  private readonly queues = new Map<string, Queue>();

  constructor(private readonly config: Config) {}

  queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.connected().queue(name);
    queue.on('error', (error) => logger.error({ queue: name, err: error }, 'queue error'));
    this.queues.set(name, queue);
    return queue;
  }

  worker(name: string, processor: Processor): Worker {
    const worker = this.connected().worker(name, processor, this.config.workerConcurrency);
    // Without a listener BullMQ's errors would be lost.
    worker.on('error', (error) => logger.error({ queue: name, err: error }, 'worker error'));
    return worker;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend?.close();
  }

  private connected(): Backend {
    this.backend ??= this.config.redisUrl ? onRedis(this.config.redisUrl) : onPostgres(this.config.databaseUrl);
    return this.backend;
  }
}

function onPostgres(databaseUrl: string): Backend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    keepAlive: true,
    options: '-c search_path=bullmq',
    application_name: 'hotline-jobs',
  });
  // Every queue and worker listens for the pool's errors.
  pool.setMaxListeners(0);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    queue: (name) => new Queue(name, { connection: pool }) as unknown as Queue,
    worker: (name, processor, concurrency) =>
      new Worker(name, processor, { connection: pool, concurrency }) as unknown as Worker,
    close: () => pool.end(),
  };
}

function onRedis(url: string): Backend {
  const connection = { url, maxRetriesPerRequest: null };
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name) => new Queue(name, { connection, prefix: 'hotline' }) as unknown as Queue,
    worker: (name, processor, concurrency) =>
      new Worker(name, processor, { connection, prefix: 'hotline', concurrency }) as unknown as Worker,
    close: () => Promise.resolve(),
  };
}
