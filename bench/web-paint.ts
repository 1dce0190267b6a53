// Interaction to next paint in a real browser: every act of a person is an event that the browser itself times until the next frame is on screen.
import type { Page } from 'playwright-core';

export interface Act {
  readonly kind: string;
  /** Milliseconds from the key or click to the next paint; the browser rounds to 8 and tells nothing under 16. */
  readonly ms: number;
  /** The long tasks meanwhile, for the search for causes. */
  readonly busy: number;
}

interface Watched {
  readonly interactions: { readonly id: number; readonly ms: number }[];
  readonly tasks: number[];
}

const SHORTEST = 16;
/** Entries come after the frame; a frame is at most this late on an idle page. */
const SETTLE_MS = 100;

// As text: this runs in the browser, whose names TypeScript does not know here.
const WATCH = `
  globalThis.seen = { interactions: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) seen.interactions.push({ id: interactionId, ms: duration });
  }).observe({ type: 'event', durationThreshold: ${SHORTEST}, buffered: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });`;

/** Before the page loads. */
export async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript(WATCH);
}

/** One act of a person: the worst of its interactions (key down and up, pointer down and up), as INP takes it. */
export async function paintOf(page: Page, kind: string, act: () => Promise<unknown>): Promise<Act> {
  await page.evaluate('seen.interactions.length = seen.tasks.length = 0');
  await act();
  await page.waitForTimeout(SETTLE_MS);
  const { interactions, tasks } = await page.evaluate<Watched>('new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(seen))))');
  return { kind, ms: Math.max(SHORTEST, ...interactions.map(({ ms }) => ms)), busy: tasks.reduce((sum, ms) => sum + ms, 0) };
}

/** A key that carries a character, as an input method hands it over. */
export async function pressCharacter(page: Page, character: string): Promise<void> {
  const session = await sessionOf(page);
  const key = { key: character, code: 'KeyA', windowsVirtualKeyCode: 65 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text: character, unmodifiedText: character });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

const sessions = new WeakMap<Page, ReturnType<ReturnType<Page['context']>['newCDPSession']>>();
function sessionOf(page: Page) {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** From the act until what `selector` names is on screen. */
export async function contentAfter(page: Page, selector: string, act: () => Promise<unknown>): Promise<number> {
  // Listening before the key is pressed: two messages to the browser do not wait for each other.
  await page.evaluate(`void (globalThis.shown = new Promise((resolve) => {
    let began = 0;
    addEventListener('keydown', ({ timeStamp }) => { began = timeStamp; }, { capture: true, once: true });
    const look = () => requestAnimationFrame(() => (began > 0 && document.querySelector(${JSON.stringify(selector)}) ? resolve(performance.now() - began) : look()));
    look();
  }))`);
  await act();
  await page.locator(selector).first().waitFor();
  return page.evaluate<number>('shown');
}
