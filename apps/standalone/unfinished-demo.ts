// Remembers in the data directory that a demo city is being made, so that one cut short is noticed.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function hasUnfinishedDemo(dataDir: string): boolean {
  return existsSync(markOf(dataDir));
}

export function markDemo(dataDir: string): void {
  writeFileSync(markOf(dataDir), '');
}

export function unmarkDemo(dataDir: string): void {
  rmSync(markOf(dataDir), { force: true });
}

function markOf(dataDir: string): string {
  return join(dataDir, 'demo-unfinished');
}
