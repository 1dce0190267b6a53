// Runs prepared statements straight on PostgreSQL in a process of its own: what is left when everything but the SQL is taken away.
import pg from 'pg';
import { inputOf, type Load } from './harness.js';

export interface BareLoad {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly seconds: number;
  readonly statements: readonly { readonly query: pg.QueryConfig; readonly parameters: readonly unknown[] }[];
}

const load = await inputOf<BareLoad>();
process.stdout.write(JSON.stringify(await run(load)));

async function run({ databaseUrl, connections, seconds, statements }: BareLoad): Promise<Load> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: databaseUrl, options: '-c TimeZone=Asia/Shanghai' }));
  await Promise.all(clients.map((client) => client.connect()));
  const latencies: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(clients.map(async (client) => {
    while (next < statements.length && performance.now() - started < seconds * 1000) {
      const { query, parameters } = statements[next++]!;
      const sent = performance.now();
      await client.query(query, [...parameters]);
      latencies.push(performance.now() - sent);
    }
  }));
  const result = { latencies, seconds: (performance.now() - started) / 1000, failures: 0 };
  await Promise.all(clients.map((client) => client.end()));
  return result;
}
