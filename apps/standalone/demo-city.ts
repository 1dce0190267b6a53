// Makes the demo city in a database that has no accounts yet.
import { mkdirSync } from 'node:fs';
import { Clock, Config, SystemClock } from '@hotline/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDemoCity } from './demo/index.js';
import { markDemo, unmarkDemo } from './unfinished-demo.js';

export async function isEmpty(app: INestApplicationContext): Promise<boolean> {
  const [row] = await app.get(DataSource).query<{ empty: boolean }[]>('select not exists (select from accounts) as empty');
  return row?.empty ?? false;
}

/** The city lives through three months in seconds; afterwards the clock is the machine's again. */
export async function makeDemoCity(app: INestApplicationContext, onProgress: (percent: number) => void): Promise<void> {
  const { dataDir } = app.get(Config);
  const clock = app.get(Clock);
  mkdirSync(dataDir, { recursive: true });
  markDemo(dataDir);
  try {
    await createDemoCity(app, onProgress);
    unmarkDemo(dataDir);
  } finally {
    if (clock instanceof SystemClock) clock.release();
  }
}
