// Many writers on the same tickets while the sweep runs all the time: `npm run bench -- storm`. Nothing but refusals may reach anybody, and every log must be whole.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DomainError } from '@hotline/platform';
import { Sweep } from '@hotline/supervision';
import { Registrar, TicketWriter } from '@hotline/ticket';
import { OPEN_STATUSES, type Actor, type Role, type Urgency } from '@hotline/workflow';
import { migrate } from '../apps/migrate/migrate.js';
import { startPostgres } from '../apps/standalone/postgres-server.js';
import { actAtRandom, type Crowd, randomFrom } from '../test/crowd.js';
import { actorOf, makeAccount, makeUnit } from '../test/factories.js';
import { complaint, makeCast, type Cast } from '../test/supervision-tickets.js';
import { administer } from '../test/test-database.js';
import { faultsOf, ticketIds } from '../test/whole-logs.js';
import { createWorld, type World } from '../test/world.js';
import { stormClock } from './storm-clock.js';

const MINUTES = Number(process.env['MINUTES'] ?? 5);
const WRITERS = Number(process.env['WRITERS'] ?? 32);
/** So few that the writers meet on them all the time. */
const CONTENDED = 60;
const URGENCIES: readonly Urgency[] = ['normal', 'urgent', 'critical'];

interface Tally {
  readonly done: Map<string, number>;
  readonly conflicts: Map<string, number>;
  /** Refusals that are no conflict: what one saw has gone to another unit meanwhile, say. */
  readonly refused: Map<string, number>;
  readonly wrong: string[];
}

const directory = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
chmodSync(directory, 0o755);
const server = await startPostgres({ directory, settings: { shared_buffers: '256MB', max_wal_size: '2GB', max_connections: 200, jit: 'off' } });
try {
  await administer(server.url('postgres'), 'create database bench_template');
  await migrate(server.url('bench_template'));
  process.env['HOTLINE_TEST_POSTGRES'] = server.url('postgres');
  process.env['HOTLINE_TEST_TEMPLATE'] = 'bench_template';
  await storm(await createWorld({ env: { DATABASE_POOL: '40' } }));
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function storm(world: World): Promise<void> {
  const cast = await makeCast(world);
  const crowd = await crowdOf(world, cast);
  const began = Date.now();
  Object.assign(world.clock, { now: stormClock(began) });
  for (let i = 0; i < CONTENDED; i += 1) await comesIn(world, cast, crowd, i);
  const worker = workerOn(world, began);
  const lines = createInterface({ input: worker.stdout! })[Symbol.asyncIterator]();
  await lines.next();

  const tally: Tally = { done: new Map(), conflicts: new Map(), refused: new Map(), wrong: [] };
  const end = performance.now() + MINUTES * 60_000;
  await Promise.all(Array.from({ length: WRITERS }, (_, seed) => writer(world, cast, crowd, randomFrom(seed + 1), tally, end)));
  worker.stdin!.end();
  const swept = JSON.parse(String((await lines.next()).value)) as { readonly sweeps: number; readonly failures: readonly string[] };
  if (worker.exitCode === null) await once(worker, 'exit');
  tally.wrong.push(...swept.failures.map((failure) => `sweep: ${failure}`));

  // Time stands still for the look at what is left: what comes due meanwhile would be nobody's fault.
  const over = world.clock.now();
  Object.assign(world.clock, { now: () => over });
  await world.drainOutbox();
  await world.get<Sweep>(Sweep).run();
  await report(world, tally, swept.sweeps);
  await world.close();
}

async function writer(world: World, cast: Cast, crowd: Crowd & { readonly ticketIds: string[] }, random: () => number, tally: Tally, end: number): Promise<void> {
  while (performance.now() < end) {
    try {
      if (random() < 0.04) {
        await comesIn(world, cast, crowd, Math.floor(random() * 1e6));
        count(tally.done, 'register');
        continue;
      }
      const answer = await actAtRandom(world, crowd, random);
      if (typeof answer === 'string') count(tally.done, answer);
      else if (answer.status >= 500) tally.wrong.push(`${answer.code}`);
      else count(answer.status === 409 ? tally.conflicts : tally.refused, answer.code);
    } catch (error) {
      if (error instanceof DomainError && error.status < 500) count(tally.refused, error.code);
      else tally.wrong.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
  }
}

/** A new ticket takes the place of the oldest among those that everybody works on. */
async function comesIn(world: World, cast: Cast, crowd: { readonly ticketIds: string[]; readonly unitIds: readonly string[] }, n: number): Promise<void> {
  const { id } = await world.get<Registrar>(Registrar).register(complaint({ urgency: URGENCIES[n % 3]!, occurredAt: world.clock.now() }), cast.operator);
  crowd.ticketIds.push(id);
  if (crowd.ticketIds.length > CONTENDED) crowd.ticketIds.shift();
  if (n % 4 !== 0) await world.get<TicketWriter>(TicketWriter).executeAll([{ ticketId: id, command: 'dispatch', input: { unitId: crowd.unitIds[n % crowd.unitIds.length]! } }], cast.dispatcher);
}

async function crowdOf(world: World, cast: Cast): Promise<Crowd & { readonly ticketIds: string[] }> {
  const below = await makeUnit(world, { parentId: cast.unit.id, kind: 'street' });
  const others = [await makeUnit(world), await makeUnit(world)];
  const person = async (role: Role, username: string, units: readonly string[] = []): Promise<Actor> =>
    actorOf(await makeAccount(world, { roles: [role], username, unitId: units[0] ?? null }), units);
  const liaisons = [[cast.unit.id, below.id], [below.id], ...others.map(({ id }) => [id])];
  return {
    people: [
      cast.operator, cast.dispatcher, cast.dispatcher, cast.supervisor, await person('reviewer', 'storm-reviewer'), await person('callback_officer', 'storm-officer'),
      ...(await Promise.all(liaisons.map((units, i) => person('liaison', `storm-liaison-${i}`, units)))),
    ],
    ticketIds: [],
    unitIds: [cast.unit.id, ...others.map(({ id }) => id)],
    belowId: below.id,
  };
}

function workerOn(world: World, began: number): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/typescript.js', 'bench/storm-worker.ts', String(began)], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: world.databaseUrl, HOTLINE_KEY: '0f'.repeat(32), LOG_LEVEL: 'error', DATA_DIR: directory },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function report(world: World, tally: Tally, sweeps: number): Promise<void> {
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0);
  const one = async (sql: string): Promise<number> => (await world.dataSource.query<[{ readonly n: number }]>(sql))[0].n;
  const ids = await ticketIds(world);
  const faults = await faultsOf(world, ids);
  const rungs = await one('select count(*)::int as n from rungs');
  const told = await one(`select count(*)::int as n from ticket_events where type = 'rung.fired'`);
  const twice = await one(`select count(*)::int as n from (select from ticket_events where type = 'rung.fired'
    group by ticket_id, payload->>'assignmentNo', payload->>'clock', payload->>'cycle', payload->>'rung' having count(*) > 1) d`);
  const lost = await one('select count(*)::int as n from outbox_retries');
  const due = await one(`select count(*)::int as n from deadlines d join tickets t on t.id = d.ticket_id where d.next_fire_at <= '${world.clock.now().toISOString()}'
    and t.status in (${OPEN_STATUSES.map((status) => `'${status}'`).join(', ')})`);
  const deadlocks = await one('select deadlocks::int as n from pg_stat_database where datname = current_database()');
  say(`${WRITERS} writers, ${MINUTES} min, ${ids.length} tickets`, `${sum(tally.done)} acts of ${tally.done.size} kinds, ${Math.round(sum(tally.done) / (MINUTES * 60))}/s`);
  say('conflicts (409)', `${sum(tally.conflicts)}   ${most(tally.conflicts)}`);
  say('other refusals (4xx)', `${sum(tally.refused)}   ${most(tally.refused)}`);
  say('anything else', `${tally.wrong.length}   ${[...new Set(tally.wrong)].slice(0, 5).join(' | ')}`);
  say('sweeps, rungs fired', `${sweeps}, ${rungs}; told in the logs ${told}, twice ${twice}, left due ${due}`);
  say('deadlocks in the database, messages not taken', `${deadlocks}, ${lost}`);
  if (deadlocks > 0) process.stdout.write(deadlocksTold());
  say('logs that are not whole or not the state', `${faults.length}   ${faults.slice(0, 3).join(' | ')}`);
  process.exitCode = tally.wrong.length + faults.length + twice + lost + due > 0 || rungs !== told ? 1 : 0;
}

/** What PostgreSQL says of who waited for whom. */
function deadlocksTold(): string {
  const lines = readFileSync(join(directory, 'log'), 'utf8').split('\n');
  return lines.flatMap((line, i) => (line.includes('deadlock detected') ? [...lines.slice(i, i + 12), ''] : [])).join('\n');
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function most(counts: Map<string, number>): string {
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 4).map(([what, n]) => `${what} ${n}`).join(', ');
}

function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(48)} ${value}\n`);
}
