// Takes a year's official list of days off and worked weekends into the calendar.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Jobs, transaction, writeRows } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { CITY_SCOPE } from './calendar-day.entity.js';
import { readHolidayFile, type HolidayFile } from './core/holiday-file.js';
import { Law } from './law.service.js';
import { RECALCULATE } from './recalculation-job.js';

export interface ImportedYear {
  readonly year: number;
  readonly days: number;
}

@Injectable()
export class HolidayImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Replaces what was known of the year: lists have been changed after their publication. Open tickets are recounted, closed ones never. */
  async importYear(content: unknown, by: string): Promise<ImportedYear> {
    const file = readHolidayFile(content);
    if (!('year' in file)) throw new DomainError('calendar.list_refused', { errors: file });
    await this.store(file, by);
    await this.law.renew();
    await this.jobs.enqueue(RECALCULATE, { reason: `${file.year} 年放假安排导入` });
    return { year: file.year, days: file.days.length };
  }

  private store({ year, papers, days }: HolidayFile, by: string): Promise<number[]> {
    const at = this.clock.now();
    return transaction(this.dataSource, async (tx) => {
      await tx.query(`delete from calendar_days where scope = $1 and origin = 'notice' and list_year = $2`, [CITY_SCOPE, year]);
      return writeRows(tx, [
        {
          table: 'calendar_days',
          rows: days.map(({ date, works, name, source }) => ({
            scope: CITY_SCOPE, on: date, origin: 'notice', works, name, source, list_year: year, changed_by: by, changed_at: at,
          })),
          onConflict: { columns: ['scope', 'on', 'origin'], update: ['works', 'name', 'source', 'list_year', 'changed_by', 'changed_at'] },
        },
        {
          table: 'calendar_years',
          rows: [{ year, papers, imported_by: by, imported_at: at }],
          onConflict: { columns: ['year'], update: ['papers', 'imported_by', 'imported_at'] },
        },
      ]);
    });
  }
}
