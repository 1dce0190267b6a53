// Starts the built product as a process of its own, as a user would, and watches it.
import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface Product {
  readonly process: ChildProcess;
  /** What it has printed. */
  output(): string;
  /** Waits for the exit and returns its code (null after a signal). */
  exited(): Promise<number | null>;
}

export function startProduct(program: string, env: Readonly<Record<string, string>>): Product {
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn(process.execPath, [join(resolve('.'), program)], { env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exit = new Promise<number | null>((done) => child.once('exit', done));
  return { process: child, output: () => printed, exited: () => exit };
}

/** Asks an address until it answers 200. */
export async function answering(url: string, product: Product): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (product.process.exitCode !== null) throw new Error(`It ended:\n${product.output()}`);
    const ok = await fetch(url).then((response) => response.ok, () => false);
    if (ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`No answer from ${url}:\n${product.output()}`);
}
