// Every screen but the administration: no serious finding of axe-core in light and dark, nothing wider than a phone, and a first load under 400 kB.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RatingLinks } from '@hotline/callback';
import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.js';
import { type City, given, openCity, registered, REPLY } from './city.js';
import { poll } from './poll.js';

interface Screen {
  /** Nobody is logged in without one. */
  readonly username?: string;
  readonly path: string;
  /** What has to be clicked or typed before it is the screen meant. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** There when the screen is whole; a heading if nothing else is said. */
  readonly ready?: string;
}

const RANKINGS = '/rankings/2026-03';
const evidence = (page: Page) => page.locator('.ranking-table tbody .cell').nth(1).click();
const SCREENS: Readonly<Record<string, Screen>> = {
  'the desk': { username: 'operator', path: '/desk' },
  'the dispatch queue': { username: 'dispatcher', path: '/dispatch' },
  'the inbox': { username: 'liaison', path: '/inbox?tab=work' },
  'the review queue': { username: 'reviewer', path: '/review' },
  'the callback desk': { username: 'callback_officer', path: '/callbacks' },
  'the board': { username: 'supervisor', path: '/board' },
  'the ticket list': { username: 'supervisor', path: '/tickets' },
  'an opened ticket': { username: 'liaison', path: '/tickets?open={rated}', ready: '.side-panel .timeline li' },
  'the page of a ticket with its rating': { username: 'liaison', path: '/tickets/{rated}', ready: '.timeline li' },
  'an appeal being written': { username: 'liaison', path: '/tickets/{rated}', prepare: (page) => page.getByRole('button', { name: '申诉', exact: true }).click(), ready: 'form' },
  'the rankings': { username: 'supervisor', path: RANKINGS, ready: '.ranking-table' },
  'the opened evidence': { username: 'supervisor', path: RANKINGS, prepare: evidence, ready: '.side-panel .evidence li' },
  'the trend of a unit': { username: 'supervisor', path: RANKINGS, prepare: (page) => page.locator('.ranking-table tbody .linkish').first().click(), ready: '.side-panel canvas, .side-panel svg' },
  'the simulator': { username: 'supervisor', path: `${RANKINGS}?section=simulator`, ready: '.ranking-table tbody tr' },
  'the exports': { username: 'supervisor', path: `${RANKINGS}?section=exports`, ready: '.export-form' },
  'the appeals': { username: 'supervisor', path: `${RANKINGS}?section=appeals`, ready: '.appeals' },
  'the big screen': { username: 'supervisor', path: '/screen' },
  'the log-in': { path: '/tickets', ready: 'form' },
  "the citizen's query": { path: '/q' },
  "the citizen's rating": { path: '{rating}', ready: 'form' },
  'a rating link that leads nowhere': { path: '/rate/none' },
};
const FIRST_LOAD_LIMIT = 400_000;
let city: City;
const places: Record<string, string> = {};

beforeAll(async () => {
  city = await openCity();
  const { id } = await registered(city, '路灯不亮夜间出行不便');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign'], ['liaison', 'submit', REPLY]]);
  await registered(city, '小区垃圾房异味扰民');
  const handled = [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign'], ['liaison', 'submit', REPLY], ['reviewer', 'pass']] as const;
  const rated = await registered(city, '占道经营影响通行');
  await given(city, rated.id, [...handled, ['callback_officer', 'record_callback', { reached: true, contacted: true, resolved: false, level: 1, reasons: ['result'] }]]);
  const unreached = await registered(city, '井盖松动车辆经过有响声');
  await given(city, unreached.id, handled);
  // In vain in three bands of the day, so the citizen gets a link.
  for (const hour of [10, 12, 15]) {
    city.world.clock.set(new Date(`2026-03-02T${hour}:00:00+08:00`));
    await given(city, unreached.id, [['callback_officer', 'record_callback', { reached: false }]]);
  }
  places['rated'] = rated.number;
  places['rating'] = new URL((await city.world.get<RatingLinks>(RatingLinks).addressFor(unreached.id))!, city.url).pathname;
  await city.world.drainOutbox();
}, 120_000);
afterAll(() => city.close());

it.each(Object.entries(SCREENS))('%s: no serious finding in light or dark, nothing wider than a phone', async (_, { username, path, prepare, ready = 'h1, h2' }) => {
  const place = path.replace(/\{(\w+)\}/g, (__, name: string) => places[name]!);
  const page = username === undefined ? await city.openPublic(place, 1440) : await city.open(username, place);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await prepare?.(page);
  await page.locator(ready).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  // Colours fade over.
  await poll(() => page.evaluate('document.getAnimations().every(({ playState }) => playState !== "running")')).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  // What a heading holds stays in it, and does not lie over the page below.
  expect(await page.evaluate('[...document.querySelectorAll(".page-head")].every((head) => head.scrollHeight <= head.clientHeight + 1)')).toBe(true);
  await page.context().close();
}, 60_000);

it('a rating link leads to its page whatever its signature looks like; a file that is not there does not', async () => {
  const statusOf = async (path: string) => (await fetch(city.url + path)).status;
  const id = 'AZzKJm5ueAC0Zr1mVJc9fg';
  expect(await Promise.all([`${id}.${'a1'.repeat(12)}`, `${id}.${'a-'.repeat(12)}`].map((token) => statusOf(`/rate/${token}`)))).toEqual([200, 200]);
  expect(await statusOf('/assets/none.js')).toBe(404);
}, 60_000);

it.each(['/q', '/rate/none'])('the citizen at %s: no serious finding on a phone, no Ant Design', async (path) => {
  const page = await city.openPublic(path, 390);
  await page.locator('h1').waitFor();
  const loaded = scriptsOf(page);
  await page.reload({ waitUntil: 'load' });
  await page.locator('h1').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await loaded()).toBeLessThan(120_000);
}, 60_000);

it('the first load of the console is under 400 kB gzip', async () => {
  const page = await city.open('supervisor', '/tickets');
  await page.locator('[data-row]').first().waitFor();
  const loaded = scriptsOf(page);
  await page.reload({ waitUntil: 'load' });
  await page.locator('[data-row]').first().waitFor();
  expect(await loaded()).toBeLessThan(FIRST_LOAD_LIMIT);
}, 60_000);

/** Gzip bytes of the scripts and styles that a page loads from now on; what comes later for comfort (pinyin) does not hold up the first sight. */
function scriptsOf(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\/assets\/.*\.(js|css)$/.test(response.url()) && !response.url().includes('pinyin')) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
