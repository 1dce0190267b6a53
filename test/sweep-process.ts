// One sweep in a process of its own, at the instant given as argument: to be killed in the middle by the crash test.
import 'reflect-metadata';
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
process.stdout.write('sweeping\n');
const swept = await app.get(Sweep, { strict: false }).run();
process.stdout.write(`${JSON.stringify(swept)}\n`);
process.exit(0);
