// Sends requests over keep-alive connections in a process of its own and reports every latency.
import { Agent, request } from 'node:http';
import { inputOf, type Load } from './harness.js';

export interface HttpLoad {
  readonly url: string;
  readonly cookie: string;
  readonly connections: number;
  readonly seconds: number;
  readonly requests: readonly { readonly method: 'GET' | 'POST'; readonly path: string; readonly key?: string; readonly body?: unknown }[];
}

const load = await inputOf<HttpLoad>();
process.stdout.write(JSON.stringify(await run(load)));

async function run({ url, cookie, connections, seconds, requests }: HttpLoad): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const latencies: number[] = [];
  let failures = 0;
  let next = 0;
  const started = performance.now();
  const work = async (): Promise<void> => {
    while (next < requests.length && performance.now() - started < seconds * 1000) {
      const one = requests[next++]!;
      const payload = one.body === undefined ? undefined : Buffer.from(JSON.stringify(one.body));
      const headers = {
        cookie, accept: 'application/json', ...(one.key && { 'idempotency-key': one.key }),
        ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
      };
      const sent = performance.now();
      const status = await new Promise<number>((resolve, reject) => {
        const outgoing = request({ agent, hostname, port, method: one.method, path: one.path, headers }, (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
        });
        outgoing.once('error', reject);
        outgoing.end(payload);
      });
      latencies.push(performance.now() - sent);
      if (status >= 300) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const result = { latencies, seconds: (performance.now() - started) / 1000, failures };
  agent.destroy();
  return result;
}
