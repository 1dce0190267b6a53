// An unsatisfied citizen: the callback officer gives the reason by digits, the unit has the ticket again as a redo.
import { afterAll, beforeAll, it } from '@jest/globals';
import { type City, REPLY, given, openCity, registered } from './city.js';
import { poll } from './poll.js';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, 120_000);
afterAll(() => city.close());

it('comes back to the inbox as a redo', async () => {
  const { id } = await registered(city, '小区垃圾房异味扰民');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign'], ['liaison', 'submit', REPLY], ['reviewer', 'pass']]);
  const callback = await city.open('callback_officer', '/callbacks');
  await callback.locator('.queue li').first().waitFor();
  await callback.keyboard.press('n');
  await callback.getByText('是否接通？').waitFor();
  for (const digit of ['1', '1', '2', '1', '3']) await callback.keyboard.press(digit);
  await callback.keyboard.press('Control+Enter');
  const supervisor = await city.world.http().loggedIn('supervisor');
  await poll(async () => (await supervisor.get(`/api/tickets/${id}`)).body.status).toBe('in_progress');
  await city.world.drainOutbox();

  const inbox = await city.open('liaison', '/inbox?tab=work');
  const row = inbox.locator('.ticket-table tbody tr', { hasText: '小区垃圾房异味扰民' });
  await row.getByText('重办').waitFor();
  await row.click();
  await inbox.locator('.timeline').getByText('办理结果').waitFor();
}, 120_000);
