// A report as PDF with Chinese type, the watermark on every page.
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { limited, PRINTED_ROWS, type Column, type Rendering, type ReportDocument, type Row } from './document.js';

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const MARGIN = 36;
const SIZE = 9;
const PADDING = 3;

type Pdf = InstanceType<typeof PDFDocument>;

export async function renderPdf({ title, notes, sections }: ReportDocument, { watermark, onRows }: Rendering, out: Writable): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, font: FONT, info: { Title: title }, bufferPages: true });
  const finished = once(out, 'finish');
  pdf.pipe(out);
  pdf.on('pageAdded', () => mark(pdf, watermark));
  mark(pdf, watermark);
  pdf.fontSize(16).text(title, { align: 'center' }).moveDown(0.5).fontSize(SIZE);
  for (const note of notes) pdf.text(note);
  for (const section of sections) {
    pdf.moveDown().fontSize(12).text(section.title, MARGIN).moveDown(0.3).fontSize(SIZE);
    const grid = gridOf(pdf, section.columns);
    drawRow(pdf, grid.head, grid, 'head');
    let drawn = 0;
    for await (const row of limited(section, PRINTED_ROWS, onRows)) {
      drawRow(pdf, row, grid, 'row');
      drawn += 1;
    }
    if (drawn >= PRINTED_ROWS) pdf.text(`仅列前 ${PRINTED_ROWS} 行，全部见表格格式。`, MARGIN);
  }
  numberPages(pdf);
  pdf.end();
  await finished;
}

interface Grid {
  readonly head: Row;
  readonly widths: readonly number[];
  readonly aligned: readonly ('left' | 'right')[];
}

/** A row as high as its highest cell; on a new page the head comes first. */
function drawRow(pdf: Pdf, row: Row, grid: Grid, kind: 'head' | 'row'): void {
  const { widths, aligned } = grid;
  const texts = row.map((cell) => (cell === null ? '' : String(cell)));
  const height = Math.max(...texts.map((text, i) => pdf.heightOfString(text || ' ', { width: widths[i]! - 2 * PADDING }))) + 2 * PADDING;
  if (pdf.y + height > pdf.page.height - MARGIN) {
    pdf.addPage();
    if (kind === 'row') drawRow(pdf, grid.head, grid, 'head');
  }
  const top = pdf.y;
  let left = MARGIN;
  for (const [i, text] of texts.entries()) {
    if (kind === 'head') pdf.rect(left, top, widths[i]!, height).fillOpacity(1).fill('#eeeeee').fillColor('#000000');
    pdf.rect(left, top, widths[i]!, height).lineWidth(0.3).strokeColor('#bbbbbb').stroke();
    pdf.text(text, left + PADDING, top + PADDING, { width: widths[i]! - 2 * PADDING, align: aligned[i]! });
    left += widths[i]!;
  }
  pdf.x = MARGIN;
  pdf.y = top + height;
}

function mark(pdf: Pdf, watermark: string): void {
  const { x, y } = pdf;
  pdf.save().rotate(-30, { origin: [pdf.page.width / 2, pdf.page.height / 2] }).fontSize(22).fillColor('#000000', 0.07);
  pdf.text(watermark, 0, pdf.page.height / 2, { width: pdf.page.width, align: 'center', lineBreak: false });
  pdf.restore().fillColor('#000000', 1).fontSize(SIZE);
  pdf.x = x;
  pdf.y = y;
}

function gridOf(pdf: Pdf, columns: readonly Column[]): Grid {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    head: columns.map((column) => column.title),
    widths: columns.map((column) => ((pdf.page.width - 2 * MARGIN) * column.width) / total),
    aligned: columns.map((column) => (column.figures ? 'right' : 'left')),
  };
}

/** Of all pages, once it is known how many there are; below the margin, where text would otherwise open a new page. */
function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    pdf.switchToPage(i);
    pdf.page.margins.bottom = 0;
    pdf.text(`第 ${i + 1} 页，共 ${count} 页`, MARGIN, pdf.page.height - MARGIN + 10, { width: pdf.page.width - 2 * MARGIN, align: 'center', lineBreak: false });
  }
}
