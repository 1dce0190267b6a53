// `npm run bench -- NAME`: runs bench/NAME.ts; without a name it tells which there are.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './typescript.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [name = ''] = process.argv.slice(2);
// Parts of a benchmark have a dash in their names.
const all = readdirSync('bench').filter((file) => /^[a-z]+\.ts$/.test(file)).map((file) => file.slice(0, -3));
const known = all.filter((one) => !['harness', 'place'].includes(one));
if (known.includes(name)) await import(`../bench/${name}.ts`);
else {
  console.error(`Usage: npm run bench -- ${known.join(' | ')}`);
  process.exitCode = 2;
}
