// The worker of the storm in a process of its own: all jobs by their queues, and the sweep again and again besides. Ends with its input and says what it did.
import 'reflect-metadata';
import { once } from 'node:events';
import { Clock, JobRunner } from '@hotline/platform';
import { Sweep } from '@hotline/supervision';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../apps/worker/worker.module.js';
import { stormClock } from './storm-clock.js';

const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
Object.assign(app.get(Clock), { now: stormClock(Number(process.argv[2])) });
await app.get(JobRunner).start();
process.stdout.write('ready\n');

const failures: string[] = [];
let sweeps = 0;
let over = false;
const ended = once(process.stdin.resume(), 'end').then(() => { over = true; });
while (!over) {
  await app.get(Sweep, { strict: false }).run().catch((error: unknown) => failures.push(String(error)));
  sweeps += 1;
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
}
await app.close();
process.stdout.write(`${JSON.stringify({ sweeps, failures })}\n`);
process.exit(0);
