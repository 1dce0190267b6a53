// What people do all day in the console, each act timed to the next paint: operator, supervisor, liaison, dispatcher.
import type { Browser, Page } from 'playwright-core';
import { drawing, messageOf } from './intake-words.js';
import { type Act, contentAfter, paintOf, pressCharacter, watchPaints } from './web-paint.js';

export interface Staff {
  readonly operator: string;
  readonly supervisor: string;
  readonly liaison: string;
  readonly dispatcher: string;
}
export interface Day {
  readonly acts: readonly Act[];
  /** From Enter to the ticket's heading and history on screen. */
  readonly contents: readonly number[];
  /** Acts that could not be done: a wrong expectation of this program, or a broken console. */
  readonly faults: readonly unknown[];
}

const ROWS = 12;
const TABS = 14;
const DISPATCHES = 10;
/** How fast a practised person types. */
const KEY_MS = 90;
const PATIENCE_MS = 10_000;

export async function spendDay(browser: Browser, url: string, staff: Staff, say: (what: string) => void): Promise<Day> {
  const open = async (session: string, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await context.addCookies([{ name: 'hotline_session', value: session, url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await watchPaints(page);
    await page.goto(url + path);
    await settled(page);
    return page;
  };
  const acts: Act[] = [];
  const contents: number[] = [];
  const faults: unknown[] = [];
  const time: Time = async (page, kind, act) => void acts.push(await paintOf(page, kind, act).catch((cause: unknown) => { throw new Error(`${kind}: it does not go on`, { cause }); }));
  const work: readonly (readonly [who: keyof Staff, path: string, work: (page: Page) => Promise<void>])[] = [
    ['operator', '/desk', (page) => takeCall(page, time)],
    ['supervisor', '/tickets', (page) => readTickets(page, time, contents)],
    ['supervisor', '/tickets', (page) => filterTickets(page, time)],
    ['supervisor', '/tickets', (page) => askPalette(page, time)],
    ['liaison', '/inbox', (page) => switchTabs(page, time)],
    ['dispatcher', '/dispatch', (page) => dispatch(page, time)],
  ];
  for (const [who, path, done] of work) {
    say(`${who} at ${path}`);
    const page = await open(staff[who], path);
    // What one cannot do is told at the end, with the figures of the others.
    await done(page).catch((fault: unknown) => faults.push(fault));
    await page.context().close();
  }
  return { acts, contents, faults };
}

type Time = (page: Page, kind: string, act: () => Promise<unknown>) => Promise<void>;

/** What was asked for is on screen. */
async function settled(page: Page): Promise<void> {
  await page.locator('.page-head, .queue, .desk').first().waitFor();
  await page.locator('.state-skeleton').first().waitFor({ state: 'detached' });
}

async function takeCall(page: Page, time: Time): Promise<void> {
  const { text, title } = messageOf(drawing(7), ['01'], ['01']);
  await page.locator('.desk-text').click();
  for (const character of text.slice(0, 50)) {
    await time(page, 'type the text at the desk', () => pressCharacter(page, character));
    await page.waitForTimeout(KEY_MS);
  }
  await page.keyboard.press('Tab');
  for (const character of title) {
    await time(page, 'type the title at the desk', () => pressCharacter(page, character));
    await page.waitForTimeout(KEY_MS);
  }
  for (const words of ['csgl', 'jtys', 'shjd', 'ggfw']) {
    const picker = page.getByLabel('类别');
    await time(page, 'open the categories', () => picker.click());
    for (const letter of words) await time(page, 'narrow the categories by pinyin', () => page.keyboard.press(letter));
    await time(page, 'choose a category', () => page.keyboard.press('Enter'));
    await page.waitForTimeout(KEY_MS);
  }
}

async function readTickets(page: Page, time: Time, contents: number[]): Promise<void> {
  await page.locator('[data-row]').first().waitFor();
  for (let row = 0; row < ROWS; row += 1) await time(page, 'j in the list', () => page.keyboard.press('j'));
  for (let row = 0; row < ROWS; row += 1) await time(page, 'k in the list', () => page.keyboard.press('k'));
  for (let row = 0; row < ROWS; row += 1) {
    await page.keyboard.press('j');
    await time(page, 'open a ticket with Enter', async () => contents.push(await contentAfter(page, '.side-panel .timeline li', () => page.keyboard.press('Enter'))));
    await settled(page);
    await time(page, 'close it with Escape', () => page.keyboard.press('Escape'));
  }
  await page.keyboard.press('Enter');
  for (let row = 0; row < ROWS; row += 1) {
    await time(page, 'j with a ticket open', () => page.keyboard.press('j'));
    await settled(page);
  }
  await page.keyboard.press('Escape');
}

async function filterTickets(page: Page, time: Time): Promise<void> {
  const status = page.getByLabel('状态').first();
  for (const word of ['待派单', '待签收', '办结']) {
    await time(page, 'open a filter', () => status.click());
    await time(page, 'change a filter', () => page.locator('.ant-select-item-option', { hasText: word }).first().click());
    await settled(page);
    await page.keyboard.press('Escape');
  }
  for (let turn = 0; turn < 6; turn += 1) {
    await time(page, 'change a filter', () => page.getByText('只看超期').click());
    await settled(page);
  }
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.keyboard.press('/');
  for (const letter of '噪音扰民') {
    await time(page, 'type into the search', () => pressCharacter(page, letter));
    await page.waitForTimeout(KEY_MS * 4);
  }
}

async function switchTabs(page: Page, time: Time): Promise<void> {
  for (let tab = 0; tab < TABS; tab += 1) {
    await time(page, 'switch a tab of the inbox', () => page.keyboard.press(']'));
    await settled(page);
  }
}

async function askPalette(page: Page, time: Time): Promise<void> {
  const number = await page.locator('[data-row]').first().evaluate((link) => /\d{18}/.exec(link.closest('tr')?.textContent ?? '')?.[0] ?? '202601010000000001');
  for (let turn = 0; turn < 2; turn += 1) {
    await time(page, 'open the palette with Ctrl K', () => page.keyboard.press('Control+k'));
    for (const digit of number) await time(page, 'type a number into the palette', () => page.keyboard.press(digit));
    await time(page, 'close the palette', () => page.keyboard.press('Escape'));
    await page.waitForTimeout(300);
  }
}

async function dispatch(page: Page, time: Time): Promise<void> {
  await page.locator('.suggestion').first().waitFor();
  for (let row = 0; row < ROWS; row += 1) {
    await time(page, 'j in the dispatch queue', () => page.keyboard.press('j'));
    await settled(page);
  }
  for (let ticket = 0; ticket < DISPATCHES; ticket += 1) {
    await page.locator('.suggestion').first().waitFor();
    await time(page, 'accept the suggestion with Enter', () => page.keyboard.press('Enter'));
    await settled(page);
  }
}
