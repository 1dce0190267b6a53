// `npm start` from outside: it comes up, survives a kill -9, refuses a second owner, and leaves nothing behind.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { freePort } from '../../apps/standalone/postgres-server.js';
import { answering, type Product, startProduct } from '../product.js';

jest.setTimeout(180_000);

describe('the all-in-one process', () => {
  let parent: string;
  let dataDir: string;
  let port: number;
  const running: Product[] = [];

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'hotline-start-'));
    // Run as root, the account of PostgreSQL has to get in.
    chmodSync(parent, 0o755);
    dataDir = join(parent, 'data');
    port = await freePort();
  });

  afterAll(async () => {
    for (const product of running) {
      if (product.process.exitCode === null && product.process.signalCode === null) product.process.kill('SIGTERM');
      await product.exited();
    }
    rmSync(parent, { recursive: true, force: true });
  });

  function start(): Product {
    const product = startProduct('dist/apps/standalone/main.js', { PORT: String(port), DATA_DIR: dataDir, DEMO: 'off' });
    running.push(product);
    return product;
  }

  const ready = (product: Product): Promise<void> => answering(`http://127.0.0.1:${port}/health/ready`, product);

  it('starts on an empty data directory, again after kill -9, and stops cleanly', async () => {
    const first = start();
    await ready(first);
    const key = readFileSync(join(dataDir, 'hotline.key'), 'utf8');
    const orphan = postmaster();

    const second = start();
    expect(await second.exited()).toBe(1);
    expect(second.output()).toContain('already runs');

    first.process.kill('SIGKILL');
    await first.exited();
    expect(alive(orphan)).toBe(true);

    const third = start();
    await ready(third);
    expect(alive(orphan)).toBe(false);
    expect(readFileSync(join(dataDir, 'hotline.key'), 'utf8')).toBe(key);

    const server = postmaster();
    third.process.kill('SIGTERM');
    expect(await third.exited()).toBe(0);
    expect(alive(server)).toBe(false);
    expect(existsSync(join(dataDir, 'hotline.pid'))).toBe(false);
  });

  function postmaster(): number {
    return Number.parseInt(readFileSync(join(dataDir, 'pg', 'data', 'postmaster.pid'), 'utf8'), 10);
  }
});

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

// An orphan that has ended keeps its number until the machine's first process takes note, which may be much later.
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
