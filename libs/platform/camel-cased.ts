// Turns a row as PostgreSQL names it into an object as TypeScript names it.

const names = new Map<string, string>();

/** Keys only, one level deep: what stands inside jsonb is ours and keeps its names. */
export function camelCased(row: object): object {
  const entries = Object.entries(row).map(([key, value]) => [camelCase(key), value] as const);
  return Object.fromEntries(entries);
}

function camelCase(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    names.set(name, known);
  }
  return known;
}
