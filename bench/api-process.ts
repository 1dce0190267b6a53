// The API as in production, alone in its process, for as long as a benchmark needs it; its log goes nowhere, but is written.
import { once } from 'node:events';
import { freePort } from '../apps/standalone/postgres-server.js';
import { startProgram } from './harness.js';

export async function withApi(work: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const child = startProgram('apps/api/main.ts', [], { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info' });
  child.stdout!.resume();
  const exited = once(child, 'exit');
  try {
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false))) {
      if (child.exitCode !== null) throw new Error('The API did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await work(url);
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}
