// `npm run bench -- intake`: registering over HTTP against the same SQL driven bare, and lists and search, with 100,000 tickets in the database.
import { cpus } from 'node:os';
import { DirectoryModule } from '@hotline/directory';
import { IdentityModule } from '@hotline/identity';
import { Config, PlatformModule } from '@hotline/platform';
import { Registrar, TicketModule } from '@hotline/ticket';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../apps/migrate/migrate.js';
import { withApi } from './api-process.js';
import { askProgram, type Figures, figures, joined, type Load, table } from './harness.js';
import type { BareLoad } from './intake-bare.js';
import { type BenchCity, fill, foundCity } from './intake-city.js';
import type { HttpLoad } from './intake-http.js';
import { drawing, messageOf } from './intake-words.js';
import { inThrowAwayPlace } from './place.js';

const TICKETS = Number(process.env.TICKETS ?? 100_000);
const LEVELS = [1, 8, 32] as const;
/** HTTP and bare take turns, so that whatever else the machine does meanwhile falls on both. */
const ROUNDS = 4;
/** Of one turn, whichever is reached first. */
const MOST = { requests: 1_500, lists: 600, seconds: 6 } as const;
const GOAL = { ratio: 0.25, listMs: 50 } as const;

@Module({ imports: [PlatformModule, DirectoryModule, IdentityModule, TicketModule] })
class BenchModule {}

await inThrowAwayPlace(async () => {
  process.env.LOG_LEVEL = 'error';
  const { databaseUrl } = Config.read();
  await migrate(databaseUrl);
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
  try {
    const city = await foundCity(app);
    await filled(app, city);
    await withApi(async (url) => {
      const intake = await measureIntake(app, city, url, databaseUrl);
      const lists = await measureLists(city, url);
      report(intake, lists);
    });
  } finally {
    await app.close();
  }
});

async function filled(app: INestApplicationContext, city: BenchCity): Promise<void> {
  const started = performance.now();
  let shown = 0;
  await fill(app, city, TICKETS, (done) => {
    if (done - shown < TICKETS / 10) return;
    shown = done;
    console.log(`  ${done} tickets, ${Math.round((done / (performance.now() - started)) * 1000)}/s`);
  });
}

interface IntakeRow { readonly connections: number; readonly http: Figures; readonly bare: Figures }

async function measureIntake(app: INestApplicationContext, city: BenchCity, url: string, databaseUrl: string): Promise<IntakeRow[]> {
  const draw = drawing(2);
  const cookie = `hotline_session=${city.session.operator}`;
  const post = (connections: number, count: number): Promise<Load> => askProgram<Load>('bench/intake-http.ts', {
    url, cookie, connections, seconds: MOST.seconds,
    requests: Array.from({ length: count }, () => ({ method: 'POST', path: '/api/tickets', key: `bench-${draw(2 ** 31)}-${draw(2 ** 31)}`, body: messageOf(draw, city.categories, city.areas) })),
  } satisfies HttpLoad);
  const bare = async (connections: number, count: number): Promise<Load> => askProgram<Load>('bench/intake-bare.ts', {
    databaseUrl, connections, seconds: MOST.seconds, statements: await statements(app, city, draw, count),
  } satisfies BareLoad);
  await post(8, 1_000);
  await bare(8, 1_000);
  const rows: IntakeRow[] = [];
  for (const connections of LEVELS) {
    const turns: { readonly http: Load; readonly bare: Load }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) turns.push({ http: await post(connections, MOST.requests), bare: await bare(connections, MOST.requests) });
    rows.push({ connections, http: figures(joined(turns.map((turn) => turn.http))), bare: figures(joined(turns.map((turn) => turn.bare))) });
  }
  return rows;
}

/** What registrations would have sent to PostgreSQL, caught on the way. */
async function statements(app: INestApplicationContext, city: BenchCity, draw: (below: number) => number, count: number): Promise<BareLoad['statements']> {
  const caught: { query: QueryConfig; parameters: unknown[] }[] = [];
  const { manager } = app.get(DataSource);
  const original = manager.query.bind(manager);
  // What keeps the rules renewed asks through the same manager, without a prepared statement.
  Object.assign(manager, {
    query: (query: QueryConfig | string, parameters: unknown[]) =>
      typeof query === 'string' ? original(query, parameters) : Promise.resolve([caught.push({ query, parameters })]),
  });
  try {
    for (let made = 0; made < count; made += 1) {
      await app.get(Registrar).register({ ...messageOf(draw, city.categories, city.areas), idempotencyKey: `bare-${draw(2 ** 31)}-${draw(2 ** 31)}` }, city.operator);
    }
  } finally {
    Object.assign(manager, { query: original });
  }
  return caught;
}

interface ListRow { readonly name: string; readonly connections: number; readonly figures: Figures }

async function measureLists(city: BenchCity, url: string): Promise<ListRow[]> {
  const word = encodeURIComponent('路灯');
  const lists: readonly (readonly [string, (index: number) => string])[] = [
    ['by status', () => 'status=pending_dispatch'],
    ['by unit and status', (index) => `status=pending_sign&unitId=${city.unitIds[index % city.unitIds.length]}`],
    ['by unit', (index) => `unitId=${city.unitIds[index % city.unitIds.length]}`],
    ['overdue, most urgent first', () => 'overdue=true&sort=due'],
    ['a frequent two-character word', () => `q=${word}`],
    ['a rare two-character word', (index) => `q=${encodeURIComponent(String.fromCharCode(0x4e00 + (index * 7919) % 6_000, 0x4e00 + (index * 104_729) % 6_000))}`],
    ['word and status', () => `q=${word}&status=pending_sign`],
  ];
  const rows: ListRow[] = [];
  for (const [name, query] of lists) {
    for (const connections of [1, 8]) {
      const requests = Array.from({ length: MOST.lists }, (_, index) => ({ method: 'GET' as const, path: `/api/tickets?limit=50&${query(index)}` }));
      const cookie = `hotline_session=${city.session.supervisor}`;
      const load = { url, cookie, connections, seconds: MOST.seconds, requests } satisfies HttpLoad;
      rows.push({ name, connections, figures: figures(await askProgram<Load>('bench/intake-http.ts', load)) });
    }
  }
  return rows;
}

function report(intake: readonly IntakeRow[], lists: readonly ListRow[]): void {
  const ms = (value: number): string => value.toFixed(1);
  const cells = ({ p50, p95, p99, perSecond, n, failures }: Figures): string[] => [ms(p50), ms(p95), ms(p99), perSecond.toFixed(0), String(n), String(failures)];
  const head = ['', 'conn.', 'p50 ms', 'p95 ms', 'p99 ms', 'req/s', 'n', 'failed'];
  console.log(`\n${TICKETS} tickets, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
  console.log(table([...head, 'ratio'], intake.flatMap(({ connections, http, bare }) => [
    ['POST /api/tickets', String(connections), ...cells(http), `${((100 * http.perSecond) / bare.perSecond).toFixed(0)} %`],
    ['the same SQL, bare', String(connections), ...cells(bare), ''],
  ])));
  console.log();
  console.log(table(head, lists.map(({ name, connections, figures: row }) => [name, String(connections), ...cells(row)])));
  const low = intake.filter(({ http, bare }) => http.perSecond < GOAL.ratio * bare.perSecond);
  // Waiting in line at eight connections on two cores is no property of a list.
  const slow = lists.filter((row) => row.connections === 1 && row.figures.p95 >= GOAL.listMs);
  const failed = [...intake.map((row) => row.http), ...lists.map((row) => row.figures)].filter((row) => row.failures > 0);
  console.log(`\nintake ≥ ${GOAL.ratio * 100} % of bare: ${low.length === 0 ? 'yes' : 'NO'}; lists p95 < ${GOAL.listMs} ms: ${slow.length === 0 ? 'yes' : 'NO'}; failures: ${failed.length === 0 ? 'none' : 'SOME'}`);
  if (low.length + slow.length + failed.length > 0) process.exitCode = 1;
}
