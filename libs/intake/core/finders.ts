// Finds categories and areas by what a message calls them.

interface Named {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
}

/** By code, by path (城乡建设/安全生产), by the name of a first level, or by a name that only one bears. */
export function finder(all: readonly Named[]): (word: string) => string | undefined {
  const byCode = new Map(all.map((one) => [one.code, one]));
  const path = (one: Named): string => {
    const parent = one.parentCode === null ? undefined : byCode.get(one.parentCode);
    return parent ? `${path(parent)}/${one.name}` : one.name;
  };
  const byPath = new Map(all.map((one) => [path(one), one.code]));
  const byName = new Map<string, string | undefined>();
  for (const { name, code } of all) byName.set(name, byName.has(name) ? undefined : code);
  return (word) => (byCode.has(word) ? word : (byPath.get(word) ?? byName.get(word)));
}
