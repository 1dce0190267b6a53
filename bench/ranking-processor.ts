// Processor time of this process and of PostgreSQL with all its helpers: on a busy machine the wall clock says less.
import { readdirSync, readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

const TICKS_PER_SECOND = 100;

/** Seconds since they started; Linux only, elsewhere PostgreSQL's part is 0. */
export async function processorSeconds(dataSource: DataSource): Promise<number> {
  const { user, system } = process.cpuUsage();
  const [{ pid }] = await dataSource.query<[{ pid: number }]>('select pg_backend_pid() as pid');
  const postmaster = statOf(String(pid))?.parent;
  const own = readable('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat !== null && (stat.pid === postmaster || stat.parent === postmaster));
  // Parallel helpers that have ended are in the postmaster's account of its children.
  const ticks = own.reduce((sum, stat) => sum + stat!.ticks + (stat!.pid === postmaster ? stat!.childTicks : 0), 0);
  return (user + system) / 1e6 + ticks / TICKS_PER_SECOND;
}

function statOf(pid: string): { readonly pid: string; readonly parent: string; readonly ticks: number; readonly childTicks: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return { pid, parent: fields[1]!, ticks: Number(fields[11]) + Number(fields[12]), childTicks: Number(fields[13]) + Number(fields[14]) };
  } catch {
    return null;
  }
}

function readable(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
