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

/** The city lives through three months in seconds; afterwards the clock is the machine's again. `embedded`: the database is ours alone. */
export async function makeDemoCity(app: INestApplicationContext, embedded: boolean, onProgress: (percent: number) => void): Promise<void> {
  const { dataDir } = app.get(Config);
  const clock = app.get(Clock);
  mkdirSync(dataDir, { recursive: true });
  markDemo(dataDir);
  try {
    const make = () => createDemoCity(app, onProgress);
    await (embedded ? withoutWaitingForTheDisk(app.get(DataSource), make) : make());
    unmarkDemo(dataDir);
  } finally {
    if (clock instanceof SystemClock) clock.release();
  }
}

// Thousands of small commits; a city that a power cut leaves unfinished is made anew anyway.
async function withoutWaitingForTheDisk(dataSource: DataSource, work: () => Promise<unknown>): Promise<void> {
  const say = async (setting: string): Promise<void> => {
    await dataSource.query(`alter system ${setting}`);
    await dataSource.query('select pg_reload_conf()');
  };
  await say('set synchronous_commit = off');
  try {
    await work();
  } finally {
    await say('reset synchronous_commit');
  }
}
