// One worker process of the sweep benchmark: lives at the instant given as argument, begins on the first line it reads, prints every sweep.
import 'reflect-metadata';
import { Clock, JobHandlers, JobRunner } from '@hotline/platform';
import { SWEEP, type Swept } from '@hotline/supervision';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../apps/worker/worker.module.js';

/** Times are milliseconds since the epoch, of the machine's clock. */
export interface SweepLine extends Swept {
  readonly startedAt: number;
  readonly endedAt: number;
}

const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
const instant = new Date(process.argv[2] ?? '');
Object.assign(app.get(Clock), { now: () => instant });
const handlers = app.get(JobHandlers);
const run = handlers.run.bind(handlers);
handlers.run = async (job, ...rest) => {
  const startedAt = Date.now();
  const result = await run(job, ...rest);
  if (job.name === SWEEP.name) {
    const line: SweepLine = { ...(result as Swept), startedAt, endedAt: Date.now() };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  return result;
};
process.stdout.write('ready\n');
process.stdin.once('data', () => void app.get(JobRunner).start());
