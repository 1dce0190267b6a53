// A throw-away place for a benchmark: PostgreSQL as `npm start` runs it, in a directory that is gone afterwards.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, openEnvironment } from '../apps/standalone/environment.js';

/** The environment is complete for this process and its children. */
export async function inThrowAwayPlace(work: () => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  chmodSync(directory, 0o755);
  delete process.env.DATABASE_URL;
  delete process.env.REDIS_URL;
  process.env.DATA_DIR = directory;
  let environment: Environment | undefined;
  try {
    environment = await openEnvironment({ share: false });
    await work();
  } finally {
    await environment?.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
