// Takes jobs from the queues and does them; only a worker (or the all-in-one process) starts it.
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import { definedJobs, type JobDefinition } from './job-definition.js';
import { JobHandlers } from './job-handlers.js';
import { optionsOf } from './jobs.service.js';
import { logger } from './logger.js';
import { metrics } from './metrics.js';
import { Outbox } from './outbox.service.js';
import { QueueBackend } from './queue-backend.js';

const PATIENCE_MS = 20_000;
const FREQUENT_MS = 60_000;

const done = metrics.counter('hotline_jobs_total', 'Jobs by outcome', ['job', 'outcome']);
const duration = metrics.histogram('hotline_job_seconds', 'Duration of jobs', ['job']);

@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private workers: readonly Worker[] = [];

  constructor(
    private readonly handlers: JobHandlers,
    private readonly backend: QueueBackend,
    private readonly outbox: Outbox,
  ) {}

  async start(): Promise<void> {
    this.handlers.demandAll();
    const queues = [...new Set(definedJobs().map((job) => job.queue))];
    for (const queue of queues) await this.schedule(queue, definedJobs().filter((job) => job.queue === queue));
    this.workers = queues.map((queue) => this.backend.worker(queue, (job) => this.process(job)));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    this.outbox.relayHere();
  }

  /** Lets running jobs finish; one that takes too long is given up and done again elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map(closed));
    this.workers = [];
    await this.outbox.rest();
  }

  private async schedule(name: string, jobs: readonly JobDefinition[]): Promise<void> {
    const queue = this.backend.queue(name);
    const scheduled = jobs.filter((job) => job.every || job.cron);
    for (const job of scheduled) {
      const repeat = job.every ? { every: job.every } : { pattern: job.cron ?? '', tz: 'Asia/Shanghai' };
      await queue.upsertJobScheduler(job.name, repeat, { name: job.name, data: {}, opts: optionsOf(job) });
    }
    const wanted = new Set(scheduled.map((job) => job.name));
    for (const { key } of await queue.getJobSchedulers()) if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }

  private async process(job: Job): Promise<unknown> {
    const started = performance.now();
    let outcome = 'failed';
    try {
      const result = await this.handlers.run(job, job.data, (value) => job.updateProgress(value));
      outcome = 'completed';
      return result;
    } finally {
      const ms = performance.now() - started;
      done.inc({ job: job.name, outcome });
      duration.observe({ job: job.name }, ms / 1000);
      const line = { job: job.name, jobId: job.id, outcome, attempt: job.attemptsMade + 1, ms: Math.round(ms) };
      logger[outcome === 'failed' ? 'error' : isFrequent(job.name) ? 'debug' : 'info'](line, 'job');
    }
  }
}

function isFrequent(name: string): boolean {
  return definedJobs().some((job) => job.name === name && (job.every ?? Infinity) < FREQUENT_MS);
}

async function closed(worker: Worker): Promise<void> {
  const patience = setTimeout(() => void worker.close(true), PATIENCE_MS);
  await worker.close();
  clearTimeout(patience);
}
