// `npm run gen`: writes what is generated (API description, schema, workflow diagram, the console's client).
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['--import', './scripts/typescript.js', 'scripts/generate.ts'],
  // From the API description that the first step wrote.
  ['apps/web/checks/client.js'],
];

const failed = STEPS.some((step) => spawnSync(process.execPath, step, { stdio: 'inherit' }).status !== 0);
process.exitCode = failed ? 1 : 0;
