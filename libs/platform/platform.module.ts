// Gives every lib the clock, the configuration, the database, jobs and the outbox without asking.
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AnnotatedMethods } from './annotated-methods.js';
import { Broadcasts } from './broadcast.js';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { DatabaseModule } from './database.module.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.service.js';
import { logger } from './logger.js';
import { OutboxConsumers } from './outbox-consumers.js';
import { OutboxRetries } from './outbox-retries.js';
import { Outbox } from './outbox.service.js';
import { QueueBackend } from './queue-backend.js';
import { ReadinessChecks } from './readiness.js';
import { Renewals } from './renewals.js';

@Global()
@Module({
  imports: [DatabaseModule, DiscoveryModule],
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Config, useFactory: () => Config.read() },
    AnnotatedMethods,
    Broadcasts,
    JobHandlers,
    JobRunner,
    Jobs,
    Outbox,
    OutboxConsumers,
    OutboxRetries,
    QueueBackend,
    ReadinessChecks,
    Renewals,
  ],
  exports: [Broadcasts, Clock, Config, JobHandlers, JobRunner, Jobs, Outbox, ReadinessChecks, Renewals],
})
export class PlatformModule {
  constructor(config: Config) {
    logger.level = config.logLevel;
  }
}
