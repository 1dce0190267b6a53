// The sweep is killed in the middle, again and again, and every rung happens once all the same. `KILLS=100` for the long run.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { multiply } from '../multiplied-tickets.js';
import { makeCast, withUnit } from '../supervision-tickets.js';
import { createWorld, type World } from '../world.js';

const KILLS = Number(process.env['KILLS'] ?? 3);
const TICKETS = Math.max(2000, KILLS * 250);
/** The due time of a complaint that was dispatched when the world begins, and a second more. */
const OVERDUE = new Date('2026-03-09T16:00:01Z');

let world: World;
let pattern: string;

beforeAll(async () => {
  world = await createWorld();
  [pattern] = (await withUnit(world, await makeCast(world), 1)) as [string];
  await world.dataSource.query('update deadlines set next_fire_at = null');
  await world.dataSource.query(`update deadlines set next_fire_at = due_at where clock = 'complete'`);
  await multiply(world.dataSource, pattern, TICKETS);
  await world.dataSource.query('update deadlines set next_fire_at = null where ticket_id = $1', [pattern]);
  await world.dataSource.query('truncate outbox');
}, 120_000);
afterAll(async () => {
  // Whoever was not needed ends with its input.
  for (const child of await Promise.all(waiting)) {
    child.stdin!.end();
    if (child.exitCode === null) await once(child, 'exit');
  }
  await world.close();
});

describe('peer-bugs #19', () => {
  it(`after ${KILLS} kills in the middle of a sweep every rung has happened once`, async () => {
    let interrupted = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await fired();
      const finished = await sweepProcess((kill * 37) % 140);
      if (!finished) interrupted += 1;
      expect(await fired()).toBeGreaterThanOrEqual(before);
    }
    expect(interrupted).toBeGreaterThan(0);
    const [, second] = await Promise.all([sweepProcess(null), sweepProcess(null)]);
    expect(second).toBe(true);
    expect(await fired()).toBe(TICKETS);
    expect(await count(`ticket_events where type = 'rung.fired'`)).toBe(TICKETS);
    expect(await count(`(select distinct ticket_id from ticket_events where type = 'rung.fired') t`)).toBe(TICKETS);
    expect(await count('outbox')).toBe(TICKETS);
    expect(await count(`deadlines where next_fire_at <= '${OVERDUE.toISOString()}'`)).toBe(0);
  }, 120_000 + KILLS * 10_000);
});

const fired = (): Promise<number> => count(`rungs where rung = 'red'`);

async function count(from: string): Promise<number> {
  const [row] = await world.dataSource.query<[{ readonly n: number }]>(`select count(*)::int as n from ${from}`);
  return row.n;
}

/** Booted ahead, so that the next are ready when one is killed. */
const waiting: Promise<ChildProcess>[] = [];
const AHEAD = 3;

function nextProcess(): Promise<ChildProcess> {
  while (waiting.length < AHEAD) waiting.push(bootedProcess());
  return waiting.shift()!;
}

async function bootedProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', './scripts/typescript.js', 'test/sweep-process.ts', OVERDUE.toISOString()], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: world.databaseUrl, HOTLINE_KEY: '0f'.repeat(32), LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

/** Lets a process sweep and kills it so many milliseconds after it began; true when it was done before. */
async function sweepProcess(killAfterMs: number | null): Promise<boolean> {
  const child = await nextProcess();
  const exited = once(child, 'exit');
  child.stdin!.write('sweep\n');
  await once(child.stdout!, 'data');
  if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [code] = await exited;
  return code === 0;
}
