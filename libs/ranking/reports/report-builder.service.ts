// Puts a report together: which builder, over which time, for which units.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { DEFAULT_SCHEME } from '../core/presets.js';
import { windowOf } from '../core/window.js';
import { Standings } from '../standings.service.js';
import { briefingReport } from './briefing-report.js';
import type { ReportDocument } from './document.js';
import { rankingReport, redBlackReport } from './league-reports.js';
import { dissatisfactionReport, overdueReport } from './list-reports.js';
import { REPORT_KINDS, type ReportKind, type ReportParameters } from './report-kinds.js';

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

@Injectable()
export class ReportBuilder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standings: Standings,
  ) {}

  /** `unitIds`: what the asker may see; null = everything. */
  async build(kind: ReportKind, parameters: ReportParameters, unitIds: readonly string[] | null): Promise<ReportDocument> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const asked = complete(kind, parameters);
    const visible = (row: { readonly unitId: string }): boolean => unitIds === null || unitIds.includes(row.unitId);
    switch (kind) {
      case 'ranking': return rankingReport(await this.standings.table(asked, parameters.scheme ?? DEFAULT_SCHEME), visible);
      case 'red_black': return redBlackReport(await this.standings.table(asked, parameters.scheme ?? DEFAULT_SCHEME), visible);
      case 'overdue': return overdueReport(manager, { window: windowOf(asked), now, unitIds });
      case 'dissatisfaction': return dissatisfactionReport(manager, { window: windowOf(asked), now, unitIds });
      case 'daily': return briefingReport(manager, { title: `${asked} 日报`, from: dayStart(asked), to: new Date(dayStart(asked).getTime() + DAY_MS), now, unitIds });
      case 'weekly': return briefingReport(manager, { title: `${isoDay(mondayOf(asked))} 起一周周报`, from: mondayOf(asked), to: new Date(mondayOf(asked).getTime() + 7 * DAY_MS), now, unitIds });
    }
  }
}

/** The month or day that this kind of report needs. */
export function complete(kind: ReportKind, { month, on }: ReportParameters): string {
  const [field, value] = REPORT_KINDS[kind].asks === 'month' ? (['month', month] as const) : (['on', on] as const);
  if (value === undefined) throw new DomainError('validation.failed', { errors: [{ field, message: '必填' }] });
  return value;
}

function dayStart(on: string): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
}
function mondayOf(on: string): Date {
  const start = dayStart(on);
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  return new Date(start.getTime() - weekday * DAY_MS);
}
function isoDay(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
