// Runs the PostgreSQL that comes with npm: makes its data directory, starts it, stops it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Account, postgresAccount, give } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import { stopLeftover } from './postgres-leftover.js';

export interface PostgresServer {
  /** Connects as the owner to the named database. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Must be reachable for the account that runs PostgreSQL; `data`, `log` and `password` are made in it. */
  readonly directory: string;
  readonly settings: Readonly<Record<string, string | number>>;
  /** The same port every time; any free one when left out. */
  readonly port?: number;
  readonly sync?: boolean;
}

const OWNER = 'hotline_owner';
const START_TIMEOUT_MS = 60_000;

export async function startPostgres(options: PostgresServerOptions): Promise<PostgresServer> {
  const account = postgresAccount();
  const bin = postgresBinaries(account);
  mkdirSync(options.directory, { recursive: true });
  give(options.directory, account);
  const data = join(options.directory, 'data');
  const password = passwordIn(options.directory);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data, password, account, options.sync ?? true);
  await stopLeftover(data);
  const port = options.port ?? (await freePort());
  const log = openSync(join(options.directory, 'log'), 'a');
  const settings = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings });
  // A process group of its own: Ctrl-C in the terminal must reach us first, so that we can finish our work on it.
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: '/', env: SERVER_ENVIRONMENT, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  await ready(child, data, join(options.directory, 'log'));
  const atExit = (): void => void child.kill('SIGINT');
  process.once('exit', atExit);
  return {
    url: addresses(password, port),
    async stop() {
      process.off('exit', atExit);
      await stopped(child);
    },
  };
}

/** The addresses of a server that another process of ours runs in this directory. */
export function joinPostgres(directory: string): PostgresServer['url'] {
  const port = readFileSync(join(directory, 'data', 'postmaster.pid'), 'utf8').split('\n')[3];
  return addresses(passwordIn(directory), Number(port));
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port found');
  return address.port;
}

function addresses(password: string, port: number): PostgresServer['url'] {
  return (database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_MESSAGES: 'C', TZ: 'UTC' };

/** Beside the directory until it is complete: an initdb that was killed half-way leaves nothing that looks finished. */
function initialise(bin: string, data: string, password: string, account: Account, sync: boolean): void {
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = `${data}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, account);
  // With lc_ctype C, pg_trgm and full-text search find nothing in Chinese text, and say nothing.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C'];
  const run = spawnSync(
    join(bin, 'initdb'),
    [`--pgdata=${unfinished}`, `--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale, ...(sync ? [] : ['--no-sync'])],
    { ...account, cwd: '/', env: SERVER_ENVIRONMENT, encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? ''}${run.stderr ?? ''}`);
  renameSync(unfinished, data);
}

function passwordIn(directory: string): string {
  const file = join(directory, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const password = randomBytes(18).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** PostgreSQL writes `ready` into the eighth line of postmaster.pid. */
async function ready(child: ChildProcess, data: string, log: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const until = performance.now() + START_TIMEOUT_MS;
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  while (performance.now() < until && !failure && child.exitCode === null) {
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGQUIT');
  const tail = existsSync(log) ? readFileSync(log, 'utf8').slice(-1500) : '';
  throw new Error(`PostgreSQL did not start in ${dirname(data)}: ${failure?.message ?? ''}\n${tail}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const patience = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await exit;
  clearTimeout(patience);
}
