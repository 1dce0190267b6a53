// Reads comma-separated text with quoted fields (RFC 4180) from bytes in UTF-8 or GB 18030, the encodings that offices send.

export interface CsvText { readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'; readonly text: string }
export interface CsvRow { readonly line: number; readonly cells: readonly string[] }

/** undefined when the bytes are text in none of the encodings. */
export function decodeCsv(bytes: Uint8Array): CsvText | undefined {
  const marked = byMark(bytes);
  const encodings = marked ? [marked] : (['utf-8', 'gb18030'] as const);
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return { encoding, text };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return undefined;
}

function byMark(bytes: Uint8Array): CsvText['encoding'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Every line of the file that is not the inside of a quoted field, with the number of its first line. */
export function parseCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startedAt = 1;

  const endRow = (): void => {
    rows.push({ line: startedAt, cells: [...cells, cell] });
    cells = [];
    cell = '';
  };

  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') { cell += '"'; at += 1; }
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') { cells.push(cell); cell = ''; }
    else if (char === '\n') { endRow(); startedAt = line; }
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
