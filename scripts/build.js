// Builds what is missing or stale: the server with SWC into dist, the console with Vite into dist/web.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isStale } from './staleness.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

export function build({ force = false, withConsole = true } = {}) {
  const stamp = 'dist/server.built';
  if (force || isStale(stamp, ['apps', 'libs', '.swcrc', 'package.json'], ['apps/web'])) buildServer(stamp);
  const page = 'dist/web/index.html';
  const sources = ['apps/web', 'libs/workflow', 'docs/openapi.json'];
  if (withConsole && existsSync('apps/web/index.html') && (force || isStale(page, sources))) {
    timed('Building the console', 'npm', ['run', 'build', '--silent', '-w', 'apps/web']);
  }
}

function buildServer(stamp) {
  for (const old of ['dist/apps', 'dist/libs']) rmSync(old, { recursive: true, force: true });
  timed('Building the server', process.execPath, ['node_modules/@swc/cli/bin/swc.js', 'apps', 'libs', '-d', 'dist', '--quiet']);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, '');
}

function timed(label, command, args) {
  process.stdout.write(`  ${label} …\n`);
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\n${label} failed.\n`);
    process.exit(1);
  }
  process.stdout.write(`  ${label}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build({ force: process.argv.includes('--force') });
