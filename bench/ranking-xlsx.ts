// Makes one large workbook in a process of its own and tells how much memory that took.
import { completeEnvironment, JobHandlers } from '@hotline/platform';
import { MAKE_REPORT } from '@hotline/ranking';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { NEST_OPTIONS } from '../apps/api/create-api.js';
import { WorkerModule } from '../apps/worker/worker.module.js';
import { inputOf } from './harness.js';

const { databaseUrl, month } = await inputOf<{ databaseUrl: string; month: string }>();
process.env['DATABASE_URL'] = databaseUrl;
process.env['HOTLINE_KEY'] = '0f'.repeat(32);
completeEnvironment({ LOG_LEVEL: 'error' });
const app = await NestFactory.createApplicationContext(WorkerModule, NEST_OPTIONS);
const dataSource = app.get(DataSource);
const [{ id }] = await dataSource.query(
  `insert into reports (id, kind, format, parameters, state, requested_by, requested_by_name, requested_at)
   values (gen_random_uuid(), 'overdue', 'xlsx', $1, 'waiting', gen_random_uuid(), '测量', $2) returning id`,
  [{ month, unitIds: null }, new Date()]);
const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const before = megabytes();
const started = performance.now();
await app.get(JobHandlers).run(MAKE_REPORT, { reportId: id });
const seconds = (performance.now() - started) / 1000;
const [{ row_count: rows }] = await dataSource.query('select row_count from reports where id = $1', [id]);
process.stdout.write(JSON.stringify({ seconds, rows, before, peak: megabytes() }));
await app.close();
process.exit(0);
