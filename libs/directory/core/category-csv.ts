// Reads the columns level1 … level4 of a category list.
import type { CategoryLine } from './category-import.js';
import { parseCsv } from './csv.js';

const HEADER = /^level([1-9])$/;

/** What makes the whole file useless is a problem; what makes a line useless is found out when it is imported. */
export function readCategoryCsv(text: string): { readonly lines: readonly CategoryLine[] } | { readonly problem: string } {
  const [header, ...lines] = parseCsv(text);
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const inOrder = columns.every((column, at) => HEADER.exec(column)?.[1] === String(at + 1));
  if (columns.length === 0 || columns[0] === '') return { problem: '文件是空的' };
  if (!inOrder) return { problem: `首行应为 level1,level2,level3[,level4]，现为：${columns.join(',').slice(0, 80)}` };
  return { lines };
}
