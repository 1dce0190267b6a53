// `npm run import-categories -- FILE.csv`: takes a category list in; the same file twice changes nothing.
import { readFile } from 'node:fs/promises';
import { Categories, type CategoryPlan, decodeCsv, readCategoryCsv } from '@hotline/directory';
import { inProduct } from './command-context.js';

const USAGE = '用法：npm run import-categories -- 文件.csv（首行 level1,level2,level3[,level4]）';
const EXIT = { complete: 0, failed: 1, someRejected: 2 } as const;

/** Returns the exit code: 0 every line is in, 1 the file could not be read, 2 some lines were rejected. */
export async function importCategoriesCommand(args: readonly string[]): Promise<number> {
  try {
    const [file] = args;
    if (!file || args.length > 1) throw new Error(USAGE);
    // Read before the product is started: a wrong file shall be told at once.
    const { encoding, lines } = await readLines(file);
    const plan = await inProduct((app) => app.get(Categories, { strict: false }).import(lines));
    report(plan, encoding, lines.length);
    return plan.rejected.length > 0 ? EXIT.someRejected : EXIT.complete;
  } catch (error) {
    console.error(messageOf(error));
    return EXIT.failed;
  }
}

async function readLines(file: string) {
  const decoded = decodeCsv(await readFile(file));
  if (!decoded) throw new Error('文件编码无法识别：请另存为 UTF-8 或 GB 18030（GBK）的 CSV 文本');
  const read = readCategoryCsv(decoded.text);
  if ('problem' in read) throw new Error(read.problem);
  return { encoding: decoded.encoding, lines: read.lines };
}

function report({ added, known, repeated, rejected }: CategoryPlan, encoding: string, lines: number): void {
  for (const { line, reason } of [...rejected, ...repeated].sort((a, b) => a.line - b.line)) console.log(`  第 ${line} 行：${reason}`);
  const levels = [1, 2, 3, 4].map((level) => added.filter((category) => category.level === level).length).join(' / ');
  console.log(`  共 ${lines} 行（${encoding}）：新增类别 ${added.length}（各级 ${levels}），已有 ${known}，重复 ${repeated.length}，未采用 ${rejected.length}`);
}

function messageOf(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `没有这个文件：${path}`;
  if (code === 'EISDIR') return '这是一个目录，不是文件';
  return error instanceof Error ? error.message : String(error);
}
