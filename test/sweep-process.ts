// One sweep in a process of its own, at the instant given as argument: to be killed in the middle by the crash test.
import 'reflect-metadata';
import { once } from 'node:events';
import { Clock, PlatformModule } from '@hotline/platform';
import { Sweep, SupervisionModule } from '@hotline/supervision';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({ imports: [PlatformModule, SupervisionModule] })
class SweepProcess {}

const app = await NestFactory.createApplicationContext(SweepProcess, { logger: false, abortOnError: false });
const instant = new Date(process.argv[2] ?? '');
// The clock of the product reads the time of the machine; this process lives at the given instant.
Object.assign(app.get(Clock), { now: () => instant });
// Booting takes a hundred times as long as being killed: it is done ahead, and the sweep begins when told.
process.stdout.write('ready\n');
const [told] = await Promise.race([once(process.stdin, 'data'), once(process.stdin, 'end')]);
if (told === undefined) process.exit(1);
process.stdout.write('sweeping\n');
const swept = await app.get(Sweep, { strict: false }).run();
process.stdout.write(`${JSON.stringify(swept)}\n`);
process.exit(0);
