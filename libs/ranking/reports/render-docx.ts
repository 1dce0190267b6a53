// A report as a text document, for those who put it into a paper of their own.
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { AlignmentType, Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { limited, PRINTED_ROWS, type Column, type Rendering, type ReportDocument, type Row, type Section } from './document.js';

const FONT = { ascii: 'Noto Sans SC', eastAsia: '宋体', hAnsi: 'Noto Sans SC' };

export async function renderDocx({ title, notes, sections }: ReportDocument, { watermark, onRows }: Rendering, out: Writable): Promise<void> {
  const children: (Paragraph | Table)[] = [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...notes.map((note) => new Paragraph(note))];
  for (const section of sections) children.push(...(await tableOf(section, onRows)));
  const file = new Document({
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [{ headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: watermark, color: '999999', size: 16 })] })] }) }, children }],
  });
  await pipeline(Readable.from([await Packer.toBuffer(file)]), out);
}

async function tableOf(section: Section, onRows: Rendering['onRows']): Promise<readonly (Paragraph | Table)[]> {
  const rows = [rowOf(section.columns.map((column) => column.title), section.columns, true)];
  for await (const row of limited(section, PRINTED_ROWS, onRows)) rows.push(rowOf(row, section.columns, false));
  const table = new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
  const cut = rows.length > PRINTED_ROWS ? [new Paragraph(`仅列前 ${PRINTED_ROWS} 行，全部见表格格式。`)] : [];
  return [new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_2 }), table, ...cut];
}

function rowOf(row: Row, columns: readonly Column[], head: boolean): TableRow {
  const children = row.map((value, i) => {
    const text = new TextRun({ text: value === null ? '' : String(value), bold: head, size: 18 });
    return new TableCell({ children: [new Paragraph({ children: [text], ...(columns[i]?.figures && { alignment: AlignmentType.RIGHT }) })] });
  });
  return new TableRow({ tableHeader: head, children });
}
