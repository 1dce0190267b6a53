// Reads and writes instants as people give them: with an offset, or as wall time of the city.
import { MINUTE_MS, parseDay } from './civil.js';
import type { Zone } from './zone.js';

export interface GivenInstant {
  readonly at: Date;
  /** Only a date was given: `at` is its first instant. */
  readonly dateOnly: boolean;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** null for what is not an ISO 8601 date or time. In a query an unescaped `+` arrives as a blank and is taken as one. */
export function parseInstant(text: string, zone: Zone): GivenInstant | null {
  const parts = ISO.exec(text.trim().replace(/ (?=\d{2}:?\d{2}$)/, (blank, index: number) => (index > 10 ? '+' : blank)));
  const day = parts?.[1] === undefined ? null : parseDay(parts[1]);
  if (!parts || day === null) return null;
  const start = zone.startOf(day);
  const [, , hour, minute, second, fraction, offset] = parts;
  if (hour === undefined) return { at: new Date(start), dateOnly: true };
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (h > 23 || m > 59 || s > 59) return null;
  const inDay = ((h * 60 + m) * 60 + s) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  return { at: new Date(offset === undefined ? start + inDay : day * 86_400_000 + inDay - offsetMs(offset)), dateOnly: false };
}

/** ISO 8601 with the zone's offset at that instant: `2025-10-11T00:00:00+08:00`. */
export function isoIn(zone: Zone, at: Date): string {
  const offset = Math.round(zone.offsetAt(at.getTime()) / MINUTE_MS);
  const wall = new Date(at.getTime() + offset * MINUTE_MS).toISOString().replace(/(\.000)?Z$/, '');
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const digits = offset.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}
