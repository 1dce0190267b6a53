// Provides what the user did not: a PostgreSQL in the data directory and a key beside it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeEnvironment, type Place, placeOf } from '@hotline/platform';
import pg from 'pg';
import { lockData } from './data-lock.js';
import { hasUnfinishedDemo } from './unfinished-demo.js';
import { ownPlace } from './own-place.js';
import { postgresAccount, reachable } from './postgres-account.js';
import { joinPostgres, startPostgres } from './postgres-server.js';

const DATABASE = 'hotline';

const SETTINGS = {
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  random_page_cost: 1.1,
  jit: 'off',
};

export interface Environment {
  /** The database is this process's own, not somebody's server. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * `share`: a command may use the database that a running `npm start` has open; a second start may not.
 * Afterwards the environment of this process is complete for `Config.read()`.
 */
export async function openEnvironment({ share }: { readonly share: boolean }): Promise<Environment> {
  const place = placeOf();
  if (place.external) return { embedded: false, close: () => Promise.resolve() };
  mkdirSync(place.dataDir, { recursive: true });
  const directory = postgresDirectory(place);
  completeEnvironment({ HOTLINE_KEY: keyIn(place.dataDir) });
  const lock = lockData(place.dataDir);
  if (typeof lock === 'number') {
    if (!share) throw new Error(`It already runs as process ${lock} on ${place.dataDir}; stop that one or set DATA_DIR.`);
    completeEnvironment({ DATABASE_URL: joinPostgres(directory)(DATABASE) });
    return { embedded: false, close: () => Promise.resolve() };
  }
  const server = await startPostgres({ directory, settings: SETTINGS });
  await createDatabase(server.url('postgres'), hasUnfinishedDemo(place.dataDir));
  completeEnvironment({ DATABASE_URL: server.url(DATABASE) });
  return {
    embedded: true,
    async close() {
      await server.stop();
      lock.release();
    },
  };
}

/** Below the data directory, unless PostgreSQL's account cannot get there (root's home, say). */
function postgresDirectory({ dataDir }: Place): string {
  const wanted = join(dataDir, 'pg');
  if (reachable(join(wanted, 'data'), postgresAccount())) return wanted;
  const instead = join(ownPlace(dataDir), 'pg');
  console.log(`  ${dataDir} cannot be entered by the account "postgres"; the database lives in ${instead}`);
  return instead;
}

function keyIn(dataDir: string): string {
  const file = join(dataDir, 'hotline.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = randomBytes(32).toString('hex');
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}

/** Half a demo city is worth nothing and nobody has worked in it, so a start that was killed while making it begins anew. */
async function createDatabase(maintenanceUrl: string, anew: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    if (anew) await client.query(`drop database if exists ${DATABASE} with (force)`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
