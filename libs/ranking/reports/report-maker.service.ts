// Makes a report's file: rows from the builder through the renderer into the database, with progress.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, HandlesJob, type Progress } from '@hotline/platform';
import type { Writable } from 'node:stream';
import { DataSource } from 'typeorm';
import { chunkWriter } from './chunk-store.js';
import { beijing } from '../core/wall-time.js';
import type { Rendering, ReportDocument } from './document.js';
import { ReportBuilder } from './report-builder.service.js';
import { MAKE_REPORT } from './report-job.js';
import type { ReportFormat } from './report-kinds.js';
import type { ReportRow } from './reports.service.js';

type Renderer = (document: ReportDocument, rendering: Rendering, out: Writable) => Promise<void>;
// Loaded when first wanted: together their libraries weigh as much as the rest of a worker's business.
const RENDERERS: Readonly<Record<ReportFormat, () => Promise<Renderer>>> = {
  csv: async () => (await import('./render-csv.js')).renderCsv,
  xlsx: async () => (await import('./render-xlsx.js')).renderXlsx,
  docx: async () => (await import('./render-docx.js')).renderDocx,
  pdf: async () => (await import('./render-pdf.js')).renderPdf,
};

@Injectable()
export class ReportMaker {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly builder: ReportBuilder,
  ) {}

  /** Twice is harmless: a finished report stays, an unfinished one is begun anew. */
  @HandlesJob(MAKE_REPORT)
  async make({ reportId }: { readonly reportId: string }, progress: Progress): Promise<void> {
    const [row] = await this.dataSource.query<object[]>(`update reports set state = 'running', progress = 0 where id = $1 and state <> 'done' returning *`, [reportId]).then(rowsOf);
    if (!row) return;
    try {
      await this.write(camelCased(row) as ReportRow, progress);
    } catch (error) {
      await this.dataSource.query(`update reports set state = 'failed', error = $2 where id = $1`, [reportId, error instanceof Error ? error.message : String(error)]);
      throw error;
    }
  }

  private async write({ id, kind, format, parameters, requestedByName, requestedAt }: ReportRow, progress: Progress): Promise<void> {
    const document = await this.builder.build(kind, parameters, parameters.unitIds);
    const total = document.sections.reduce((sum, section) => sum + (section.total ?? 0), 0);
    const { stream, size } = await chunkWriter(this.dataSource, id);
    const onRows = async (done: number): Promise<void> => {
      const share = Math.min(99, Math.floor((100 * done) / Math.max(1, total)));
      await this.dataSource.query('update reports set progress = $2 where id = $1', [id, share]);
      await progress(share);
    };
    const render = await RENDERERS[format]();
    await render(document, { watermark: `${requestedByName} ${beijing(requestedAt)}`, onRows }, stream);
    await this.dataSource.query(
      `update reports set state = 'done', progress = 100, row_count = $2, byte_count = $3, finished_at = $4, error = null where id = $1`,
      [id, total, size(), this.clock.now()]);
  }
}

/** TypeORM answers an update with its rows and their number. */
function rowsOf(answer: unknown): object[] {
  const [first] = answer as [unknown];
  return (Array.isArray(first) ? first : answer) as object[];
}
