// Generates src/client from docs/openapi.json; with `--check` it only says whether the committed client is current.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));
const client = join(web, 'src/client');
const checking = process.argv.includes('--check');
const before = mkdtempSync(join(tmpdir(), 'hotline-client-'));

cpSync(client, before, { recursive: true });
try {
  generate();
  const changed = filesOf(client).filter((file) => textOf(join(client, file)) !== textOf(join(before, file)));
  if (checking) {
    rmSync(client, { recursive: true });
    cpSync(before, client, { recursive: true });
  }
  for (const file of changed) console.log(`${checking ? 'Not current (npm run gen)' : 'Written'}: apps/web/src/client/${file}`);
  process.exitCode = checking && changed.length > 0 ? 1 : 0;
} finally {
  rmSync(before, { recursive: true });
}

function generate() {
  execFileSync('npx', ['--no-install', 'openapi-ts'], { cwd: web, stdio: 'pipe' });
}

function filesOf(folder, below = '') {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
  });
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
