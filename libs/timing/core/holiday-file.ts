// A year's official list as it is published for programs: `{year, papers, days: [{name, date, isOffDay}]}`.
import type { DayOverride } from './calendar.js';
import { parseDay } from './civil.js';

export interface HolidayFile {
  readonly year: number;
  readonly papers: readonly string[];
  readonly days: readonly DayOverride[];
}

export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** The list, or what is wrong with it. A list without days is a year that is not published yet, and no list. */
export function readHolidayFile(content: unknown): HolidayFile | readonly Fault[] {
  if (typeof content !== 'object' || content === null) return [{ field: '', message: '文件应为一个 JSON 对象' }];
  const { year, papers, days } = content as Record<string, unknown>;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2100) return [{ field: 'year', message: '年份应为 2000–2100 的整数' }];
  if (!Array.isArray(days)) return [{ field: 'days', message: '缺少日期列表' }];
  if (days.length === 0) return [{ field: 'days', message: `${year} 年放假安排尚未公布，列表为空` }];
  const given = Array.isArray(papers) ? papers.filter((paper): paper is string => typeof paper === 'string') : [];
  const source = given[0] ?? `国务院办公厅关于${year}年部分节假日安排的通知`;
  const faults = days.flatMap((day, index) => faultsOf(day, year, `days.${index}`));
  const dates = days.map((day) => (day as { readonly date?: unknown } | null)?.date);
  const twice = dates.find((date, index) => dates.indexOf(date) < index);
  if (twice !== undefined) faults.push({ field: 'days', message: `日期 ${String(twice)} 重复` });
  if (faults.length > 0) return faults;
  return { year, papers: given, days: (days as HolidayDay[]).map(({ date, isOffDay, name }) => ({ date, works: !isOffDay, name, source })) };
}

interface HolidayDay {
  readonly name: string;
  readonly date: string;
  readonly isOffDay: boolean;
}

/** A list may name days of the neighbouring years: the holiday of New Year begins in December. */
function faultsOf(day: unknown, year: number, field: string): Fault[] {
  const { name, date, isOffDay } = (day ?? {}) as Record<string, unknown>;
  const faults: Fault[] = [];
  if (typeof name !== 'string' || name.trim() === '') faults.push({ field: `${field}.name`, message: '缺少节日名称' });
  if (typeof isOffDay !== 'boolean') faults.push({ field: `${field}.isOffDay`, message: '应为 true 或 false' });
  if (typeof date !== 'string' || parseDay(date) === null) faults.push({ field: `${field}.date`, message: '不是有效日期' });
  else if (Math.abs(Number(date.slice(0, 4)) - year) > 1) faults.push({ field: `${field}.date`, message: `不属于 ${year} 年的安排` });
  return faults;
}
