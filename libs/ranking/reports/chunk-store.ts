// Keeps the bytes of reports in the database, in pieces: written while they are made, read by any process.
import { Readable, Writable } from 'node:stream';
import type { DataSource } from 'typeorm';

const CHUNK = 256 * 1024;

/** Replaces what an earlier attempt may have left. `size` is right once it has finished. */
export async function chunkWriter(dataSource: DataSource, reportId: string): Promise<{ readonly stream: Writable; size(): number }> {
  await dataSource.query('delete from report_chunks where report_id = $1', [reportId]);
  let kept: Buffer[] = [];
  let waiting = 0;
  let no = 0;
  let size = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(kept);
    kept = [];
    waiting = 0;
    if (bytes.length === 0) return;
    size += bytes.length;
    no += 1;
    await dataSource.query('insert into report_chunks (report_id, no, bytes) values ($1, $2, $3)', [reportId, no, bytes]);
  };
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      kept.push(chunk);
      waiting += chunk.length;
      if (waiting < CHUNK) done();
      else flush().then(() => done(), done);
    },
    final(done) {
      flush().then(() => done(), done);
    },
  });
  return { stream, size: () => size };
}

export function chunkReader(dataSource: DataSource, reportId: string): Readable {
  return Readable.from(chunks(dataSource, reportId), { objectMode: false });
}

async function* chunks(dataSource: DataSource, reportId: string): AsyncGenerator<Buffer> {
  for (let no = 1; ; no += 1) {
    const [chunk] = await dataSource.query<{ bytes: Buffer }[]>('select bytes from report_chunks where report_id = $1 and no = $2', [reportId, no]);
    if (!chunk) return;
    yield chunk.bytes;
  }
}
