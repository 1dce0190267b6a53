// A ticket runs over: red on the supervisor's board, and an order goes out from there.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SWEEP } from '@hotline/supervision';
import { type City, given, openCity, registered } from './city.js';
import { poll } from './poll.js';

let city: City;
const DAY = 86_400_000;

beforeAll(async () => {
  city = await openCity();
}, 120_000);
afterAll(() => city.close());

it('leads from the red number to its ticket and to a supervision order', async () => {
  const { id, number } = await registered(city, '路灯不亮夜间出行不便');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign']]);
  city.world.clock.advance(10 * DAY);
  await city.world.runJob(SWEEP);
  await city.world.drainOutbox();

  const board = await city.open('supervisor', '/board');
  const unit = board.locator('.unit-table tr', { hasText: '城市管理局' });
  await unit.locator('.due-red').first().click();
  const row = board.locator('.ticket-table tbody tr', { hasText: '路灯不亮夜间出行不便' });
  await row.locator('.due-red, .due-supervision').waitFor();
  expect(await row.locator('.due-badge').innerText()).toMatch(/超期 \d+ 个工作日/);
  await row.locator('[data-row]').focus();
  await board.keyboard.press('Enter');
  await board.getByRole('button', { name: /^督办/ }).click();
  await board.getByRole('form', { name: '督办' }).getByLabel('督办要求').fill('三日内恢复照明并书面说明。');
  await board.keyboard.press('Control+Enter');
  await poll(async () => (await (await city.world.http().loggedIn('supervisor')).get(`/api/tickets/${number}`)).body.openOrders.length).toBeGreaterThan(0);
  await city.world.drainOutbox();
  await board.goto(`${city.url}/board?view=orders`);
  await board.getByText('三日内恢复照明并书面说明。').waitFor();
}, 120_000);
