// Gives a command the product's services on its database, whether or not the product is running.
import { completeEnvironment, Config } from '@hotline/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NEST_OPTIONS } from '../api/create-api.js';
import { migrate } from '../migrate/migrate.js';
import { WorkerModule } from '../worker/worker.module.js';
import { openEnvironment } from './environment.js';

export async function inProduct<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  completeEnvironment({ LOG_LEVEL: 'warn' });
  const environment = await openEnvironment({ share: true });
  try {
    await migrate(Config.read().databaseUrl);
    const app = await NestFactory.createApplicationContext(WorkerModule, NEST_OPTIONS);
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await environment.close();
  }
}
