// Puts jobs on their queues and tells how far they are.
import { Injectable } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import type { JobDefinition } from './job-definition.js';
import { QueueBackend } from './queue-backend.js';

const DAY_SECONDS = 86_400;

export interface JobStatus {
  readonly state: 'waiting' | 'active' | 'completed' | 'failed' | 'unknown';
  readonly progress: number | object;
  readonly result?: unknown;
  readonly error?: string;
}

@Injectable()
export class Jobs {
  constructor(private readonly backend: QueueBackend) {}

  /** Returns the id to ask `status` with; with `dedupe` it is that of the job already waiting. */
  async enqueue<Payload>(job: JobDefinition<Payload>, payload: Payload): Promise<string> {
    const key = job.dedupe?.(payload);
    const added = await this.backend.queue(job.queue).add(job.name, payload, {
      ...optionsOf(job),
      // A job that already runs may have read too early, so one more is kept to follow it.
      ...(key !== undefined && { deduplication: { id: `${job.name}/${key}`, keepLastIfActive: true } }),
    });
    return added.id ?? '';
  }

  async status(job: Pick<JobDefinition, 'queue'>, id: string): Promise<JobStatus> {
    const found = await this.backend.queue(job.queue).getJob(id);
    if (!found) return { state: 'unknown', progress: 0 };
    const state = await found.getState();
    return {
      state: state === 'completed' || state === 'failed' || state === 'active' || state === 'unknown' ? state : 'waiting',
      progress: found.progress as number | object,
      ...(state === 'completed' && { result: found.returnvalue as unknown }),
      ...(state === 'failed' && { error: found.failedReason }),
    };
  }
}

/** Kept by age, never by number: on PostgreSQL a number deadlocks between parallel workers. */
export function optionsOf(job: JobDefinition<never>): Pick<JobsOptions, 'attempts' | 'backoff' | 'removeOnComplete' | 'removeOnFail'> {
  return {
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: job.every || job.cron ? true : { age: DAY_SECONDS },
    removeOnFail: { age: 7 * DAY_SECONDS },
  };
}
