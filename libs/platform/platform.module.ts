// Gives every lib the clock, the configuration and the database without asking.
import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { DatabaseModule } from './database.module.js';
import { logger } from './logger.js';
import { ReadinessChecks } from './readiness.js';

@Global()
@Module({
  imports: [DatabaseModule],
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Config, useFactory: () => Config.read() },
    ReadinessChecks,
  ],
  exports: [Clock, Config, ReadinessChecks],
})
export class PlatformModule {
  constructor(config: Config) {
    logger.level = config.logLevel;
  }
}
