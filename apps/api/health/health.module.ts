// Health and metrics, for the API and for the health port of a worker.
import { MIGRATIONS } from '../../migrate/migrations/index.js';
import { ReadinessChecks } from '@hotline/platform';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthController } from './health.controller.js';

@Module({ controllers: [HealthController] })
export class HealthModule {
  constructor(checks: ReadinessChecks, dataSource: DataSource) {
    checks.add('migrations', async () => {
      const rows = await dataSource.query<{ name: string }[]>('select name from migrations');
      const run = new Set(rows.map((row) => row.name));
      const missing = MIGRATIONS.map((migration) => migration.name).filter((name) => !run.has(name));
      return missing.length > 0 ? `not run: ${missing.join(', ')}` : undefined;
    });
  }
}
