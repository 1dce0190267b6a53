// The administration: what is changed there is in effect, what is wrong is said at the field, and no section has a serious finding.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.js';
import { type City, given, openCity, registered } from './city.js';
import { poll } from './poll.js';

let city: City;

beforeAll(async () => {
  city = await openCity();
  const admin = await city.world.http().loggedIn('admin');
  await admin.post('/api/webhooks', { name: '数据中心', url: 'http://localhost:9/hook', topics: ['ticket.registered', 'ticket.closed'] });
  await admin.put('/api/one-time-notices/01', { text: '请携带身份证到社区服务中心办理。' });
  const operator = await city.world.http().loggedIn('operator');
  await operator.post('/api/blocks', { phone: '13500002222', reason: '一周内恶意拨打四十余次', days: 30 });
  const { id } = await registered(city, '路灯不亮夜间出行不便');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }]]);
}, 120_000);
afterAll(() => city.close());

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByText('已保存').waitFor();
}

it('a ladder changed by the administrator holds for open tickets', async () => {
  const page = await city.open('admin', '/admin/ladders');
  await page.getByRole('button', { name: '办理', exact: true }).click();
  const yellow = page.getByRole('group', { name: '第 3 档' });
  await poll(() => yellow.getByLabel('名称，如“黄牌”').inputValue()).toBe('黄牌');
  await yellow.getByLabel('数量').fill('2');
  await saved(page);
  const admin = await city.world.http().loggedIn('admin');
  const ladders = (await admin.get('/api/ladders')).body as { readonly key: string; readonly rungs: readonly object[] }[];
  expect(ladders.find(({ key }) => key === 'handling')?.rungs[2]).toMatchObject({ rung: 'yellow', when: { at: 'left', left: { amount: 2, unit: 'workdays' } } });
  await page.context().close();
}, 60_000);

it('a notice in other words reaches the liaison in these words', async () => {
  const page = await city.open('admin', '/admin/noticeRules');
  await page.getByLabel('筛选').fill('新派工单');
  await page.getByRole('button', { name: '派单', exact: true }).click();
  await page.getByRole('textbox', { name: '标题' }).fill('有新工单，请签收');
  await saved(page);
  const { id } = await registered(city, '公交首班车提前离站');
  await given(city, id, [['dispatcher', 'dispatch', { unitId: city.bureauId }]]);
  const liaison = await city.world.http().loggedIn('liaison');
  const { items } = (await liaison.get('/api/notices')).body as { readonly items: readonly { readonly title: string; readonly text: string }[] };
  expect(items.find(({ text }) => text.includes('公交首班车提前离站'))?.title).toBe('有新工单，请签收');
  await page.context().close();
}, 60_000);

it('a wrong address is said at its field; what was typed stays, also after the panel was closed', async () => {
  const page = await city.open('admin', '/admin/webhooks');
  await page.getByRole('button', { name: '新增' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('应急平台');
  await page.getByRole('textbox', { name: '地址' }).fill('不是网址');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: '应为网址' }).waitFor();
  expect(await page.getByRole('textbox', { name: '地址' }).getAttribute('aria-invalid')).toBe('true');
  await page.reload();
  await page.getByRole('button', { name: '新增' }).click();
  expect(await page.getByRole('textbox', { name: '名称' }).inputValue()).toBe('应急平台');
  await page.context().close();
}, 60_000);

it('a number proposed by an operator is blocked when the supervisor agrees', async () => {
  const page = await city.open('supervisor', '/admin/blocks');
  await page.getByRole('row', { name: /135\*{4}2222 .*operator/ }).waitFor();
  await page.getByRole('button', { name: '同意', exact: true }).or(page.getByRole('button', { name: '同 意', exact: true })).click();
  await page.getByText('生效中').waitFor();
  const operator = await city.world.http().loggedIn('operator');
  expect((await operator.post('/api/citizens/lookup', { phone: '13500002222' })).body).toMatchObject({ blocked: true });
  await page.context().close();
}, 60_000);

it.each(['admin', 'supervisor', 'auditor'])('every section that %s has: no serious finding, light or dark, list or form; nothing wider than a phone', async (username) => {
  const page = await city.open(username, '/admin');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('.admin nav a').first().waitFor();
  const paths = await page.locator('.admin nav a').evaluateAll((links) => links.map((link) => (link as unknown as { pathname: string }).pathname));
  expect(paths.length).toBeGreaterThan(4);
  const findings: string[] = [];
  for (const path of paths) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(city.url + path);
    await settled(page);
    for (const opening of [undefined, page.locator('.records tbody .linkish').first(), page.locator('.records-add')]) {
      if (opening !== undefined) {
        if ((await opening.count()) === 0) continue;
        await opening.click();
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
        findings.push(...(await seriousFindings(page)).map((finding) => `${path} ${colorScheme} ${finding}`));
      }
      await page.setViewportSize({ width: 390, height: 844 });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(width) > 390) findings.push(`${path} is ${width} wide`);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  }
  expect(findings).toEqual([]);
}, 300_000);

async function settled(page: Page): Promise<void> {
  await page.locator('.admin-section h2').first().waitFor();
  await page.locator('.state-skeleton').first().waitFor({ state: 'detached' });
}
