// What an API key may touch: areas of the interface, to read or to write.

/** `tickets:read`, `tickets:write` (which may also read), `*:read`, `*:write`. */
export const SCOPE_PATTERN = /^([a-z-]+|\*):(read|write)$/;

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `path` as requested; its first part after /api/ is the area. A key without scopes may all that its roles may. */
export function scopesAllow(scopes: readonly string[], method: string, path: string): boolean {
  if (scopes.length === 0) return true;
  const area = /^\/api\/([^/?]+)/.exec(path)?.[1] ?? '';
  const sufficient = READING.has(method) ? ['read', 'write'] : ['write'];
  return [area, '*'].some((name) => sufficient.some((verb) => scopes.includes(`${name}:${verb}`)));
}
