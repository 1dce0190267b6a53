// Reports: shown at once, or made as a file in the background, kept with their parameters, every download recorded.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, DomainError, Jobs, newId } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { seesEveryUnit } from '../visibility.js';
import { chunkReader } from './chunk-store.js';
import { limited, type Row } from './document.js';
import { complete, ReportBuilder } from './report-builder.service.js';
import { REPORT_FORMATS, REPORT_KINDS, type ReportFormat, type ReportKind, type ReportParameters } from './report-kinds.js';
import { MAKE_REPORT } from './report-job.js';

export interface ReportRow {
  readonly id: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly parameters: ReportParameters & { readonly unitIds: readonly string[] | null };
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly progress: number;
  readonly rowCount: number | null;
  readonly fileName: string | null;
  readonly byteCount: number | null;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

const SHOWN_ROWS = 500;

@Injectable()
export class Reports {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly builder: ReportBuilder,
  ) {}

  /** On screen: the first rows of each table. */
  async show(kind: ReportKind, parameters: ReportParameters, actor: Actor) {
    const { title, notes, sections } = await this.builder.build(kind, parameters, scopeOf(actor));
    const shown = [];
    for (const section of sections) {
      const rows: Row[] = [];
      for await (const row of limited(section, SHOWN_ROWS)) rows.push(row);
      shown.push({ title: section.title, columns: section.columns.map((c) => c.title), total: section.total, rows });
    }
    return { kind, title, notes, sections: shown };
  }

  async request(kind: ReportKind, format: ReportFormat, parameters: ReportParameters, actor: Actor) {
    const asked = complete(kind, parameters);
    const now = this.clock.now();
    const id = newId(now);
    const fileName = `${REPORT_KINDS[kind].title} ${asked}.${format}`;
    await this.dataSource.query(
      `insert into reports (id, kind, format, parameters, state, file_name, requested_by, requested_by_name, requested_at)
       values ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8)`,
      [id, kind, format, { ...parameters, unitIds: scopeOf(actor) }, fileName, actor.id, actor.name, now]);
    await this.jobs.enqueue(MAKE_REPORT, { reportId: id });
    return this.one(id, actor);
  }

  /** One's own, newest first. */
  async list(actor: Actor) {
    const rows = await this.dataSource.query<object[]>('select * from reports where requested_by = $1 order by id desc limit 100', [actor.id]);
    return { items: rows.map(viewOf), nextCursor: null };
  }

  async one(id: string, actor: Actor) {
    const [row] = await this.dataSource.query<object[]>('select * from reports where id = $1 and requested_by = $2', [id, actor.id]);
    if (!row) throw new DomainError('report.not_found');
    return viewOf(row);
  }

  async open(id: string, actor: Actor): Promise<{ readonly bytes: Readable; readonly type: string; readonly name: string; readonly size: number }> {
    const report = await this.one(id, actor);
    if (report.state !== 'done') throw new DomainError('report.not_ready');
    await this.dataSource.query(
      'insert into report_downloads (report_id, account_id, account_name, downloaded_at) values ($1, $2, $3, $4)', [id, actor.id, actor.name, this.clock.now()]);
    return { bytes: chunkReader(this.dataSource, id), type: REPORT_FORMATS[report.format], name: report.fileName!, size: report.byteCount! };
  }
}

function viewOf(row: object) {
  const { id, kind, format, parameters, state, progress, rowCount, fileName, byteCount, requestedByName, requestedAt, finishedAt } = camelCased(row) as ReportRow;
  const { unitIds: _, ...asked } = parameters;
  return { id, kind, title: REPORT_KINDS[kind].title, format, parameters: asked, state, progress, rowCount, fileName, byteCount, requestedByName, requestedAt, finishedAt };
}

function scopeOf(actor: Actor): readonly string[] | null {
  return seesEveryUnit(actor) ? null : actor.unitIds;
}
