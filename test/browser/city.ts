// A small city with one account a role, served over real HTTP to a real browser.
import type { ServerResponse } from 'node:http';
import { Categories, Units } from '@hotline/directory';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makeAccount, PASSWORD } from '../factories.js';
import { createWorld, type World } from '../world.js';
import { buildConsole, launchChromium } from './chromium.js';

const CENTRAL = ['operator', 'dispatcher', 'reviewer', 'callback_officer', 'supervisor', 'admin', 'auditor'] as const;

export interface City {
  readonly world: World;
  readonly browser: Browser;
  readonly url: string;
  readonly bureauId: string;
  /** A browser of one person's own, logged in, at a page. Times in it are the world's. */
  open(username: string, path: string): Promise<Page>;
  /** Without a log-in. */
  openPublic(path: string, width?: number): Promise<Page>;
  close(): Promise<void>;
}

export async function openCity(): Promise<City> {
  buildConsole();
  const world = await createWorld();
  const bureauId = await found(world);
  // The console sets its clock by the Date header, which Node takes from the machine.
  world.app.getHttpServer().prependListener('request', (_: unknown, response: ServerResponse) => void response.setHeader('Date', world.clock.now().toUTCString()));
  await world.app.listen(0, '127.0.0.1');
  const url = await world.app.getUrl();
  const browser = await launchChromium();
  const contextAt = async (width = 1440): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await context.clock.setFixedTime(world.clock.now());
    return context;
  };
  return {
    world,
    browser,
    url,
    bureauId,
    async open(username, path) {
      const context = await contextAt();
      const answer = await context.request.post(`${url}/api/auth/login`, { data: { username, password: PASSWORD } });
      if (!answer.ok()) throw new Error(`${username} could not log in: ${await answer.text()}`);
      const page = await context.newPage();
      await page.goto(url + path);
      return page;
    },
    async openPublic(path, width) {
      const page = await (await contextAt(width)).newPage();
      await page.goto(url + path);
      return page;
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
}

/** Returns the id of the bureau. */
async function found(world: World): Promise<string> {
  await world.get(Categories).import([['城市管理', '市容环卫', '垃圾清运'], ['城市管理', '市政设施', '路灯照明']].map((cells, index) => ({ line: index + 1, cells })));
  await world.get(Categories).addAreas([{ code: '991200', name: '示范市' }, { code: '991201', name: '东城区' }]);
  const units = world.get(Units);
  const root = await units.found({ code: 'CITY', name: '示范市', kind: 'city' });
  const bureau = await units.found({ code: 'B-CGJ', name: '城市管理局', kind: 'bureau', parentId: root.id, rankingGroup: '部门' });
  for (const role of CENTRAL) await makeAccount(world, { roles: [role] });
  await makeAccount(world, { roles: ['liaison'], unitId: bureau.id });
  await makeAccount(world, { roles: ['liaison'], username: 'liaison-b', unitId: bureau.id });
  return bureau.id;
}

/** Registers a ticket over HTTP, for stories that begin later in the chain. */
export async function registered(city: City, title: string): Promise<{ readonly id: string; readonly number: string; readonly version: number }> {
  const operator = await city.world.http().loggedIn('operator');
  const { body, status, text } = await operator.post('/api/tickets', {
    type: 'complaint', title, text: `${title}，已持续两周，希望尽快处理。`, channel: 'phone', urgency: 'normal',
    citizen: { name: '王某', phone: '13800001234' }, areaCode: '991201', address: '和平路 1 号', occurredAt: '2026-03-01T10:00:00+08:00',
  });
  if (status !== 201) throw new Error(text);
  return body;
}

/** Gives commands over HTTP, one after the other, each as the role named. */
export async function given(city: City, id: string, steps: readonly (readonly [username: string, command: string, input?: object])[]): Promise<void> {
  for (const [username, command, input = {}] of steps) {
    const client = await city.world.http().loggedIn(username);
    const { body: ticket } = await client.get(`/api/tickets/${id}`);
    const { status, text } = await client.post(`/api/tickets/${id}/commands`, { command, expectedVersion: ticket.version, input });
    if (status !== 200) throw new Error(`${command}: ${text}`);
    await city.world.drainOutbox();
  }
}

export const REPLY = {
  account: '已到现场核实，督促清运。', publicReply: '您反映的垃圾已清运，并增加了清运次数。', resolved: true, contactedAt: '2026-03-02T01:00:00Z', substantiated: true,
};
