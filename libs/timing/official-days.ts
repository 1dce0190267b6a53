// The State Council's days off and worked weekends as the chinese-days package knows them.
import chineseDays from 'chinese-days';
import type { DayOverride } from './core/calendar.js';
import { DAY_MS, isoDay } from './core/civil.js';

const FIRST_YEAR = 2004;

export interface OfficialYear {
  readonly year: number;
  readonly days: readonly DayOverride[];
}

/**
 * Years with at least one official day. The package answers any other year by its weekdays without saying so,
 * and such a year must stay missing.
 */
export function officialYears(): readonly OfficialYear[] {
  // What a package says never changes in a process, and asking it for eight thousand days takes a tenth of a second.
  known ??= askedYears();
  return known;
}

let known: readonly OfficialYear[] | undefined;

function askedYears(): readonly OfficialYear[] {
  const years: OfficialYear[] = [];
  for (let year = FIRST_YEAR; ; year += 1) {
    const days = officialDays(year);
    if (days.length === 0) return years;
    years.push({ year, days });
  }
}

function officialDays(year: number): readonly DayOverride[] {
  const days: DayOverride[] = [];
  for (let day = Date.UTC(year, 0, 1) / DAY_MS; day < Date.UTC(year + 1, 0, 1) / DAY_MS; day += 1) {
    const date = isoDay(day);
    const { work, name } = chineseDays.getDayDetail(date);
    // An official day is named `National Day,国庆节,3`, any other by its weekday.
    const [, chineseName] = name.split(',');
    if (chineseName) days.push({ date, works: work, name: chineseName, source: `国务院办公厅关于${year}年部分节假日安排的通知` });
  }
  return days;
}
