// Codes of GB/T 2260 areas: six digits down to the district, three more for the street, three more for the village.

const LEVELS = [
  { digits: 2, padded: 6 },
  { digits: 4, padded: 6 },
  { digits: 6, padded: 6 },
  { digits: 9, padded: 9 },
  { digits: 12, padded: 12 },
] as const;

/** 1 province, 2 city, 3 district, 4 street, 5 village; undefined when the code is not one. */
export function areaLevel(code: string): number | undefined {
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(code) || code.startsWith('00')) return undefined;
  if (code.length === 12) return 5;
  if (code.length === 9) return 4;
  if (!code.endsWith('00')) return 3;
  return code.endsWith('0000') ? 1 : 2;
}

/** The code one level up: 340101001 → 340101, 340101 → 340100, a province → undefined. */
export function parentAreaCode(code: string): string | undefined {
  const level = areaLevel(code);
  if (level === undefined || level === 1) return undefined;
  const { digits, padded } = LEVELS[level - 2]!;
  return code.slice(0, digits).padEnd(padded, '0');
}
