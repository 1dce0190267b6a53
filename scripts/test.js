// `npm test`: builds what the tests start, then runs Jest on native ES modules; arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { build } from './build.js';

build();
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--reporters=default',
    '--reporters=./scripts/tally-reporter.js',
    '--maxWorkers=2',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
