// Measures the sweep: `npm run bench -- sweep`. 50,000 rows due in the same minute, called directly and by one and two
// worker processes on both queue backends, and nothing due among a million open clocks.
import { type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Sweep, SupervisionModule } from '@hotline/supervision';
import { DirectoryModule } from '@hotline/directory';
import { IdentityModule } from '@hotline/identity';
import type { DataSource } from 'typeorm';
import { startPostgres } from '../apps/standalone/postgres-server.js';
import { migrate } from '../apps/migrate/migrate.js';
import { multiply } from '../test/multiplied-tickets.js';
import { makeCast, withUnit } from '../test/supervision-tickets.js';
import { administer } from '../test/test-database.js';
import { redisProgram, startRedis } from '../test/redis-server.js';
import { createWorld, type World } from '../test/world.js';
import { startProgram } from './harness.js';
import type { SweepLine } from './sweep-worker.js';

const DUE = Number(process.env['DUE'] ?? 50_000);
const OPEN = Number(process.env['OPEN'] ?? 1_000_000);
const REGISTERED = new Date('2026-04-20T01:00:00Z');
/** The due time of a complaint that was dispatched then. */
const RED = new Date('2026-04-27T16:00:00Z');
const OVERDUE = new Date(RED.getTime() + 1000);

const directory = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
chmodSync(directory, 0o755);
const server = await startPostgres({ directory, settings: { shared_buffers: '256MB', max_wal_size: '4GB', jit: 'off' } });
try {
  await administer(server.url('postgres'), 'create database bench_template');
  await migrate(server.url('bench_template'));
  process.env['HOTLINE_TEST_POSTGRES'] = server.url('postgres');
  process.env['HOTLINE_TEST_TEMPLATE'] = 'bench_template';
  await inWorld(async (world) => {
    await bare(world.dataSource);
    await burst(world);
    await idle(world);
  });
  for (const processes of [1, 2]) await inWorld((world) => queued(world, 'PostgreSQL', processes));
  const program = redisProgram();
  if (!program) process.stdout.write('Redis: left out, no redis-server on this machine\n');
  else {
    for (const processes of [1, 2]) {
      const redis = await startRedis(program);
      await inWorld((world) => queued(world, 'Redis', processes, { REDIS_URL: redis.url })).finally(() => redis.stop());
    }
  }
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld({ imports: [SupervisionModule, DirectoryModule, IdentityModule], at: REGISTERED });
  await work(world).finally(() => world.close());
}

/** The yardstick: the same rows claimed, updated and logged by SQL alone, without tickets, events, cards and messages. */
async function bare(dataSource: DataSource): Promise<void> {
  await dataSource.query('create table bare (id int primary key, due_at timestamptz, fired boolean not null default false)');
  await dataSource.query('create table bare_log (id int primary key, at timestamptz not null)');
  await dataSource.query('create index on bare (due_at) where not fired');
  await dataSource.query('insert into bare select n, $1::timestamptz from generate_series(1, $2::int) n', [RED, DUE]);
  await dataSource.query('vacuum analyze bare');
  const { ms } = await timed(async () => {
    for (let rows = -1; rows !== 0; ) {
      const [taken] = await dataSource.query<[{ readonly n: number }]>(
        `with due as (select id from bare where due_at <= $1 and not fired order by due_at limit 500 for update skip locked),
           moved as (update bare b set fired = true from due where b.id = due.id returning b.id),
           logged as (insert into bare_log select id, $1 from moved returning 1)
         select count(*)::int as n from logged`, [RED]);
      rows = taken.n;
    }
  });
  report(`the bare loop over ${DUE} rows`, ms, `${Math.round((DUE / ms) * 1000)}/s`);
  await dataSource.query('drop table bare, bare_log');
}

/** What the worker processes do by themselves once they run: the sweep comes through the queue, the relay runs beside it. */
async function queued(world: World, backend: string, processes: number, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const pattern = await dueTickets(world);
  const workers = Array.from({ length: processes }, () =>
    startProgram('bench/sweep-worker.ts', [OVERDUE.toISOString()], { HOTLINE_KEY: '0f'.repeat(32), LOG_LEVEL: 'error', DATABASE_URL: world.databaseUrl, ...env }));
  try {
    const lines = workers.map(linesOf);
    for (const next of lines) await next();
    for (const worker of workers) worker.stdin!.write('go\n');
    const sweeps: SweepLine[] = [];
    // The first finds everything, the next nothing; they may come from different processes.
    const reading = lines.map(async (next) => {
      while (!isOver(sweeps)) sweeps.push(JSON.parse(await next()) as SweepLine);
    });
    await Promise.race(reading);
    const busy = sweeps.filter(({ rungs }) => rungs > 0);
    const ms = Math.max(...busy.map(({ endedAt }) => endedAt)) - Math.min(...busy.map(({ startedAt }) => startedAt));
    const reported = busy.reduce((sum, { rungs }) => sum + rungs, 0);
    report(`the same on ${backend}, ${processes} worker process${processes > 1 ? 'es' : ''}`, ms,
      `reported ${reported}, stored ${await redRungs(world, pattern)}, ${Math.round((DUE / ms) * 1000)}/s; a later sweep ${sweeps.at(-1)!.rungs}`);
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
  }
}

function isOver(sweeps: readonly SweepLine[]): boolean {
  const found = sweeps.some(({ rungs }) => rungs > 0);
  return found && sweeps.at(-1)!.rungs === 0;
}

async function dueTickets(world: World): Promise<string> {
  const [pattern] = (await withUnit(world, await makeCast(world), 1)) as [string];
  await multiply(world.dataSource, pattern, DUE);
  return pattern;
}

async function redRungs(world: World, except: string): Promise<number> {
  const [{ rungs }] = await world.dataSource.query<[{ readonly rungs: number }]>(
    `select count(*)::int as rungs from rungs where rung = 'red' and ticket_id <> $1`, [except]);
  return rungs;
}

/** Standard output line by line. */
function linesOf(child: ChildProcess): () => Promise<string> {
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('A worker process ended early');
    return value;
  };
}

async function burst(world: World): Promise<void> {
  const pattern = await dueTickets(world);
  world.clock.set(OVERDUE);
  const before = await processorSeconds(world.dataSource);
  const first = await timed(() => world.get<Sweep>(Sweep).run());
  const after = await processorSeconds(world.dataSource);
  report(`${DUE} rows due in the same minute`, first.ms, `reported ${first.value.rungs}, stored ${await redRungs(world, pattern)}, ${Math.round((DUE / first.ms) * 1000)}/s`);
  // On a machine that does other things too, the time on the wall says less than this.
  report('  processor time of it', (after.node + after.postgres - before.node - before.postgres) * 1000,
    `node ${(after.node - before.node).toFixed(1)} s, postgres ${(after.postgres - before.postgres).toFixed(1)} s`);
  const second = await timed(() => world.get<Sweep>(Sweep).run());
  report('a second sweep', second.ms, `reported ${second.value.rungs}`);
}

async function idle(world: World): Promise<void> {
  await world.dataSource.query(
    `insert into deadlines (ticket_id, assignment_no, clock, cycle, started_at, due_at, provisional, changes, late, fired, next_fire_at)
     select gen_random_uuid(), 1, 'complete', 1, $1, $2, false, '[]', false, '{}', $2::timestamptz + n * interval '1 second' from generate_series(1, $3::int) n`,
    [REGISTERED, new Date('2026-06-01T00:00:00Z'), OPEN],
  );
  await world.dataSource.query('analyze deadlines');
  await world.get<Sweep>(Sweep).run();
  const runs: number[] = [];
  for (let run = 0; run < 200; run += 1) runs.push((await timed(() => world.get<Sweep>(Sweep).run())).ms);
  runs.sort((a, b) => a - b);
  report(`nothing due among ${OPEN} open clocks`, runs[100] ?? 0, `p95 ${(runs[190] ?? 0).toFixed(2)} ms, ${runs.length} runs`);
}

/** Of this process and of the connected PostgreSQL backends; 0 for the latter where there is no /proc. */
async function processorSeconds(dataSource: DataSource): Promise<{ readonly node: number; readonly postgres: number }> {
  const { user, system } = process.cpuUsage();
  const backends = await dataSource.query<{ readonly pid: number }[]>('select pid from pg_stat_activity');
  const ticks = backends.map(({ pid }) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  });
  return { node: (user + system) / 1e6, postgres: ticks.reduce((sum, value) => sum + value, 0) / 100 };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

function report(what: string, ms: number, more: string): void {
  process.stdout.write(`${what.padEnd(48)} ${ms.toFixed(ms < 100 ? 2 : 0).padStart(8)} ms   ${more}\n`);
}
