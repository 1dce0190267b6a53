// The working calendar for people: when is it due, which days work, and how they are changed.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Jobs, type FieldError } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { CalendarDayEntity, CITY_SCOPE } from './calendar-day.entity.js';
import { CalendarSettingEntity } from './calendar-setting.entity.js';
import { segmentFaults, weekdayFaults } from './core/calendar-faults.js';
import type { Segment } from './core/calendar.js';
import { DAY_MS, isoDay, parseDay } from './core/civil.js';
import { dueAfter, explainDays, workdaysBetween, type ExplainedDay } from './core/due.js';
import { isoIn, parseInstant, type GivenInstant } from './core/instant.js';
import type { Zone } from './core/zone.js';
import { Law } from './law.service.js';
import { RECALCULATE } from './recalculation-job.js';

export interface DueAnswer {
  /** With the city's offset. */
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly days: readonly ExplainedDay[];
}

export interface YearView {
  readonly year: number;
  /** false: the official list is not known, weekdays are a guess. */
  readonly published: boolean;
  readonly days: readonly { readonly date: string; readonly works: boolean; readonly reason: string; readonly source: string | null }[];
}

export interface OfficeHours {
  readonly segments: readonly Segment[] | null;
  readonly weekdays: readonly number[] | null;
  readonly followsHolidays: boolean;
}

export interface DayOrder {
  readonly date: string;
  readonly works: boolean;
  readonly name: string;
  /** The order that says so. */
  readonly source: string;
}

@Injectable()
export class Calendars {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** `from` is ISO 8601; without an offset it is the city's wall time. */
  async due(from: string, workdays: number, unitId: string | null = null): Promise<DueAnswer> {
    const calendar = (await this.law.book()).calendarOf(unitId);
    const start = instantOf('from', from, calendar.zone).at;
    const { dueAt, provisional } = dueAfter(calendar, start, { amount: workdays, unit: 'workdays' });
    return { dueAt: isoIn(calendar.zone, dueAt), provisional, days: explainDays(calendar, 'workdays', start, dueAt) };
  }

  /** Working days after the day of `from` up to the day of `to`; a time `to` is exclusive, a date `to` is counted with its whole day. */
  async between(from: string, to: string, unitId: string | null = null): Promise<number> {
    const calendar = (await this.law.book()).calendarOf(unitId);
    const start = instantOf('from', from, calendar.zone).at;
    const end = instantOf('to', to, calendar.zone);
    const until = end.dateOnly ? new Date(calendar.zone.startOf(calendar.zone.dayOf(end.at.getTime()) + 1)) : end.at;
    if (until < start) throw new DomainError('validation.failed', { errors: [{ field: 'to', message: '结束时间不能早于开始时间' }] });
    if (until.getTime() - start.getTime() > 100 * 366 * DAY_MS) throw new DomainError('validation.failed', { errors: [{ field: 'to', message: '时间跨度过大' }] });
    return workdaysBetween(calendar, start, until);
  }

  async year(year: number, unitId: string | null = null): Promise<YearView> {
    const book = await this.law.book();
    const calendar = book.calendarOf(unitId);
    const first = Date.UTC(year, 0, 1) / DAY_MS;
    const days = Array.from({ length: Date.UTC(year + 1, 0, 1) / DAY_MS - first }, (_, index) => {
      const { works, reason, source } = calendar.reasonOf(first + index);
      return { date: isoDay(first + index), works, reason, source };
    });
    return { year, published: book.city.publishedYears === 'all' || book.city.publishedYears.includes(year), days };
  }

  async officeHours(scope: string = CITY_SCOPE): Promise<OfficeHours> {
    const found = await this.dataSource.manager.findOneBy(CalendarSettingEntity, { scope });
    if (scope !== CITY_SCOPE) return found ?? { segments: null, weekdays: null, followsHolidays: true };
    const { city } = await this.law.book();
    return { segments: city.segments, weekdays: city.weekdays, followsHolidays: true };
  }

  async changeOfficeHours(scope: string, hours: OfficeHours, by: string): Promise<OfficeHours> {
    const errors = [...scopeFaults(scope), ...segmentFaults(hours.segments), ...weekdayFaults(hours.weekdays)];
    if (scope === CITY_SCOPE && !hours.followsHolidays) errors.push({ field: 'followsHolidays', message: '全市日历以国务院安排为准' });
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    const { segments, weekdays, followsHolidays } = hours;
    await this.dataSource.manager.upsert(
      CalendarSettingEntity,
      { scope, segments, weekdays: weekdays && [...weekdays], followsHolidays, changedBy: by, changedAt: this.clock.now() } as never,
      ['scope'],
    );
    await this.changed(`办公时间调整：${scope === CITY_SCOPE ? '全市' : '单位'}`);
    return this.officeHours(scope);
  }

  /** Days that the city or a unit ordered, without the official list. */
  async orders(scope: string = CITY_SCOPE): Promise<readonly DayOrder[]> {
    const found = await this.dataSource.manager.find(CalendarDayEntity, { where: { scope, origin: 'order' }, order: { on: 'ASC' } });
    return found.map(({ on, works, name, source }) => ({ date: on, works, name, source }));
  }

  async order(scope: string, { date, works, name, source }: DayOrder, by: string): Promise<void> {
    const errors = [...scopeFaults(scope), ...(parseDay(date) === null ? [{ field: 'date', message: '不是有效日期' }] : [])];
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    const row = { scope, on: date, origin: 'order', works, name, source, listYear: null, changedBy: by, changedAt: this.clock.now() } as const;
    await this.dataSource.manager.upsert(CalendarDayEntity, row, ['scope', 'on', 'origin']);
    await this.changed(`${date} 调整为${works ? '上班' : '放假'}（${source}）`);
  }

  async withdraw(scope: string, date: string): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(CalendarDayEntity, { scope, on: date, origin: 'order' });
    if (!affected) throw new DomainError('calendar.day_not_found');
    await this.changed(`${date} 的调整已撤销`);
  }

  private async changed(reason: string): Promise<void> {
    await this.law.renew();
    await this.jobs.enqueue(RECALCULATE, { reason });
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function scopeFaults(scope: string): readonly FieldError[] {
  return scope === CITY_SCOPE || UUID.test(scope) ? [] : [{ field: 'scope', message: '应为 city 或单位标识' }];
}

function instantOf(field: string, text: string, zone: Zone): GivenInstant {
  const given = parseInstant(text, zone);
  if (!given) throw new DomainError('validation.failed', { errors: [{ field, message: '不是有效的 ISO 8601 时间' }] });
  return given;
}
