// A directory under /var/tmp that belongs to one path, for what another account has to reach and cannot.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export function ownPlace(path: string): string {
  const parent = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const place = join(parent, `hotline-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  // The name can be guessed, so somebody else may have made it before us.
  if (statSync(place).uid !== userInfo().uid) throw new Error(`${place} belongs to somebody else; remove it or set DATA_DIR`);
  return place;
}
