// What benchmarks share: processes of their own for load, percentiles, a table. Imports nothing of the product, so that a load starts at once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A TypeScript program of the repository in a process of its own. */
export function startProgram(file: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/typescript.js', file, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Hands a program its input as JSON and takes its output as JSON. */
export async function askProgram<Answer>(file: string, input: unknown): Promise<Answer> {
  const child = startProgram(file);
  const chunks: Buffer[] = [];
  child.stdout!.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin!.end(JSON.stringify(input));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString()) as Answer;
}

export async function inputOf<Input>(): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Input;
}

/** What a load came to: latencies in milliseconds. */
export interface Load {
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** Answers that were no success. */
  readonly failures: number;
}

export function joined(loads: readonly Load[]): Load {
  const sum = (pick: (load: Load) => number): number => loads.reduce((total, load) => total + pick(load), 0);
  return { latencies: loads.flatMap((load) => load.latencies), seconds: sum((load) => load.seconds), failures: sum((load) => load.failures) };
}

export interface Figures {
  readonly n: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failures: number;
}

export function figures({ latencies, seconds, failures }: Load): Figures {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { n: sorted.length, perSecond: sorted.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), failures };
}

/** Columns as wide as they need to be. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell + ' '.repeat(widths[0]! - width(cell)) : ' '.repeat(widths[column]! - width(cell)) + cell)).join(' | ')} |`;
  return [line(head), `|${widths.map((w) => '-'.repeat(w + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

/** Chinese characters are two columns wide. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
}
