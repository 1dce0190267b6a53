// The report of an import: one line of CSV for every line of the file that was refused or remarked upon.
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { LineOutcome } from './message-import.service.js';

const OUTCOMES = { registered: '已登记，有说明', known: '已登记，有说明', rejected: '未登记' } as const;

export class ImportReport {
  private readonly file: WriteStream;

  constructor(path: string) {
    this.file = createWriteStream(path);
    // With the byte order mark Excel reads it as UTF-8.
    this.file.write('\ufeff行号,结果,字段,原因\r\n');
  }

  add({ no, outcome, remarks }: LineOutcome): void {
    for (const { field, reason } of remarks) {
      this.file.write(`${[String(no), OUTCOMES[outcome], field, reason].map(cell).join(',')}\r\n`);
    }
  }

  async close(): Promise<void> {
    this.file.end();
    await finished(this.file);
  }
}

/** A cell that begins like a formula would be one in a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
