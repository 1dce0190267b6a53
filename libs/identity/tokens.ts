// Secrets for cookies and API keys: 256 random bits, of which only the hash is kept.
import { createHash, randomBytes } from 'node:crypto';

export const API_KEY_PREFIX = 'hk_';

export function newToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** Random bits need no slow hash: there is nothing to guess. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
