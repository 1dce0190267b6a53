// `npm run start:worker`: background work alone; answers only health and metrics.
import { Config, JobRunner, logger } from '@hotline/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NEST_OPTIONS } from '../api/create-api.js';
import { HealthModule } from '../api/health/health.module.js';
import { WorkerModule } from './worker.module.js';

@Module({ imports: [WorkerModule, HealthModule] })
class WorkerProcess {}

const config = Config.read();
const app = await NestFactory.create<NestFastifyApplication>(WorkerProcess, new FastifyAdapter(), NEST_OPTIONS);
app.enableShutdownHooks();
await app.listen(config.workerPort, config.host);
await app.get(JobRunner).start();
logger.info({ port: config.workerPort }, 'worker running');
