// PostgreSQL refuses to run as root: finds, or makes, the system account that runs it then.
import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** Empty when we may run PostgreSQL as ourselves. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const NAME = 'postgres';

export function postgresAccount(): Account {
  if (userInfo().uid !== 0) return {};
  const found = lookUp();
  if (found) return found;
  spawnSync('groupadd', ['--system', NAME]);
  spawnSync('useradd', ['--system', '--no-create-home', '-g', NAME, NAME]);
  const made = lookUp();
  if (made) return made;
  throw new Error(
    'PostgreSQL cannot run as root and the account "postgres" could not be made. ' +
      'Make it (useradd postgres), start as an ordinary user, or set DATABASE_URL.',
  );
}

export function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Whether the account can enter every directory above `path` (which need not exist yet). */
export function reachable(path: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true;
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    const found = statSync(directory, { throwIfNoEntry: false });
    const bit = found?.uid === uid ? 0o100 : found?.gid === gid ? 0o010 : 0o001;
    if (found && (found.mode & bit) === 0) return false;
    if (directory === dirname(directory)) return true;
  }
}

function lookUp(): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, NAME], { encoding: 'utf8' }).stdout, 10));
  return uid && gid ? { uid, gid } : undefined;
}
