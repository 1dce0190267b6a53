// Brings a database to the schema of this version; safe to run from several processes at once.
import { SnakeCaseNaming } from '@hotline/platform';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

// Any number will do as long as every version of this program uses the same one.
const MIGRATION_LOCK = 12_345_001;

/** Ours and those of the queues; returns the names of ours that were run now. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  await migrateQueues(databaseUrl);
  const dataSource = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'hotline-migrate',
    namingStrategy: new SnakeCaseNaming(),
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migrations',
    installExtensions: false,
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

/** BullMQ keeps its tables in a schema of its own and locks against parallel runs itself. */
async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
