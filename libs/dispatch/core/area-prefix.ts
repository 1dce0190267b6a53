// Says which areas lie inside which, by their GB/T 2260 codes alone.

/** The digits that every area inside begins with: 370100 (a city) → 3701, 370102 → 370102, 370102001 → itself. */
export function areaPrefix(code: string): string {
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code;
}

/** True for the area itself and for everything inside it; null stands for everywhere. */
export function covers(outer: string | null, inner: string | null): boolean {
  if (outer === null) return true;
  return inner !== null && areaPrefix(inner).startsWith(areaPrefix(outer));
}
