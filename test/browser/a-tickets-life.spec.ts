// One ticket by keyboard through the whole chain: call, register, dispatch, sign, reply, review, callback, ranking.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type City, openCity } from './city.js';
import { poll } from './poll.js';
import { pressCounted } from './keys.js';

const TEXT = '和平路1号楼下垃圾堆放多日无人清运，异味严重，希望尽快清运';
let city: City;

beforeAll(async () => {
  city = await openCity();
}, 120_000);
afterAll(() => city.close());

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-row]').first().waitFor();
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('Enter');
}

it('goes from the call to the ranking', async () => {
  // The operator: no more than twenty keys besides the text.
  const desk = await city.open('operator', '/desk');
  const keys = pressCounted(desk);
  await desk.getByText('等待来电').waitFor();
  await city.world.http().loggedIn('operator').then((system) => system.post('/api/calls/events', { callId: 'c-1', event: 'ringing', phone: '13800001234' }));
  await desk.getByRole('button', { name: /接听/ }).waitFor();
  await keys.press('F2');
  await poll(() => desk.getByLabel('电话', { exact: true }).inputValue()).toBe('13800001234');
  await desk.keyboard.type('王某');
  await keys.press('Tab');
  await keys.press('Tab');
  await desk.keyboard.type(TEXT);
  await desk.getByText('垃圾清运', { exact: true }).waitFor();
  await keys.press('F4');
  for (let field = 0; field < 3; field += 1) await keys.press('Tab');
  await desk.keyboard.type('dcq');
  await desk.locator('.ant-select-dropdown').getByText('东城区').waitFor();
  await keys.press('Enter');
  await keys.press('Tab');
  await desk.keyboard.type('和平路1号楼下');
  await keys.press('Alt+t');
  await keys.press('Control+Enter');
  await desk.locator('h1', { hasText: '已登记' }).waitFor();
  expect(keys.count()).toBeLessThan(20);
  const number = /\d{18}/.exec(await desk.locator('h1').innerText())?.[0] ?? '';
  await city.world.drainOutbox();
  const supervisor = await city.world.http().loggedIn('supervisor');
  const ticket = async () => (await supervisor.get(`/api/tickets/${number}`)).body;
  expect(await ticket()).toMatchObject({ status: 'pending_dispatch', categoryName: '垃圾清运', areaName: '东城区' });

  const board = await city.open('dispatcher', '/dispatch');
  await board.getByRole('heading', { name: new RegExp(number) }).waitFor();
  await board.locator('.dispatch-unit input').first().fill('csgl');
  await board.locator('.ant-select-dropdown').getByText('城市管理局').click();
  await board.keyboard.press('Escape');
  await board.keyboard.press('Control+Enter');
  await poll(async () => (await ticket()).status).toBe('pending_sign');

  const inbox = await city.open('liaison', '/inbox');
  await openFirst(inbox);
  await inbox.getByRole('button', { name: /^签收/ }).waitFor();
  await inbox.keyboard.press('1');
  await poll(async () => (await ticket()).status).toBe('in_progress');
  const page = await city.open('liaison', `/tickets/${number}`);
  await page.getByRole('button', { name: /^反馈/ }).click();
  const reply = page.getByRole('form', { name: '反馈' });
  await reply.getByLabel('内部办理情况').fill('已到现场核实，督促清运。');
  await reply.getByLabel('公开答复').fill('您反映的垃圾已清运，并增加了清运次数。');
  await reply.getByRole('button', { name: '现在' }).click();
  for (const question of ['是否解决', '是否属实']) await reply.getByRole('radiogroup', { name: question }).getByRole('radio', { name: '是' }).check();
  await page.keyboard.press('Control+Enter');
  await poll(async () => (await ticket()).status).toBe('pending_review');

  const review = await city.open('reviewer', '/review');
  await openFirst(review);
  await review.getByRole('button', { name: /^审核通过/ }).click();
  await review.getByRole('form', { name: '审核通过' }).waitFor();
  await review.keyboard.press('Control+Enter');
  await poll(async () => (await ticket()).status).toBe('pending_callback');
  await city.world.drainOutbox();

  const callback = await city.open('callback_officer', '/callbacks');
  await callback.locator('.queue li').first().waitFor();
  await callback.keyboard.press('n');
  await callback.getByText('是否接通？').waitFor();
  for (const digit of ['1', '1', '1', '5']) await callback.keyboard.press(digit);
  await callback.keyboard.press('Control+Enter');
  await poll(async () => (await ticket()).status).toBe('closed');
  await city.world.drainOutbox();

  const ranking = await city.open('supervisor', '/rankings/2026-03');
  const satisfied = ranking.getByRole('row', { name: /城市管理局/ }).getByRole('button', { name: /100\.00/ }).first();
  await satisfied.click();
  await ranking.locator('.evidence').getByText('和平路1号楼下').waitFor();
}, 180_000);
