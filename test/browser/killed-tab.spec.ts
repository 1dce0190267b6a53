// A killed tab loses nothing: the operator's text and a liaison's reply are there again.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type City, given, openCity, registered } from './city.js';
import { poll } from './poll.js';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, 120_000);
afterAll(() => city.close());

/** The renderer dies, as when the browser runs out of memory; no handler of the page gets to run. */
async function killed(page: Page): Promise<Page> {
  const address = page.url();
  await page.goto('chrome://crash', { timeout: 3_000 }).catch(() => undefined);
  const again = await page.context().newPage();
  await again.goto(address);
  return again;
}

it("restores the operator's draft", async () => {
  const desk = await city.open('operator', '/desk');
  await desk.getByLabel('电话', { exact: true }).fill('13800005678');
  await desk.getByLabel('诉求内容').fill('自来水水压不足，高层用户无法用水');
  const again = await killed(desk);
  await poll(() => again.getByLabel('诉求内容').inputValue()).toBe('自来水水压不足，高层用户无法用水');
  expect(await again.getByLabel('电话', { exact: true }).inputValue()).toBe('13800005678');
  await again.getByText(/已恢复 .* 的草稿/).waitFor();
}, 90_000);

it("opens a liaison's unfinished reply again", async () => {
  const { id, number } = await registered(city, '公交首班车提前离站');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign']]);
  const page = await city.open('liaison', `/tickets/${number}`);
  await page.getByRole('button', { name: /^反馈/ }).click();
  await page.getByRole('form', { name: '反馈' }).getByLabel('公开答复').fill('经核实，首班车确有提前。');
  const again = await killed(page);
  await poll(() => again.getByRole('form', { name: '反馈' }).getByLabel('公开答复').inputValue()).toBe('经核实，首班车确有提前。');
}, 90_000);
