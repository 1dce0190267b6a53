// A report as data: titles, notes and tables whose rows may be many and come one after another.

export type Cell = string | number | null;
export type Row = readonly Cell[];

export interface Column {
  readonly title: string;
  readonly width: number; // in Chinese characters
  /** Figures stand one below another: aligned to the right. */
  readonly figures?: true;
}

export interface Section {
  readonly title: string;
  readonly columns: readonly Column[];
  /** How many rows there will be, for the progress; null when nobody has counted. */
  readonly total: number | null;
  rows(): AsyncIterable<Row> | Iterable<Row>;
}

export interface ReportDocument {
  readonly title: string;
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
}

/** Who had it made, when, and how far it is: what every renderer gets beside the document. */
export interface Rendering {
  readonly watermark: string;
  /** Called with the number of rows done so far. */
  readonly onRows: (done: number) => Promise<void>;
}

/** Domain §6: exports have a row limit. */
export const ROW_LIMIT = 100_000;
/** A text document or a page image of more rows is of no use to anybody; the table formats take them all. */
export const PRINTED_ROWS = 2_000;

/** At most `limit` rows; `onRows` after every thousand, which also lets other work in between. */
export async function* limited(section: Section, limit: number, onRows: Rendering['onRows'] = async () => {}): AsyncGenerator<Row> {
  let done = 0;
  for await (const row of section.rows()) {
    if (done >= limit) return;
    yield row;
    done += 1;
    if (done % 1000 === 0) await onRows(done);
  }
}
