// Checks the habits of this house that no linter knows: first lines, names, sizes, the clock, the environment.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOTS = ['apps', 'libs', 'scripts', 'test', 'bench'];
const SKIPPED = new Set(['node_modules', 'dist', 'client']);
const LONGEST = 260;

const FORBIDDEN = [
  { pattern: /^export \* from/m, because: 'named exports only' },
  { pattern: /\bforwardRef\(/, because: 'forwardRef hides a circle' },
  { pattern: /^\s*(export )?(const )?enum /m, because: 'const tables and unions instead of enum' },
  { pattern: /@Global\(\)/, because: 'only platform is global', except: /^libs\/platform\// },
  {
    pattern: /process\.env\b/,
    because: 'the environment is read by Config only',
    except: /^(libs\/platform\/config\.ts|scripts\/|test\/|bench\/|apps\/web\/)|\.spec\.ts$/,
  },
  {
    pattern: /\bDate\.now\(\)|new Date\(\)/,
    because: 'instants come from Clock',
    // A request id and a log line are no business instants; the console has the browser's clock.
    except: /^(libs\/platform\/clock|apps\/api\/create-api|scripts\/|bench\/|apps\/web\/|test\/)|\.spec\.ts$/,
  },
  {
    pattern: /(^|[\s(,])(now\(\)(?!:)|clock_timestamp\(\)|current_(date|timestamp)\b)/m,
    because: 'SQL gets its instants as parameters',
    except: /\.js$|^apps\/web\//,
  },
];

const NAMES = /(manager|helper|util|utils|common|impl)(\.|-|$)|^base-|^(?!.*\.d\.ts$).*[A-Z _]/;

export function violations(root) {
  return ROOTS.flatMap((folder) => files(join(root, folder))).flatMap((file) => {
    const path = file.slice(root.length + 1);
    return problemsOf(path, readFileSync(file, 'utf8')).map((problem) => `${path}: ${problem}`);
  });
}

function problemsOf(path, text) {
  const problems = FORBIDDEN.filter(({ pattern, except }) => !except?.test(path) && pattern.test(text)).map(({ because }) => because);
  if (!/^(#!.*\n)?(\/\/|\/\*) ?\S/.test(text)) problems.push('the first line says what the file is for');
  const lines = text.split('\n').length;
  if (lines > LONGEST) problems.push(`${lines} lines, more than ${LONGEST}`);
  if (!path.startsWith('apps/web/') && NAMES.test(basename(path).replace(/\.(ts|js)$/, ''))) problems.push('the name says too little or is not kebab-case');
  return problems;
}

function files(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return /\.(ts|tsx|js|cjs)$/.test(path) ? [path] : [];
  return readdirSync(path)
    .filter((name) => !SKIPPED.has(name))
    .flatMap((name) => files(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = violations(fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, ''));
  for (const line of found) console.error(line);
  process.exitCode = found.length > 0 ? 1 : 0;
}
