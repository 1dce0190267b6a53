// The working calendar: which days work, why, and the office hours of each.
import { DAY_MS, MINUTE_MS, parseDay, weekdayOf, yearOf, type Day } from './civil.js';
import { zoneNamed, type Zone } from './zone.js';

/** Office hours in minutes of the wall clock, `to` exclusive. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A day that differs from its weekday, or confirms it; `source` is the notice or order that says so. */
export interface DayOverride {
  readonly date: string;
  readonly works: boolean;
  readonly name: string;
  readonly source: string;
}

export interface CalendarSpec {
  readonly zone: string;
  readonly segments: readonly Segment[];
  /** ISO weekdays that work. */
  readonly weekdays: readonly number[];
  /** Of two entries for one date the later one holds. */
  readonly days: readonly DayOverride[];
  /** Years whose official list is known; `'all'` for a calendar that does not follow the list. */
  readonly publishedYears: readonly number[] | 'all';
}

/** What a unit says of its own; whatever is null comes from the city. */
export interface UnitCalendar {
  readonly segments: readonly Segment[] | null;
  readonly weekdays: readonly number[] | null;
  readonly followsHolidays: boolean;
  readonly days: readonly DayOverride[];
}

/** Instants in milliseconds; `worth` is what the interval counts, which on a day of 23 or 25 hours is not its length. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

export interface DayReason {
  readonly works: boolean;
  readonly reason: string;
  readonly source: string | null;
  /** The official list of this year is not known: the weekday is only a guess. */
  readonly missing: boolean;
}

export interface Calendar {
  readonly zone: Zone;
  works(day: Day): boolean;
  missing(day: Day): boolean;
  reasonOf(day: Day): DayReason;
  officeHours(day: Day): readonly Interval[];
}

const WORKS = 1;
const MISSING = 2;
const CHUNK_BITS = 9;
const WEEKDAY_LABELS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** A unit's calendar on top of the city's: its own hours and weekdays, the city's days unless it works through holidays, then its own days. */
export function inherit(city: CalendarSpec, unit: UnitCalendar): CalendarSpec {
  return {
    zone: city.zone,
    segments: unit.segments ?? city.segments,
    weekdays: unit.weekdays ?? city.weekdays,
    days: unit.followsHolidays ? [...city.days, ...unit.days] : unit.days,
    publishedYears: unit.followsHolidays ? city.publishedYears : 'all',
  };
}

/** Days are looked up in flag arrays of 512 days that are built on first use. */
export function buildCalendar(spec: CalendarSpec): Calendar {
  const zone = zoneNamed(spec.zone);
  const overrides = new Map<Day, DayOverride>();
  for (const entry of spec.days) {
    const day = parseDay(entry.date);
    if (day === null) throw new Error(`not a date: ${entry.date}`);
    overrides.set(day, entry);
  }
  const weekdays = new Set(spec.weekdays);
  const published = spec.publishedYears === 'all' ? null : new Set(spec.publishedYears);
  const chunks = new Map<number, Uint8Array>();
  const oddHours = new Map<Day, readonly Interval[]>();

  const flagsOf = (day: Day): number => {
    const key = day >> CHUNK_BITS;
    const chunk = chunks.get(key) ?? fillChunk(key);
    return chunk[day - (key << CHUNK_BITS)] ?? 0;
  };

  const fillChunk = (key: number): Uint8Array => {
    const first = key << CHUNK_BITS;
    const chunk = Uint8Array.from({ length: 1 << CHUNK_BITS }, (_, index) => {
      const day = first + index;
      const works = overrides.get(day)?.works ?? weekdays.has(weekdayOf(day));
      const missing = published !== null && !overrides.has(day) && !published.has(yearOf(day));
      return (works ? WORKS : 0) | (missing ? MISSING : 0);
    });
    chunks.set(key, chunk);
    return chunk;
  };

  const officeHours = (day: Day): readonly Interval[] => {
    const start = zone.startOf(day);
    if (zone.startOf(day + 1) - start === DAY_MS) {
      return spec.segments.map(({ from, to }) => ({ from: start + from * MINUTE_MS, to: start + to * MINUTE_MS, worth: (to - from) * MINUTE_MS }));
    }
    const known = oddHours.get(day) ?? hoursByMinute(zone, day, spec.segments);
    oddHours.set(day, known);
    return known;
  };

  const reasonOf = (day: Day): DayReason => {
    const entry = overrides.get(day);
    const works = (flagsOf(day) & WORKS) !== 0;
    const missing = (flagsOf(day) & MISSING) !== 0;
    if (entry) return { works, reason: `${entry.name}${works ? '上班' : '放假'}`, source: entry.source, missing };
    const label = `${WEEKDAY_LABELS[weekdayOf(day) - 1]}${works ? '工作日' : '休息'}`;
    return { works, reason: missing ? `${label}（放假安排未公布）` : label, source: null, missing };
  };

  return {
    zone,
    works: (day) => (flagsOf(day) & WORKS) !== 0,
    missing: (day) => (flagsOf(day) & MISSING) !== 0,
    reasonOf,
    officeHours,
  };
}

/** On a day when the clocks change, wall times are missing or come twice: read every minute's wall time. */
function hoursByMinute(zone: Zone, day: Day, segments: readonly Segment[]): readonly Interval[] {
  const intervals: Interval[] = [];
  let from: number | null = null;
  const end = zone.startOf(day + 1);
  for (let at = zone.startOf(day); at <= end; at += MINUTE_MS) {
    const minute = (at + zone.offsetAt(at) - day * DAY_MS) / MINUTE_MS;
    const open = at < end && segments.some((segment) => minute >= segment.from && minute < segment.to);
    if (open && from === null) from = at;
    if (!open && from !== null) {
      intervals.push({ from, to: at, worth: at - from });
      from = null;
    }
  }
  return intervals;
}
