// `npm run import -- FILE.jsonl [--report FILE]`: takes the messages of a file in; runs beside `npm start` or alone.
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportReport, type Line, type LineOutcome, linesOf, MessageImport } from '@hotline/intake';
import { placeOf } from '@hotline/platform';
import { inProduct } from './command-context.js';
import { ImportProgress } from './import-progress.js';

/** Lines at a time: fewer when they are long, so that no file needs much memory. */
const BATCH = { lines: 200, characters: 4_000_000 } as const;
const EXIT = { complete: 0, failed: 1, someRejected: 2 } as const;
const USAGE = '用法：npm run import -- 文件.jsonl [--report 报告.csv]';

interface Totals { lines: number; registered: number; known: number; rejected: number; remarked: number; incomplete: number }

/** Returns the exit code: 0 every line is in, 1 the import could not run, 2 some lines were rejected (see the report). */
export async function importCommand(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { report: { type: 'string' } }, allowPositionals: true });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new Error(USAGE);
    return await importFile(file, values.report);
  } catch (error) {
    console.error(messageOf(error));
    return EXIT.failed;
  }
}

async function importFile(path: string, reportPath: string | undefined): Promise<number> {
  // Opened before the product is started: a wrong path shall be told at once.
  const file = await open(path);
  try {
    const report = reportPath ?? defaultReport(path);
    const totals = await inProduct((app) => takeAll(app.get(MessageImport, { strict: false }), file, report));
    console.log(`  报告：${report}`);
    return totals.rejected > 0 ? EXIT.someRejected : EXIT.complete;
  } finally {
    await file.close();
  }
}

async function takeAll(messages: MessageImport, file: Awaited<ReturnType<typeof open>>, reportPath: string): Promise<Totals> {
  const report = new ImportReport(reportPath);
  const { size } = await file.stat();
  const stream = file.createReadStream({ highWaterMark: 256 * 1024, autoClose: false });
  const progress = new ImportProgress(size);
  const totals: Totals = { lines: 0, registered: 0, known: 0, rejected: 0, remarked: 0, incomplete: 0 };
  for await (const batch of batches(linesOf(stream))) {
    for (const outcome of await messages.take(batch)) {
      count(totals, outcome);
      report.add(outcome);
    }
    progress.show(stream.bytesRead, totals.lines);
  }
  report.close();
  progress.end();
  summarise(totals, progress.seconds);
  return totals;
}

async function* batches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let characters = 0;
  for await (const line of lines) {
    batch.push(line);
    characters += 'text' in line ? line.text.length : 0;
    if (batch.length < BATCH.lines && characters < BATCH.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function count(totals: Totals, { outcome, remarks, status }: LineOutcome): void {
  totals.lines += 1;
  totals[outcome] += 1;
  if (outcome !== 'rejected' && remarks.length > 0) totals.remarked += 1;
  if (outcome === 'registered' && status === 'pending_supplement') totals.incomplete += 1;
}

function summarise(totals: Totals, seconds: number): void {
  console.log(`  共 ${totals.lines} 行，用时 ${seconds.toFixed(1)} 秒（${Math.round(totals.lines / seconds)} 行/秒）`);
  console.log(`  新登记 ${totals.registered}（其中待补充 ${totals.incomplete}），此前已登记或重复 ${totals.known}，未登记 ${totals.rejected}，有说明 ${totals.remarked}`);
}

function defaultReport(path: string): string {
  const directory = join(placeOf().dataDir, 'imports');
  mkdirSync(directory, { recursive: true });
  return join(directory, `${basename(path)}.report.csv`);
}

function messageOf(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `没有这个文件：${path}`;
  if (code === 'EISDIR') return '这是一个目录，不是文件';
  return error instanceof Error ? error.message : String(error);
}
