// What `npm start` runs: PostgreSQL, migrations, the demo city, API and worker in this one process.
import { completeEnvironment, Config, JobRunner } from '@hotline/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastifyAdapter, NEST_OPTIONS, prepareApi } from '../api/create-api.js';
import { migrate } from '../migrate/migrate.js';
import { isEmpty, makeDemoCity } from './demo-city.js';
import { type Environment, openEnvironment } from './environment.js';
import { StandaloneModule } from './standalone.module.js';
import { step } from './steps.js';

let environment: Environment | undefined;
let app: NestFastifyApplication | undefined;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
start().catch(async (error: unknown) => {
  if (!stopping) console.error(error instanceof Error ? `\n${error.message}\n` : error);
  await stop(1);
});

async function start(): Promise<void> {
  // A person reads this terminal, so the log keeps to what went wrong.
  completeEnvironment({ LOG_LEVEL: 'warn' });
  environment = await step('Starting PostgreSQL', () => openEnvironment({ share: false }));
  const { embedded } = environment;
  const config = Config.read();
  await step('Migrating', () => migrate(config.databaseUrl));
  const created = await step('Assembling', async () => {
    const made = await NestFactory.create<NestFastifyApplication>(StandaloneModule, fastifyAdapter(config), NEST_OPTIONS);
    await prepareApi(made);
    return made.init();
  });
  app = created;
  if (config.demo && (await isEmpty(created))) {
    await step('Making the demo city', (onProgress) => makeDemoCity(created, embedded, onProgress));
  }
  await created.listen(config.port, config.host);
  await created.get(JobRunner).start();
  welcome(config);
}

function welcome(config: Config): void {
  console.log(`\n  12345 is running: http://localhost:${config.port}   (API: /api/docs, stop: Ctrl-C)\n`);
  if (!config.demo) return;
  console.log('  Demo accounts, password Hotline#12345:');
  console.log('    operator  dispatcher  liaison  unit_leader  reviewer  callback_officer  supervisor  admin  auditor\n');
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  try {
    await app?.close();
  } finally {
    await environment?.close();
    process.exit(code);
  }
}
