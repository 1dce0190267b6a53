// `npm run bench -- web`: interaction to next paint in real Chromium for what people do all day, with 100,000 tickets in the database.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { DirectoryModule, Units } from '@hotline/directory';
import { Catalogue, DispatchModule } from '@hotline/dispatch';
import { Accounts, hashPassword, IdentityModule, Sessions } from '@hotline/identity';
import { Config, PlatformModule } from '@hotline/platform';
import { TicketModule } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Browser } from 'playwright-core';
import { migrate } from '../apps/migrate/migrate.js';
import { launchChromium } from '../test/browser/chromium.js';
import { withApi } from './api-process.js';
import { figures, table } from './harness.js';
import { type BenchCity, fill, foundCity } from './intake-city.js';
import { inThrowAwayPlace } from './place.js';
import { type Day, spendDay, type Staff } from './web-day.js';

const TICKETS = Number(process.env.TICKETS ?? 100_000);
const GOAL_MS = 200;

@Module({ imports: [PlatformModule, DirectoryModule, IdentityModule, TicketModule, DispatchModule] })
class BenchModule {}

const browser = await launchChromium().catch((error: Error) => console.log(`No Chromium, so nothing is measured: install Debian's chromium, or name one in CHROMIUM.\n  ${error.message.split('\n')[0]}`));
if (browser) await measure(browser).finally(() => browser.close());

async function measure(chromium: Browser): Promise<void> {
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The console does not build');
  await inThrowAwayPlace(async () => {
    process.env.LOG_LEVEL = 'error';
    await migrate(Config.read().databaseUrl);
    const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
    try {
      const city = await foundCity(app);
      const staff = await employed(app, city);
      await fill(app, city, TICKETS, (done) => done % (TICKETS / 10) === 0 && console.log(`  ${done} tickets`));
      await withApi(async (url) => report(await spendDay(chromium, url, staff, (who) => console.log(`  ${who} …`))));
    } finally {
      await app.close();
    }
  });
}

/** A liaison of the first unit and a dispatcher beside the city's own accounts; each category goes to a unit, so that there is something to accept. */
async function employed(app: INestApplicationContext, city: BenchCity): Promise<Staff> {
  const roles = [{ username: 'liaison', name: 'liaison', roles: ['liaison'] as const, unitId: city.unitIds[0]! }, { username: 'dispatcher', name: 'dispatcher', roles: ['dispatcher'] as const }];
  const [liaison, dispatcher] = await app.get(Accounts).createAll(roles, await hashPassword('Hotline#12345'), SYSTEM_ACTOR);
  await app.get(Units).appoint(city.unitIds[0]!, liaison!.id, 'A');
  await app.get(Catalogue).addAll(city.categories.map((categoryCode, no) => ({
    part: 'catalogue' as const, categoryCode, areaCode: null, type: null, unitId: city.unitIds[no % city.unitIds.length]!, assistUnitIds: [], priority: 0, basis: '', validFromOn: null, validToOn: null,
  })), SYSTEM_ACTOR);
  const session = (id: string): Promise<string> => app.get(Sessions).open(id, { ip: '127.0.0.1', userAgent: 'bench' });
  return { ...city.session, liaison: await session(liaison!.id), dispatcher: await session(dispatcher!.id) };
}

function report({ acts, contents, faults }: Day): void {
  const row = (latencies: readonly number[]): string[] => {
    const { n, p50, p95 } = figures({ latencies, seconds: 1, failures: 0 });
    return [String(n), p50.toFixed(0), p95.toFixed(0), Math.max(...latencies).toFixed(0)];
  };
  const kinds = [...new Set(acts.map(({ kind }) => kind))];
  console.log(`\n${TICKETS} tickets, ${cpus().length} cores shared with PostgreSQL and the browser, Node ${process.versions.node}, Chromium ${browser!.version()}; milliseconds, the browser tells nothing under 16\n`);
  console.log(table(['to the next paint', 'n', 'p50', 'p95', 'max', 'long tasks'], kinds.map((kind) => {
    const own = acts.filter((act) => act.kind === kind);
    return [kind, ...row(own.map(({ ms }) => ms)), Math.max(...own.map(({ busy }) => busy)).toFixed(0)];
  })));
  console.log();
  console.log(table(['to the content', 'n', 'p50', 'p95', 'max'], contents.length === 0 ? [] : [['Enter until the ticket is there', ...row(contents)]]));
  const slow = kinds.filter((kind) => acts.some((act) => act.kind === kind && act.ms >= GOAL_MS));
  console.log(`\nevery next paint < ${GOAL_MS} ms: ${slow.length === 0 ? 'yes' : `NO (${slow.join(', ')})`}`);
  for (const fault of faults) console.log('NOT DONE:', fault);
  if (slow.length + faults.length > 0) process.exitCode = 1;
}
