// Makes the generated files from the sources; with `--check` it only says which of them are not current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { fastifyAdapter, NEST_OPTIONS, prepareApi } from '../apps/api/create-api.js';
import { describeApi } from '../apps/api/http/openapi.js';
import { StandaloneModule } from '../apps/standalone/standalone.module.js';
import { databaseOf, startTestDatabase } from '../test/test-database.js';
import { workflowDocument } from './gen-workflow.js';
import { schemaDocument } from './schema-document.js';

const checking = process.argv.includes('--check');
const made = { 'docs/workflow.gen.md': workflowDocument(), ...(await madeFromTheApplication()) };
const stale = Object.entries(made).filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

for (const [path, text] of stale) {
  console.log(`${checking ? 'Not current (npm run gen)' : 'Written'}: ${path}`);
  if (checking) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
process.exit(checking && stale.length > 0 ? 1 : 0);

async function madeFromTheApplication(): Promise<Record<string, string>> {
  const database = await startTestDatabase();
  process.env.DATABASE_URL = databaseOf(process.env.HOTLINE_TEST_POSTGRES ?? '', process.env.HOTLINE_TEST_TEMPLATE ?? '');
  process.env.HOTLINE_KEY = '0'.repeat(64);
  process.env.LOG_LEVEL = 'error';
  const adapter = fastifyAdapter({ trustProxy: false });
  const app = await NestFactory.create<NestFastifyApplication>(StandaloneModule, adapter, NEST_OPTIONS);
  await prepareApi(app);
  await app.init();
  try {
    return {
      'docs/openapi.json': `${JSON.stringify(describeApi(app), null, 2)}\n`,
      'docs/schema.gen.md': await schemaDocument(app.get(DataSource)),
    };
  } finally {
    await app.close();
    await database.stop();
  }
}
