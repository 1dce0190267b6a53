// An import that is killed in the middle, again and again, and then run to its end: every message once, nothing half-written.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cloneDatabase } from '../world.js';

const LINES = 3_000;
const KILLS = 3;

describe('npm run import, killed', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let client: pg.Client;
  const directory = mkdtempSync(join(tmpdir(), 'hotline-import-'));
  const file = join(directory, 'messages.jsonl');

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    writeFileSync(file, Array.from({ length: LINES }, (_, index) => `${line(index)}\n`).join(''));
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  /** Every third has an official reply, every hundredth is refused. */
  function line(index: number): string {
    return JSON.stringify({
      externalId: `m-${index}`, title: `第 ${index} 件`, text: index % 100 === 0 ? '' : `路灯不亮 ${index}`, createdAt: '2020-03-01T08:00:00+08:00',
      channel: 'web', ...(index % 3 === 0 && { reply: `已修复 ${index}`, repliedAt: '2020-03-05' }),
    });
  }
  function start(): ChildProcess {
    return spawn(process.execPath, ['--import', './scripts/typescript.js', 'apps/standalone/command.ts', 'import', file], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, HOTLINE_KEY: '0f'.repeat(32), DATA_DIR: directory },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }
  async function tickets(): Promise<number> {
    return (await client.query('select count(*)::int as n from tickets')).rows[0].n;
  }

  it('has taken every message exactly once in the end', async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await tickets();
      const child = start();
      const exited = once(child, 'exit');
      // Somewhere in the middle of its work: right after a batch, in one, or between ticket and note.
      while ((await tickets()) <= before) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, kill * 40));
      child.kill('SIGKILL');
      await exited;
      expect(child.signalCode).toBe('SIGKILL');
    }
    expect(await tickets()).toBeLessThan(LINES * 0.99);

    const last = start();
    const output: string[] = [];
    last.stdout!.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const [code] = await once(last, 'exit');
    expect(code).toBe(2);
    expect(output.join('')).toContain(`共 ${LINES} 行`);

    const { rows: [counted] } = await client.query(`
      select count(*)::int as tickets, count(distinct number)::int as numbers, count(distinct title)::int as titles,
        (select count(*)::int from ticket_texts) as texts,
        (select count(*)::int from ticket_events where type = 'ticket.noted') as notes,
        (select count(distinct ticket_id)::int from ticket_events where type = 'ticket.noted') as noted,
        (select count(*)::int from ticket_events where type = 'ticket.registered') as registered
      from tickets`);
    const expected = LINES - LINES / 100;
    const replies = Array.from({ length: LINES }, (_, index) => index).filter((index) => index % 3 === 0 && index % 100 !== 0).length;
    expect(counted).toEqual({ tickets: expected, numbers: expected, titles: expected, texts: expected, registered: expected, notes: replies, noted: replies });
    const report = readFileSync(join(directory, 'imports', 'messages.jsonl.report.csv'), 'utf8').trim().split('\r\n');
    expect(report).toHaveLength(1 + LINES / 100);
    expect(report[1]).toBe('1,未登记,text,缺少必填内容');
  }, 180_000);
});
