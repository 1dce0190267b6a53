// Measures the ranking: `npm run bench -- ranking`. A million callbacks of one month, 300 units: live table, evidence, freezing, a workbook.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Evidence, EVIDENCE_OF, FREEZE, Rankings, Simulation } from '@hotline/ranking';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { JobHandlers } from '@hotline/platform';
import { migrate } from '../apps/migrate/migrate.js';
import { WorkerModule } from '../apps/worker/worker.module.js';
import { startPostgres } from '../apps/standalone/postgres-server.js';
import { administer } from '../test/test-database.js';
import { createWorld, type World } from '../test/world.js';
import { figures, table } from './harness.js';
import { buildFacts, buildUnits, MONTH } from './ranking-city.js';
import { processorSeconds } from './ranking-processor.js';
import { makeWorkbook } from './ranking-xlsx.js';

const TICKETS = Number(process.env['TICKETS'] ?? 1_000_000);
const EVIDENCE_PAGES = 1_000;
const LIVE_RUNS = 30;
const UNITS = 300;

const directory = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
chmodSync(directory, 0o755);
// As `npm start` runs it, but for the memory that a city's server has.
const server = await startPostgres({ directory, settings: { shared_buffers: '512MB', work_mem: '32MB', max_wal_size: '4GB', jit: 'off' } });
try {
  await administer(server.url('postgres'), 'create database bench_template');
  await migrate(server.url('bench_template'));
  process.env['HOTLINE_TEST_POSTGRES'] = server.url('postgres');
  process.env['HOTLINE_TEST_TEMPLATE'] = 'bench_template';
  const world = await createWorld({ imports: [WorkerModule], at: new Date('2026-11-05T02:00:00Z') });
  await measure(world);
  await world.close();
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function measure(world: World): Promise<void> {
  await buildUnits(world.dataSource);
  const built = await timed(() => buildFacts(world.dataSource, TICKETS));
  console.log(`${TICKETS} tickets with ${3 * TICKETS} facts, ${UNITS} units (made in ${Math.round(built / 1000)} s); ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n`);
  const rankings = world.get<Rankings>(Rankings);
  const rows: string[][] = [];
  for (const scheme of ['P1', 'P3']) rows.push(line(`live table, ${scheme}`, await many(world, LIVE_RUNS, () => rankings.month(MONTH, { scheme }, SYSTEM_ACTOR)), '1 s'));
  rows.push(line('evidence, first page', await many(world, EVIDENCE_PAGES, (i) => page(world, i)), '100 ms (p95)'));
  rows.push(line('evidence, a page far down', await many(world, EVIDENCE_PAGES, (i) => page(world, i, true)), '100 ms (p95)'));
  rows.push(line('simulation of P2', await many(world, 3, () => world.get<Simulation>(Simulation).run(MONTH, { scheme: 'P2' })), '–'));
  world.clock.set(new Date('2026-11-09T02:00:00Z'));
  rows.push(line('freezing', await many(world, 1, () => world.get<JobHandlers>(JobHandlers).run(FREEZE, {})), '10 s'));
  rows.push(line('frozen table', await many(world, LIVE_RUNS, () => rankings.month(MONTH, {}, SYSTEM_ACTOR)), '–'));
  console.log(table(['', 'p50 ms', 'p95 ms', 'worst ms', 'processor ms', 'goal'], rows));
  const workbook = await makeWorkbook(world, MONTH);
  console.log(workbook
    ? `\nXLSX of ${workbook.rows} overdue tickets: ${workbook.seconds.toFixed(1)} s, the worker process at its peak ${workbook.peak} MB (${workbook.idle} MB before); goal 200 MB`
    : '\nXLSX: left out, this system does not tell the memory of a process');
}

async function page(world: World, i: number, deep = false): Promise<unknown> {
  const unit = `00000000-0000-7000-8000-${String(1 + ((i * 37) % UNITS)).padStart(12, '0')}`;
  const indicator = EVIDENCE_OF[i % EVIDENCE_OF.length]!;
  const cursor = deep ? Buffer.from(JSON.stringify(['2026-10-20T00:00:00.000Z', '01990000-0000-7000-8000-000000000000', 1, 1])).toString('base64url') : undefined;
  return world.get<Evidence>(Evidence).page(MONTH, unit, { indicator, ...(cursor && { cursor }) }, SYSTEM_ACTOR);
}

interface Measured {
  readonly latencies: readonly number[];
  readonly processorMs: number; // of one run, on the average
}

async function many(world: World, times: number, work: (i: number) => Promise<unknown>): Promise<Measured> {
  const latencies: number[] = [];
  const before = await processorSeconds(world.dataSource);
  for (let i = 0; i < times; i += 1) latencies.push(await timed(() => work(i)));
  return { latencies, processorMs: (1000 * ((await processorSeconds(world.dataSource)) - before)) / times };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function line(name: string, { latencies, processorMs }: Measured, goal: string): string[] {
  const { p50, p95 } = figures({ latencies, seconds: 1, failures: 0 });
  return [name, ...[p50, p95, Math.max(...latencies), processorMs].map((ms) => ms.toFixed(0)), goal];
}
