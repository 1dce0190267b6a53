// Reads a category list and says which categories it adds, with stable 2+2+2+2 codes, and which lines it refuses and why.
import type { Category } from './directory-tree.js';

export type CategoryNames = readonly string[];
/** `line` is the number an editor shows. */
export interface CategoryLine { readonly line: number; readonly cells: CategoryNames }
export interface RejectedLine { readonly line: number; readonly reason: string }
export interface CategoryPlan {
  readonly added: readonly Category[];
  /** Lines that add nothing because all they say is known from before or from a longer line. */
  readonly known: number;
  readonly repeated: readonly RejectedLine[];
  readonly rejected: readonly RejectedLine[];
}

const MAX_LEVELS = 4;
const MAX_NAME = 60;
/** What spreadsheets leave behind for "nothing here". */
const NOTHING = new Set(['none', 'null', 'nan', 'n/a', 'undefined', '无', '-', '#n/a']);

export function planCategories(existing: readonly Category[], lines: readonly CategoryLine[]): CategoryPlan {
  const codes = new Map(existing.map((category) => [keyOf(category.parentCode, category.name), category.code]));
  const last = new Map<string | null, number>();
  for (const { parentCode, code } of existing) {
    last.set(parentCode, Math.max(last.get(parentCode) ?? 0, Number(code.slice(-2))));
  }
  const added: Category[] = [];
  const rejected: RejectedLine[] = [];
  const repeated: RejectedLine[] = [];
  const firstLines = new Map<string, number>();
  let known = 0;

  for (const { line, cells } of lines) {
    const names = trimmed(cells);
    const refusal = refusalOf(names);
    const before = added.length;
    const first = firstLines.get(names.join('/'));
    if (refusal) rejected.push({ line, reason: refusal });
    else if (first) repeated.push({ line, reason: `与第 ${first} 行相同` });
    else if (addPath(names, line) && added.length === before) known += 1;
    if (!first) firstLines.set(names.join('/'), line);
  }
  return { added, known, repeated, rejected };

  function addPath(names: CategoryNames, line: number): boolean {
    let parentCode: string | null = null;
    const fresh: Category[] = [];
    for (const [depth, name] of names.entries()) {
      const key = keyOf(parentCode, name);
      let code = codes.get(key);
      if (code === undefined) {
        const next: number = (last.get(parentCode) ?? 0) + 1;
        if (next > 99) {
          rejected.push({ line, reason: `“${name}”的上级已有 99 个下级类别，编码用尽` });
          return false;
        }
        code = (parentCode ?? '') + String(next).padStart(2, '0');
        fresh.push({ code, name, parentCode, level: depth + 1, active: true });
        codes.set(key, code);
        last.set(parentCode, next);
      }
      parentCode = code;
    }
    added.push(...fresh);
    return true;
  }
}

function keyOf(parentCode: string | null, name: string): string {
  return `${parentCode ?? ''}/${name}`;
}

function trimmed(cells: readonly string[]): CategoryNames {
  const names = cells.map((cell) => cell.trim());
  while (names.length > 0 && isNothing(names.at(-1)!)) names.pop();
  return names;
}

function isNothing(name: string): boolean {
  return name === '' || NOTHING.has(name.toLowerCase());
}

function refusalOf(names: CategoryNames): string | undefined {
  if (names.length === 0) return '空行';
  if (names.length > MAX_LEVELS) return `层级过多：${names.length} 级，最多 ${MAX_LEVELS} 级`;
  const gap = names.findIndex(isNothing);
  if (gap >= 0) return `第 ${gap + 1} 级为空而下级有值`;
  const long = names.find((name) => name.length > MAX_NAME);
  if (long) return `名称过长（${long.length} 字，最多 ${MAX_NAME} 字）：${long.slice(0, 20)}…`;
  const odd = names.find((name) => /[\p{Cc}\uFFFD]/u.test(name));
  if (odd) return `名称含有无法识别的字符：${JSON.stringify(odd)}`;
  return undefined;
}
