// Makes the demo city in a database that has no accounts yet.
import { existsSync } from 'node:fs';
import { Clock, SystemClock } from '@hotline/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

type CreateDemoCity = (app: INestApplicationContext, onProgress: (percent: number) => void) => Promise<unknown>;

export async function isEmpty(app: INestApplicationContext): Promise<boolean> {
  const [row] = await app.get(DataSource).query<{ empty: boolean }[]>('select not exists (select from accounts) as empty');
  return row?.empty ?? false;
}

/** The city lives through three months in seconds; afterwards the clock is the machine's again. */
export async function makeDemoCity(app: INestApplicationContext, onProgress: (percent: number) => void): Promise<void> {
  const clock = app.get(Clock);
  try {
    const made = new URL('./demo/index.js', import.meta.url);
    if (!existsSync(made)) return;
    const { createDemoCity } = (await import(made.href)) as { createDemoCity: CreateDemoCity };
    await createDemoCity(app, onProgress);
  } finally {
    if (clock instanceof SystemClock) clock.release();
  }
}
