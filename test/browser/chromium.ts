// Starts real Chromium: $CHROMIUM, Debian's, or the one that comes inside an npm package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const DEBIAN = '/usr/bin/chromium';

export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? (existsSync(DEBIAN) ? DEBIAN : await packaged());
  return chromium.launch({ executablePath, args: FLAGS });
}

/** The tests look at what would be served. */
export function buildConsole(): void {
  if (existsSync('dist/web/index.html')) return;
  const { status, stderr } = spawnSync('npm', ['run', 'build', '--silent', '-w', 'apps/web'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The console does not build:\n${stderr}`);
}

async function packaged(): Promise<string> {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}
