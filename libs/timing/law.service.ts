// The rules, ladders and calendars in force, kept in memory: every event of every ticket asks for them.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { renewed } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { CalendarDayEntity, CITY_SCOPE } from './calendar-day.entity.js';
import { CalendarSettingEntity } from './calendar-setting.entity.js';
import { CalendarYearEntity } from './calendar-year.entity.js';
import { buildCalendar, inherit, type Calendar, type CalendarSpec, type DayOverride } from './core/calendar.js';
import type { Lawbook } from './core/law.js';
import { DeadlineRuleEntity, ruleOf } from './deadline-rule.entity.js';
import { LadderEntity } from './ladder.entity.js';
import { officialYears } from './official-days.js';

/** How long another process may go on with the law of before a change. */
const KEPT_MS = 5_000;

/** Until the city says otherwise. */
const CITY = {
  zone: 'Asia/Shanghai',
  segments: [{ from: 9 * 60, to: 12 * 60 }, { from: 13 * 60 + 30, to: 17 * 60 + 30 }],
  weekdays: [1, 2, 3, 4, 5],
} as const;

export interface CityLaw extends Lawbook {
  readonly city: CalendarSpec;
}

@Injectable()
export class Law implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly kept = renewed(() => this.load(), KEPT_MS);

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  book(): Promise<CityLaw> {
    return this.kept.get();
  }

  /** After a change here, and before work that must see the changes of others. */
  async renew(): Promise<void> {
    await this.kept.renew();
  }

  /** Before the first transaction asks. A database that is not migrated yet is not our worry. */
  async onApplicationBootstrap(): Promise<void> {
    await this.kept.get().catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.kept.stop();
  }

  private async load(): Promise<CityLaw> {
    const { manager } = this.dataSource;
    const [rules, ladders, settings, days, years] = await Promise.all([
      manager.find(DeadlineRuleEntity), manager.find(LadderEntity), manager.find(CalendarSettingEntity), manager.find(CalendarDayEntity),
      manager.find(CalendarYearEntity),
    ]);
    const city = citySpec(settings, days, years.map(({ year }) => year));
    return {
      rules: rules.map(ruleOf),
      ladders: new Map(ladders.map((ladder) => [ladder.key, ladder])),
      city,
      calendarOf: calendars(city, settings, days),
    };
  }
}

function citySpec(settings: readonly CalendarSettingEntity[], days: readonly CalendarDayEntity[], imported: readonly number[]): CalendarSpec {
  const own = settings.find(({ scope }) => scope === CITY_SCOPE);
  const packaged = officialYears().filter(({ year }) => !imported.includes(year));
  return {
    zone: own?.zone ?? CITY.zone,
    segments: own?.segments ?? CITY.segments,
    weekdays: own?.weekdays ?? CITY.weekdays,
    days: [...packaged.flatMap((year) => year.days), ...daysOf(days, CITY_SCOPE, 'notice'), ...daysOf(days, CITY_SCOPE, 'order')],
    publishedYears: [...packaged.map(({ year }) => year), ...imported],
  };
}

function calendars(city: CalendarSpec, settings: readonly CalendarSettingEntity[], days: readonly CalendarDayEntity[]): Lawbook['calendarOf'] {
  const shared = buildCalendar(city);
  const built = new Map<string, Calendar>();
  const particular = new Set([...settings, ...days].map(({ scope }) => scope));
  return (unitId) => {
    if (unitId === null || !particular.has(unitId)) return shared;
    const known = built.get(unitId);
    if (known) return known;
    const own = settings.find(({ scope }) => scope === unitId);
    const calendar = buildCalendar(inherit(city, {
      segments: own?.segments ?? null, weekdays: own?.weekdays ?? null, followsHolidays: own?.followsHolidays ?? true,
      days: daysOf(days, unitId, 'order'),
    }));
    built.set(unitId, calendar);
    return calendar;
  };
}

function daysOf(days: readonly CalendarDayEntity[], scope: string, origin: CalendarDayEntity['origin']): readonly DayOverride[] {
  return days
    .filter((day) => day.scope === scope && day.origin === origin)
    .map(({ on, works, name, source }) => ({ date: on, works, name, source }));
}
