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
  const pdf = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, font: FONT, info: { Title: title } });
  const finished = once(out, 'finish');
  pdf.pipe(out);
  pdf.on('pageAdded', () => mark(pdf, watermark));
  mark(pdf, watermark);
  pdf.fontSize(16).text(title, { align: 'center' }).moveDown(0.5).fontSize(SIZE);
  for (const note of notes) pdf.text(note);
  for (const section of sections) {
    pdf.moveDown().fontSize(12).text(section.title, MARGIN).moveDown(0.3).fontSize(SIZE);
    const widths = widthsOf(pdf, section.columns);
    const head = section.columns.map((column) => column.title);
    drawRow(pdf, head, widths);
    let drawn = 0;
    for await (const row of limited(section, PRINTED_ROWS, onRows)) {
      drawRow(pdf, row, widths, head);
      drawn += 1;
    }
    if (drawn >= PRINTED_ROWS) pdf.text(`仅列前 ${PRINTED_ROWS} 行，全部见表格格式。`, MARGIN);
  }
  pdf.end();
  await finished;
}

/** A row as high as its highest cell; on a new page the head comes first. */
function drawRow(pdf: Pdf, row: Row, widths: readonly number[], head?: Row): void {
  const texts = row.map((cell) => (cell === null ? '' : String(cell)));
  const height = Math.max(...texts.map((text, i) => pdf.heightOfString(text || ' ', { width: widths[i]! - 2 * PADDING }))) + 2 * PADDING;
  if (pdf.y + height > pdf.page.height - MARGIN) {
    pdf.addPage();
    if (head) drawRow(pdf, head, widths);
  }
  const top = pdf.y;
  let left = MARGIN;
  for (const [i, text] of texts.entries()) {
    pdf.rect(left, top, widths[i]!, height).lineWidth(0.3).strokeColor('#bbbbbb').stroke();
    pdf.text(text, left + PADDING, top + PADDING, { width: widths[i]! - 2 * PADDING });
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

function widthsOf(pdf: Pdf, columns: readonly Column[]): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => ((pdf.page.width - 2 * MARGIN) * column.width) / total);
}
