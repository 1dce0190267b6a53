// peer-bugs #28: two liaisons, one ticket. The second one's text stays, what changed is shown, and going on is possible.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type City, given, openCity, registered } from './city.js';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, 120_000);
afterAll(() => city.close());

it('peer-bugs #28: keeps the draft and shows the difference', async () => {
  const { id, number } = await registered(city, '井盖破损存在隐患');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign']]);
  const first = await city.open('liaison', `/tickets/${number}`);
  await first.getByRole('button', { name: /^联系群众/ }).click();
  const form = first.getByRole('form', { name: '联系群众' });
  await form.getByRole('button', { name: '现在' }).click();
  await form.getByLabel('备注').fill('已约定周三上午到现场。');

  await given(city, id, [['liaison-b', 'contact', { contactedAt: '2026-03-02T01:00:00Z', note: '已通话' }]]);
  await first.keyboard.press('Control+Enter');
  const conflict = first.getByRole('alert', { name: /工单已被他人更改/ });
  await conflict.waitFor();
  await conflict.getByText('联系群众').waitFor();
  expect(await form.getByLabel('备注').inputValue()).toBe('已约定周三上午到现场。');

  await conflict.getByRole('button', { name: '按最新状态提交' }).click();
  await first.locator('.timeline').getByText('已约定周三上午到现场。').waitFor();
}, 120_000);
