// What is wrong with office hours or weekdays that somebody entered.
import type { Segment } from './calendar.js';
import type { Fault } from './holiday-file.js';

export function segmentFaults(segments: readonly Segment[] | null): readonly Fault[] {
  if (segments === null) return [];
  if (segments.length === 0) return [{ field: 'segments', message: '至少要有一个办公时段' }];
  const faults = segments.flatMap(({ from, to }, index) => (from < to ? [] : [{ field: `segments.${index}`, message: '时段的结束应晚于开始' }]));
  const overlapping = segments.findIndex(({ from }, index) => index > 0 && from < (segments[index - 1]?.to ?? 0));
  return overlapping < 0 ? faults : [...faults, { field: `segments.${overlapping}`, message: '时段须按先后排列且互不重叠' }];
}

export function weekdayFaults(weekdays: readonly number[] | null): readonly Fault[] {
  if (weekdays === null) return [];
  const lawful = weekdays.length > 0 && new Set(weekdays).size === weekdays.length && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return lawful ? [] : [{ field: 'weekdays', message: '应为 1（周一）至 7（周日）中不重复的若干天' }];
}
