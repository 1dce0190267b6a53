// An appeal by clicking: the liaison files it with a file, the supervisor decides, a second person confirms, and the rating no longer counts.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PNG } from '../file-samples.js';
import { makeAccount } from '../factories.js';
import { type City, REPLY, given, openCity, registered } from './city.js';

const TITLE = '小区垃圾房异味扰民';
let city: City;
let number: string;

beforeAll(async () => {
  city = await openCity();
  await makeAccount(city.world, { roles: ['supervisor'], username: 'supervisor-b' });
  const ticket = await registered(city, TITLE);
  number = ticket.number;
  const unsatisfied = { reached: true, contacted: true, resolved: false, level: 1, reasons: ['policy'] };
  await given(city, ticket.id, [
    ['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign'], ['liaison', 'submit', REPLY], ['reviewer', 'pass'], ['callback_officer', 'record_callback', unsatisfied],
  ]);
}, 120_000);
afterAll(() => city.close());

async function evidenceOf(indicator: string): Promise<string> {
  const { body } = await (await city.world.http().loggedIn('supervisor')).get(`/api/rankings/2026-03/units/${city.bureauId}/evidence?indicator=${indicator}`);
  return JSON.stringify(body.items.map((item: { why: string }) => item.why));
}

it('leads from the rating out of the ranking', async () => {
  const liaison = await city.open('liaison', `/tickets/${number}`);
  const section = liaison.locator('section', { has: liaison.getByRole('heading', { name: '评价与申诉' }) });
  await section.getByText('非常不满意').waitFor();
  await section.getByText('剩 3 个工作日').waitFor();
  await section.getByRole('button', { name: '申诉', exact: true }).click();

  // What is missing is said at its field.
  const form = liaison.getByRole('form', { name: '申诉' });
  await form.getByRole('button', { name: /提交申诉/ }).click();
  await form.getByText('请填写申诉理由').waitFor();
  await form.getByRole('combobox').click();
  await liaison.locator('.ant-select-item-option', { hasText: '属法定程序事项' }).click();
  await form.getByLabel('申诉说明').fill('垃圾房位置由规划确定，已按规定清运并公示。');
  await form.locator('input[type=file]').setInputFiles({ name: '清运记录.png', mimeType: 'image/png', buffer: PNG });
  await form.getByText('清运记录.png').waitFor();

  // What was written is there again after the tab was gone, with the name of its file.
  await liaison.reload();
  await form.getByText('清运记录.png').waitFor();
  expect(await form.getByLabel('申诉说明').inputValue()).toContain('规划确定');
  await form.getByLabel('申诉说明').press('Control+Enter');
  await section.getByText('待决定').waitFor();
  await section.getByText('督办员应在此前决定').waitFor();

  const supervisor = await city.open('supervisor', '/rankings/2026-03?section=appeals');
  const card = supervisor.getByRole('article', { name: TITLE });
  await card.getByRole('link', { name: '清运记录.png' }).waitFor();
  await card.getByRole('button', { name: '采信', exact: true }).click();
  await card.getByText('请填写决定理由').waitFor();
  await card.getByLabel('决定理由').fill('规划事项，不属承办单位责任。');
  await card.getByRole('button', { name: '采信', exact: true }).click();
  await card.getByText('等待另一人复核').first().waitFor();
  expect(await card.getByRole('button').count()).toBe(0);
  expect(await evidenceOf('satisfied')).toContain('非常不满意');

  const second = await city.open('supervisor-b', '/rankings/2026-03?section=appeals&state=proposed');
  await second.getByRole('article', { name: TITLE }).getByRole('button', { name: '同意，生效' }).click();
  await second.getByText('没有待复核的申诉。').waitFor();
  await city.world.drainOutbox();
  expect(await evidenceOf('satisfied')).toBe('[]');
  expect(await evidenceOf('excluded')).toContain('申诉采信');
  await liaison.reload();
  await section.getByText('这次评价不计入考核').waitFor();
}, 120_000);

it('begins in the evidence of the rankings too', async () => {
  const ticket = await registered(city, '路灯不亮夜间出行不便');
  await given(city, ticket.id, [
    ['dispatcher', 'dispatch', { unitId: city.bureauId }], ['liaison', 'sign'], ['liaison', 'submit', REPLY], ['reviewer', 'pass'],
    ['callback_officer', 'record_callback', { reached: true, contacted: true, resolved: false, level: 2, reasons: ['result'] }],
  ]);
  const liaison = await city.open('liaison', '/rankings/2026-03');
  await liaison.locator('.ranking-table .cell').first().waitFor();
  await liaison.locator('.ranking-table thead th', { hasText: '满意率' }).first().waitFor();
  const column = await liaison.locator('.ranking-table thead th').allInnerTexts().then((heads) => heads.findIndex((head) => head.includes('满意率')));
  await liaison.locator('.ranking-table tbody tr', { hasText: '城市管理局' }).locator('th, td').nth(column).locator('.cell').click();
  const panel = liaison.locator('.side-panel');
  await panel.getByRole('button', { name: '申诉', exact: true }).click();
  await panel.getByRole('form', { name: '申诉' }).getByText('提交后由督办员决定', { exact: false }).waitFor();
  await panel.getByRole('button', { name: '取消' }).click();
  await panel.getByText('申诉截止').waitFor();
}, 120_000);
