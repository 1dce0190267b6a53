// Refuses writes that another site could have made a browser send (CSRF), beside the cookie's SameSite.
import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True for a write that carries the cookie but not the mark of our own console: JSON, or X-Requested-With beside a file; other sites may send neither. */
export function looksCrossSite(method: string, headers: IncomingHttpHeaders): boolean {
  if (SAFE.has(method)) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const type = headers['content-type'];
  if (/^multipart\/form-data\s*;/i.test(type ?? '')) return headers['x-requested-with'] === undefined && headers['sec-fetch-site'] !== 'same-origin';
  if (type !== undefined) return !/^application\/json\s*(;|$)/i.test(type);
  const empty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
  return !empty;
}
