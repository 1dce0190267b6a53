// `npm run check`: types, lint, house rules, dependency rules, unused code, generated files; reports all, then fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const node = process.execPath;

const CHECKS = [
  { name: 'types', run: [node, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of the console', run: [node, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'] },
  { name: 'lint', run: [node, 'node_modules/oxlint/bin/oxlint', '--quiet'] },
  { name: 'house rules', run: [node, 'scripts/house-rules.js'] },
  { name: 'dependency rules', run: [node, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...cruised()] },
  { name: 'unused code', run: [node, 'node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'dictionary of the console', run: [node, 'apps/web/checks/dictionary.js'] },
  { name: 'client of the console', run: [node, 'apps/web/checks/client.js', '--check'] },
  { name: 'generated files', run: [node, '--import', './scripts/typescript.js', 'scripts/generate.ts', '--check'] },
];

const failed = CHECKS.filter(({ name, run: [command, ...args] }) => {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`Not passed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

function cruised() {
  const folders = ['apps/api', 'apps/worker', 'apps/migrate', 'apps/standalone', 'apps/web/src', 'libs', 'scripts', 'test', 'bench'];
  return ['--config', '.dependency-cruiser.cjs', ...folders.filter((folder) => existsSync(folder))];
}
