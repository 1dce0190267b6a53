// Knows which method does which job; boot fails when a job has two, the worker's boot when it has none.
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AnnotatedMethods } from './annotated-methods.js';
import { definedJobs, JOB_METADATA, type JobDefinition, type JobHandler, type Progress } from './job-definition.js';

@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, { readonly call: JobHandler<unknown>; readonly where: string }>();

  constructor(private readonly methods: AnnotatedMethods) {}

  onApplicationBootstrap(): void {
    for (const { meta: name, call, where } of this.methods.find<string>(JOB_METADATA)) {
      const other = this.handlers.get(name);
      if (other) throw new Error(`Job ${name} has two handlers: ${other.where} and ${where}`);
      this.handlers.set(name, { call: call as JobHandler<unknown>, where });
    }
  }

  demandAll(): void {
    const missing = definedJobs().filter((job) => !this.handlers.has(job.name));
    if (missing.length > 0) throw new Error(`No handler for ${missing.map((job) => job.name).join(', ')}`);
  }

  /** Does the job here and now, without a queue. */
  run<Payload>(job: Pick<JobDefinition<Payload>, 'name'>, payload: Payload, progress: Progress = silent): Promise<unknown> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`No handler for ${job.name}`);
    return handler.call(payload, progress);
  }
}

const silent: Progress = () => Promise.resolve();
