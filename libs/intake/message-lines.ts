// Cuts a stream of bytes into lines of text without ever holding more than one line; a line that cannot be read says why.

export interface TextLine {
  /** As an editor counts, from 1. */
  readonly no: number;
  readonly text: string;
}
export interface UnreadableLine {
  readonly no: number;
  readonly fault: string;
}
export type Line = TextLine | UnreadableLine;

/** The same as the API takes in one request. */
const LONGEST_LINE = 2 * 1024 * 1024;
const NEWLINE = 0x0a;

// Both leave out a byte order mark.
const utf8 = new TextDecoder('utf-8', { fatal: true });
const gbk = new TextDecoder('gbk', { fatal: true });

/** Blank lines are left out but counted. A file in UTF-16 is refused as a whole: in it nothing looks like a line. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const cutter = new LineCutter();
  let first = true;
  for await (const chunk of chunks) {
    if (first) refuseUtf16(chunk);
    first = false;
    yield* cutter.cut(chunk);
  }
  yield* cutter.end();
}

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

function refuseUtf16(start: Buffer): void {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw new UnreadableFile('文件是 UTF-16 编码，请转为 UTF-8 后再导入');
}

class LineCutter {
  private no = 1;
  private parts: Buffer[] = [];
  private length = 0;

  *cut(chunk: Buffer): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.keep(chunk.subarray(start, end));
      yield* this.finish();
      start = end + 1;
    }
    this.keep(chunk.subarray(start));
  }

  *end(): Generator<Line> {
    if (this.length > 0) yield* this.finish();
  }

  /** Of an overlong line only the length is kept. */
  private keep(part: Buffer): void {
    this.length += part.length;
    if (this.length > LONGEST_LINE) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private *finish(): Generator<Line> {
    const line = this.length > LONGEST_LINE ? overlong(this.no, this.length) : decoded(this.no, Buffer.concat(this.parts));
    this.no += 1;
    this.parts = [];
    this.length = 0;
    if ('fault' in line || line.text.trim() !== '') yield line;
  }
}

function overlong(no: number, bytes: number): UnreadableLine {
  return { no, fault: `行过长：${(bytes / 1024 / 1024).toFixed(1)} MiB，最多 ${LONGEST_LINE / 1024 / 1024} MiB` };
}

function decoded(no: number, bytes: Buffer): Line {
  try {
    return { no, text: utf8.decode(bytes) };
  } catch {
    return { no, fault: isGbk(bytes) ? '不是 UTF-8 编码（像是 GBK），请转换后再导入' : '不是有效的 UTF-8 编码' };
  }
}

/** Nearly any bytes are GBK; those that also make sense as JSON were meant to be. */
function isGbk(bytes: Buffer): boolean {
  try {
    JSON.parse(gbk.decode(bytes));
    return true;
  } catch {
    return false;
  }
}
