// The PostgreSQL of a test run: an embedded one in a temporary directory, or the one of TEST_DATABASE_URL.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../apps/migrate/migrate.js';
import { startPostgres } from '../apps/standalone/postgres-server.js';

/** Nothing here has to survive a power cut. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 300,
  shared_buffers: '128MB',
  jit: 'off',
};

export interface TestDatabase {
  stop(): Promise<void>;
}

/** Leaves the address and the template's name in the environment, where the workers of Jest find them. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const external = process.env.TEST_DATABASE_URL;
  const server = external ? undefined : await embedded();
  const address = external ?? server?.url('postgres') ?? '';
  const template = `hotline_template_${randomBytes(4).toString('hex')}`;
  await administer(address, `create database ${template}`);
  await migrate(databaseOf(address, template));
  process.env.HOTLINE_TEST_POSTGRES = address;
  process.env.HOTLINE_TEST_TEMPLATE = template;
  return {
    async stop() {
      if (external) await administer(address, `drop database if exists ${template} with (force)`);
      await server?.stop();
    },
  };
}

export function databaseOf(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

export async function administer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function embedded(): Promise<{ url(database: string): string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'hotline-test-'));
  chmodSync(directory, 0o755);
  const server = await startPostgres({ directory, settings: FAST, sync: false });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
