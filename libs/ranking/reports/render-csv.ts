// A report as CSV for spreadsheets: UTF-8 with mark, one table after another, nothing that a spreadsheet would run.
import { pipeline } from 'node:stream/promises';
import { Readable, type Writable } from 'node:stream';
import { limited, ROW_LIMIT, type Cell, type Rendering, type ReportDocument } from './document.js';

export async function renderCsv(document: ReportDocument, rendering: Rendering, out: Writable): Promise<void> {
  await pipeline(Readable.from(lines(document, rendering)), out);
}

async function* lines({ title, notes, sections }: ReportDocument, { watermark, onRows }: Rendering): AsyncGenerator<string> {
  yield `\uFEFF${line([title])}${notes.map((note) => line([note])).join('')}${line([watermark])}`;
  for (const section of sections) {
    yield `\r\n${section.title ? line([section.title]) : ''}${line(section.columns.map((column) => column.title))}`;
    for await (const row of limited(section, ROW_LIMIT, onRows)) yield line(row);
  }
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** A text that begins like a formula gets an apostrophe: spreadsheets run formulas that a citizen wrote into a title. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
