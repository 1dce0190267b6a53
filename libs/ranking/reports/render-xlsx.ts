// A report as a workbook, written row by row, so that a hundred thousand rows need no more memory than a thousand.
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { limited, ROW_LIMIT, type Rendering, type ReportDocument, type Section } from './document.js';

const BOLD = { bold: true } as const;
const NOTHING = Buffer.alloc(0);

export async function renderXlsx(document: ReportDocument, rendering: Rendering, out: Writable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const finished = once(out, 'finish');
  for (const [index, section] of document.sections.entries()) await addSheet(workbook, document, section, index, rendering);
  await workbook.commit();
  await finished;
}

async function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, document: ReportDocument, section: Section, index: number, { watermark, onRows }: Rendering): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(section, index), {
    headerFooter: { oddHeader: `&C&K888888${watermark.replaceAll('&', '&&')}` },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = section.columns.map((column) => ({ width: column.width * 2 }));
  for (const note of [document.title, ...document.notes, watermark]) sheet.addRow([note]).commit();
  const head = sheet.addRow(section.columns.map((column) => column.title));
  head.font = BOLD;
  head.commit();
  const letOthersIn = async (done: number): Promise<void> => {
    await onRows(done);
    await zipped(sheet);
  };
  for await (const row of limited(section, ROW_LIMIT, letOthersIn)) sheet.addRow([...row]).commit();
  sheet.commit();
}

/**
 * The writer hands its rows to the zip without ever waiting: unwatched, a large sheet would pile up before it.
 * The zip takes what is written in its order, so when an empty piece is through, all before it is.
 */
async function zipped(sheet: ExcelJS.Worksheet): Promise<void> {
  const { stream } = sheet as unknown as { readonly stream: { readonly pipes: readonly Writable[] } };
  await Promise.all(stream.pipes.map((zip) => new Promise((taken) => zip.write(NOTHING, taken))));
}

/** Excel takes 31 characters without these signs, and no name twice. */
function sheetName({ title }: Section, index: number): string {
  return `${index + 1} ${title.replaceAll(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31);
}
