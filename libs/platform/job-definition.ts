// What a job is: its name, queue, attempts and schedule, declared once beside the handler.
import { SetMetadata } from '@nestjs/common';

export interface JobDefinition<Payload = unknown> {
  /** `lib.verb`, e.g. `supervision.sweep`. */
  readonly name: string;
  readonly queue: string;
  /** How often it is tried before it counts as failed (exponential backoff from one second). */
  readonly attempts: number;
  /** Two waiting jobs with the same key are one. */
  readonly dedupe?: (payload: Payload) => string;
  /** Runs every so many milliseconds … */
  readonly every?: number;
  /** … or by a cron pattern read in Asia/Shanghai; the payload is then `{}`. */
  readonly cron?: string;
}

/** Reports how far a long job is, 0 to 100 or an object of its own. */
export type Progress = (value: number | object) => Promise<void>;

export const JOB_METADATA = 'hotline:job';

const definitions = new Map<string, JobDefinition>();

export function defineJob<Payload extends object>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  if (definitions.has(definition.name)) throw new Error(`Job ${definition.name} is defined twice`);
  definitions.set(definition.name, definition as JobDefinition);
  return definition;
}

export function definedJobs(): readonly JobDefinition[] {
  return [...definitions.values()];
}

/** Marks the one method that does the job: `(payload, progress) => Promise<unknown>`; it may run twice. */
export function HandlesJob<Payload>(job: JobDefinition<Payload>) {
  return <Handler extends JobHandler<Payload>>(
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<Handler>,
  ): void => {
    SetMetadata(JOB_METADATA, job.name)(target, key, method);
  };
}

export type JobHandler<Payload> = (payload: Payload, progress: Progress) => Promise<unknown>;
