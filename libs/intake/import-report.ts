// The report of an import: one line of CSV for every line of the file that was refused or remarked upon.
import { closeSync, openSync, writeSync } from 'node:fs';
import type { LineOutcome } from './message-import.service.js';

const OUTCOMES = { registered: '已登记，有说明', known: '已登记，有说明', rejected: '未登记' } as const;

export class ImportReport {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'w');
    // With the byte order mark Excel reads it as UTF-8.
    writeSync(this.file, '\ufeff行号,结果,字段,原因\r\n');
  }

  add({ no, outcome, remarks }: LineOutcome): void {
    for (const { field, reason } of remarks) {
      writeSync(this.file, `${[String(no), OUTCOMES[outcome], field, reason].map(cell).join(',')}\r\n`);
    }
  }

  close(): void {
    closeSync(this.file);
  }
}

/** A cell that begins like a formula would be one in a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
