// Times as people say them, in Asia/Shanghai whatever the browser's zone; working days come counted from the API.
import { type Settings } from '../settings/settings';
import { translate } from '../text/text';
import { TIME_TEXT } from './time.text';

type Language = Settings['language'];
const MINUTE = 60_000;
const DAY = 86_400_000;
// China has had one zone without summer time since 1991, so a fixed shift is exact.
const SHANGHAI = 8 * 60 * MINUTE;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly dayNumber: number;
  readonly time: string;
}

/** "明天 14:30"; with `ends`, midnight belongs to the day that it ends: "明天 24:00". */
export function dayAndTime(iso: string, now: number, language: Language, ends = false): string {
  const at = partsOf(new Date(iso).getTime(), ends);
  return `${dayText(at, partsOf(now), language)} ${at.time}`;
}

/** "明天", "11月3日", "2025年11月3日". */
export function dayOnly(iso: string, now: number, language: Language): string {
  return dayText(partsOf(new Date(iso).getTime()), partsOf(now), language);
}

/** The exact instant for a tooltip: "2026-11-03 14:30:05". */
export function exact(iso: string): string {
  const shifted = new Date(new Date(iso).getTime() + SHANGHAI).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)}`;
}

/** A clock's face: date, weekday, hour and minute. */
export function clockFace(now: number, language: Language): string {
  const at = partsOf(now);
  return translate(TIME_TEXT, language, 'face', {
    month: at.month,
    day: at.day,
    weekday: translate(TIME_TEXT, language, `weekday${at.weekday}` as keyof typeof TIME_TEXT),
    time: at.time,
  });
}

/** "2 小时 5 分", "3 天 4 小时"; the two largest parts, never less than a minute. */
export function span(ms: number, language: Language): string {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / MINUTE));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const part = (key: 'days' | 'hours' | 'minutes', n: number) => (n > 0 ? translate(TIME_TEXT, language, key, { n }) : '');
  const parts = days > 0 ? [part('days', days), part('hours', hours)] : [part('hours', hours), part('minutes', rest)];
  return parts.filter((text) => text !== '').join(' ');
}

/** Today's date in Shanghai, YYYY-MM-DD. */
export function dateOf(ms: number): string {
  return new Date(ms + SHANGHAI).toISOString().slice(0, 10);
}

function dayText(at: Parts, today: Parts, language: Language): string {
  const distance = at.dayNumber - today.dayNumber;
  const key = ({ [-1]: 'yesterday', 0: 'today', 1: 'tomorrow', 2: 'dayAfter' } as const)[distance];
  if (key !== undefined) return translate(TIME_TEXT, language, key);
  const values = { year: at.year, month: at.month, day: at.day };
  return translate(TIME_TEXT, language, at.year === today.year ? 'monthDay' : 'yearMonthDay', values);
}

function partsOf(ms: number, ends = false): Parts {
  const midnight = ends && (ms + SHANGHAI) % DAY === 0;
  const shown = new Date(ms + SHANGHAI - (midnight ? MINUTE : 0));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    dayNumber: Math.floor(shown.getTime() / DAY),
    time: midnight ? '24:00' : shown.toISOString().slice(11, 16),
  };
}
