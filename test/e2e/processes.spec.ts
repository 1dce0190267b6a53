// API and worker as processes of their own on one database, as the composed product runs them.
import { jest } from '@jest/globals';
import { freePort } from '../../apps/standalone/postgres-server.js';
import { answering, startProduct } from '../product.js';
import { cloneDatabase } from '../world.js';

jest.setTimeout(180_000);

describe('separate processes', () => {
  it('start, are ready, work, and end on SIGTERM', async () => {
    const database = await cloneDatabase();
    const [port, workerPort] = [await freePort(), await freePort()];
    const env = {
      DATABASE_URL: database.url,
      HOTLINE_KEY: '0f'.repeat(32),
      PORT: String(port),
      WORKER_PORT: String(workerPort),
      LOG_LEVEL: 'info',
    };
    const api = startProduct('dist/apps/api/main.js', env);
    const worker = startProduct('dist/apps/worker/main.js', env);
    try {
      await answering(`http://127.0.0.1:${port}/health/live`, api);
      await answering(`http://127.0.0.1:${workerPort}/health/live`, worker);
      await answering(`http://127.0.0.1:${port}/health/ready`, api);
      expect(await relayed(workerPort)).toBe(true);
      expect((await fetch(`http://127.0.0.1:${port}/api/tickets`)).status).toBe(401);
    } finally {
      for (const product of [api, worker]) product.process.kill('SIGTERM');
      await Promise.all([api.exited(), worker.exited()]);
      await database.drop();
    }
    expect(api.output()).toContain('"msg":"request"');
  });

  it('say everything that is wrong with the environment at once', async () => {
    const product = startProduct('dist/apps/api/main.js', { PORT: 'many', HOTLINE_KEY: 'short' });
    expect(await product.exited()).toBe(1);
    for (const name of ['PORT', 'HOTLINE_KEY', 'DATABASE_URL']) expect(product.output()).toContain(name);
  });
});

async function relayed(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    if (text.includes('hotline_jobs_total{job="platform.relay-outbox",outcome="completed"}')) return true;
    await new Promise((again) => setTimeout(again, 100));
  }
  return false;
}
