// Lets one process at a time own a data directory, and tells whether that one is still alive.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './postgres-leftover.js';

const PROGRAMS = /(scripts|apps\/standalone)\/[a-z-]+\.[jt]s/;

export interface DataLock {
  release(): void;
}

/** Returns the pid of the living owner instead when there is one. */
export function lockData(dataDir: string): DataLock | number {
  const file = join(dataDir, 'hotline.pid');
  const owner = ownerOf(file);
  if (owner !== undefined) return owner;
  writeFileSync(file, String(process.pid));
  return { release: () => rmSync(file, { force: true }) };
}

function ownerOf(file: string): number | undefined {
  const pid = Number.parseInt(contentOf(file), 10);
  // After a crash the number may belong to any other program.
  return pid !== process.pid && PROGRAMS.test(commandLine(pid)) ? pid : undefined;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
