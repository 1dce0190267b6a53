// A private world for one test file: its own migrated database, a clock moved by hand, the whole application.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, Config, type JobDefinition, JobHandlers, JobRunner, ManualClock, Outbox, PlatformModule } from '@hotline/platform';
import type { InjectionToken, ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ApiModule } from '../apps/api/api.module.js';
import { fastifyAdapter, NEST_OPTIONS, prepareApi } from '../apps/api/create-api.js';
import { WorkerModule } from '../apps/worker/worker.module.js';
import { HttpClient } from './http-client.js';
import { administer, databaseOf } from './test-database.js';

export interface WorldOptions {
  /** Where the clock stands at first: by default Monday 2026-03-02, 09:00 in Shanghai. */
  readonly at?: Date;
  /** Instead of the whole application, e.g. `[TimingModule]`; PlatformModule is always there. */
  readonly imports?: NonNullable<ModuleMetadata['imports']>;
  readonly env?: Readonly<Record<string, string>>;
  /** Another process on this one's database, with its clock. It is to be closed first. */
  readonly beside?: World;
}

export interface World {
  readonly app: NestFastifyApplication;
  readonly clock: ManualClock;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  get<T>(token: InjectionToken<T>): T;
  /** Delivers every outbox message and returns how many there were. */
  drainOutbox(): Promise<number>;
  /** Does a job here and now, without a queue. */
  runJob<Payload>(job: JobDefinition<Payload>, payload?: Payload): Promise<unknown>;
  /** Really takes jobs from the queues from now on; without it none runs by itself. */
  startWorkers(): Promise<void>;
  /** Sends requests without a network; `loggedIn` gives one that carries a session. */
  http(): HttpClient;
  close(): Promise<void>;
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { imports = [ApiModule, WorkerModule], at = new Date('2026-03-02T01:00:00Z'), beside } = options;
  const database = beside ? { url: beside.databaseUrl, drop: () => Promise.resolve() } : await cloneDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-world-'));
  const config = Config.read({ ...SETTINGS, DATABASE_URL: database.url, DATA_DIR: dataDir, ...options.env });
  const clock = beside?.clock ?? new ManualClock(at);
  const module = await Test.createTestingModule({ imports: [PlatformModule, ...imports] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Config)
    .useValue(config)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), NEST_OPTIONS);
  try {
    await prepareApi(app);
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    app,
    clock,
    dataSource: app.get(DataSource),
    databaseUrl: database.url,
    get: (token) => app.get(token, { strict: false }),
    drainOutbox: () => app.get(Outbox).drain(),
    runJob: (job, payload) => app.get(JobHandlers).run(job, payload ?? ({} as never)),
    startWorkers: () => app.get(JobRunner).start(),
    http: () => new HttpClient(app),
    async close() {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A migrated database of one's own, for tests that start processes instead of a world. */
export async function cloneDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const { HOTLINE_TEST_POSTGRES: address, HOTLINE_TEST_TEMPLATE: template } = process.env;
  if (!address || !template) throw new Error('No test database: run this file in the Jest project "database"');
  const name = `hotline_world_${randomBytes(6).toString('hex')}`;
  await administer(address, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: databaseOf(address, name),
    drop: () => administer(address, `drop database if exists ${name} with (force)`),
  };
}

const SETTINGS = {
  HOTLINE_KEY: '0f'.repeat(32),
  LOG_LEVEL: 'error',
  PORT: '0',
  DATABASE_POOL: '10',
};
