// `npm run gen`: writes what is generated (API description, schema, workflow diagram, the console's client).
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['--import', './scripts/typescript.js', 'scripts/generate.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
