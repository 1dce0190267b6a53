// Tells whether what was built is older than what it was built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const IGNORED = new Set(['node_modules', 'dist', '.vite']);

/** `skip` holds paths that are no source of this output. */
export function isStale(output, sources, skip = []) {
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return sources.some((source) => existsSync(source) && newest(source, new Set(skip)) > built);
}

function newest(path, skip) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !IGNORED.has(name) && !name.endsWith('.spec.ts'));
  const below = names.map((name) => join(path, name)).filter((child) => !skip.has(child));
  // A file that was removed shows in the time of its directory.
  return Math.max(stat.mtimeMs, ...below.map((child) => newest(child, skip)));
}
