// Deals with the PostgreSQL that a killed start left running on the data directory.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE_MS = 20_000;

export async function stopLeftover(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (!isOurs(pid, data)) {
    // The number may belong to another program by now, and PostgreSQL would then refuse to start.
    rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const until = performance.now() + PATIENCE_MS;
  while (isOurs(pid, data)) {
    if (performance.now() > until) throw new Error(`PostgreSQL (pid ${pid}) on ${data} does not stop`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The command line of a running process, empty when there is none. */
export function commandLine(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  const proc = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self/cmdline')) return readIfThere(proc).replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

// It may end between two looks.
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isOurs(pid: number, data: string): boolean {
  return commandLine(pid).includes(`-D ${data} `);
}
