// Every screen but the administration: no serious finding of axe-core in light and dark, nothing wider than a phone, and a first load under 400 kB.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.js';
import { type City, given, openCity, registered, REPLY } from './city.js';

const SCREENS: readonly (readonly [username: string, path: string])[] = [
  ['operator', '/desk'],
  ['dispatcher', '/dispatch'],
  ['liaison', '/inbox?tab=work'],
  ['reviewer', '/review'],
  ['callback_officer', '/callbacks'],
  ['supervisor', '/board'],
  ['supervisor', '/tickets'],
  ['supervisor', '/rankings/2026-03'],
  ['supervisor', '/screen'],
];
const FIRST_LOAD_LIMIT = 400_000;
let city: City;

beforeAll(async () => {
  city = await openCity();
  const { id } = await registered(city, '路灯不亮夜间出行不便');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign'], ['liaison', 'submit', REPLY]]);
  await registered(city, '小区垃圾房异味扰民');
  await city.world.drainOutbox();
}, 120_000);
afterAll(() => city.close());

describe.each(SCREENS)('%s at %s', (username, path) => {
  it('has no serious finding, light or dark', async () => {
    const page = await city.open(username, path);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.locator('h1, h2').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await page.locator('h1, h2').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.context().close();
  }, 60_000);
});

it.each(['/q', '/rate/none'])('the citizen at %s: no serious finding, no Ant Design', async (path) => {
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
