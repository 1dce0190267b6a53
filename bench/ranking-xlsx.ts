// Has a real worker process, as built, make one large workbook, and reads from the system how much memory that process came to hold.
// Its heap is limited: with gigabytes free V8 leaves garbage lying, and what would be measured is the size of the machine.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Jobs, newId } from '@hotline/platform';
import { MAKE_REPORT } from '@hotline/ranking';
import type { World } from '../test/world.js';

export interface Workbook {
  readonly rows: number;
  readonly seconds: number;
  /** Of the whole worker process, in MB: once it waits for work, and at its peak. */
  readonly idle: number;
  readonly peak: number;
}

const HEAP_MB = 96;

/** undefined where the system does not tell a process's memory in /proc. */
export async function makeWorkbook(world: World, month: string): Promise<Workbook | undefined> {
  spawnSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
  const worker = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, 'dist/apps/worker/main.js'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: world.databaseUrl, HOTLINE_KEY: '0f'.repeat(32), WORKER_PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await running(worker);
    const idle = megabytes(worker);
    if (idle === undefined) return undefined;
    const started = performance.now();
    const rows = await made(world, month);
    return { rows, seconds: (performance.now() - started) / 1000, idle, peak: megabytes(worker) ?? Number.NaN };
  } finally {
    const ended = once(worker, 'exit');
    worker.kill('SIGKILL');
    await ended;
  }
}

async function running(worker: ChildProcess): Promise<void> {
  for await (const chunk of worker.stdout!) if (String(chunk).includes('worker running')) break;
  // What it does first of all is over then.
  await pause(3_000);
  worker.stdout!.resume();
}

async function made(world: World, month: string): Promise<number> {
  const id = newId(world.clock.now());
  await world.dataSource.query(
    `insert into reports (id, kind, format, parameters, state, requested_by, requested_by_name, requested_at)
     values ($1, 'overdue', 'xlsx', $2, 'waiting', $1, '测量', $3)`, [id, { month, unitIds: null }, world.clock.now()]);
  await world.get<Jobs>(Jobs).enqueue(MAKE_REPORT, { reportId: id });
  for (;;) {
    const [report] = await world.dataSource.query<[{ state: string; error: string | null; row_count: number }]>('select state, error, row_count from reports where id = $1', [id]);
    if (report.state === 'done') return report.row_count;
    if (report.state === 'failed') throw new Error(`The report failed: ${report.error}`);
    await pause(100);
  }
}

function megabytes({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
