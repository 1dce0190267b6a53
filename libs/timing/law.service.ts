// The rules, ladders and calendars in force, kept in memory: every event of every ticket asks for them.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Renewals, type Renewed } from '@hotline/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarDayEntity, CITY_SCOPE } from './calendar-day.entity.js';
import { CalendarSettingEntity } from './calendar-setting.entity.js';
import { CalendarYearEntity } from './calendar-year.entity.js';
import { buildCalendar, inherit, type Calendar, type CalendarSpec, type DayOverride } from './core/calendar.js';
import type { Lawbook } from './core/law.js';
import { DeadlineRuleEntity, ruleOf } from './deadline-rule.entity.js';
import { LadderEntity } from './ladder.entity.js';
import { officialYears } from './official-days.js';

/** Answers to people may be by the law of before a change for so long; what is written never is. */
const KEPT_MS = 5_000;
/** Until everybody has ended who may have written by the law of before. */
const LONGEST_WAIT_MS = 300_000;
const LOOK_EVERY_MS = 50;

/** Until the city says otherwise. */
const CITY = {
  zone: 'Asia/Shanghai',
  segments: [{ from: 9 * 60, to: 12 * 60 }, { from: 13 * 60 + 30, to: 17 * 60 + 30 }],
  weekdays: [1, 2, 3, 4, 5],
} as const;

export interface CityLaw extends Lawbook {
  /** Counts the changes. */
  readonly version: number;
  readonly city: CalendarSpec;
}

@Injectable()
export class Law {
  private readonly kept: Renewed<CityLaw>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource, renewals: Renewals) {
    this.kept = renewals.keep(() => this.load(this.dataSource.manager), KEPT_MS, isOlder);
  }

  book(): Promise<CityLaw> {
    return this.kept.get();
  }

  /** After a change here, and before work that must see the changes of others. */
  async renew(): Promise<void> {
    await this.kept.renew();
  }

  /** In a transaction that is about to write: `version` is what it has read there, and nothing older is used from here on. */
  async heed(tx: EntityManager, version: number): Promise<void> {
    if ((await this.kept.get()).version < version) await this.kept.renew(() => this.load(tx));
  }

  /**
   * After a change was committed: whoever has read the version before has ended when this returns, so that all clocks counted by the
   * law of before can be seen and recounted. Others know of the change by themselves.
   */
  async settle(): Promise<CityLaw> {
    const book = await this.kept.renew();
    const [{ id }] = await this.dataSource.query<[{ readonly id: string }]>('select pg_current_xact_id()::text as id');
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += LOOK_EVERY_MS) {
      const [{ ended }] = await this.dataSource.query<[{ readonly ended: boolean }]>('select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as ended', [id]);
      if (ended) return book;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error('a transaction that began before the law changed does not end');
  }

  /** Whether a change is left whose recalculation has not come to its end. */
  async isUnrecounted(): Promise<boolean> {
    const [{ left }] = await this.dataSource.query<[{ readonly left: boolean }]>('select version > recounted as left from law');
    return left;
  }

  /** All open clocks are counted by this version, or a later one. */
  async recounted(version: number): Promise<void> {
    await this.dataSource.query('update law set recounted = greatest(recounted, $1)', [version]);
  }

  private async load(manager: EntityManager): Promise<CityLaw> {
    // Before what it numbers: a change in between makes the number too small, and the next writer reads again.
    const [{ version }] = await manager.query<[{ readonly version: string }]>('select version from law');
    // One after the other: inside a transaction there is one connection.
    const rules = await manager.find(DeadlineRuleEntity);
    const ladders = await manager.find(LadderEntity);
    const settings = await manager.find(CalendarSettingEntity);
    const days = await manager.find(CalendarDayEntity);
    const years = await manager.find(CalendarYearEntity);
    const city = citySpec(settings, days, years.map(({ year }) => year));
    return {
      version: Number(version),
      rules: rules.map(ruleOf),
      ladders: new Map(ladders.map((ladder) => [ladder.key, ladder])),
      city,
      calendarOf: calendars(city, settings, days),
    };
  }
}

function isOlder(book: CityLaw, kept: CityLaw): boolean {
  return book.version < kept.version;
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
