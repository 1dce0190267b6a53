// Wall-clock days of a time zone as instants, independent of the zone the process runs in.
import { DAY_MS, type Day } from './civil.js';

/** All times are milliseconds since the epoch. */
export interface Zone {
  readonly name: string;
  /** First instant of the day; differs from 00:00 where the clocks are put forward at midnight. */
  startOf(day: Day): number;
  dayOf(at: number): Day;
  /** Wall time minus UTC at this instant. */
  offsetAt(at: number): number;
}

const zones = new Map<string, Zone>();

/** Throws RangeError for a name that the runtime's zone database does not know. */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const built = buildZone(name);
  zones.set(name, built);
  return built;
}

function buildZone(name: string): Zone {
  const offsetAt = offsetReader(name);
  const starts = new Map<Day, number>();

  const dayOf = (at: number): Day => {
    let day = Math.floor((at + DAY_MS / 2) / DAY_MS);
    while (startOf(day) > at) day -= 1;
    while (startOf(day + 1) <= at) day += 1;
    return day;
  };

  const startOf = (day: Day): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = firstInstant(day, offsetAt);
    starts.set(day, start);
    return start;
  };

  return { name, startOf, dayOf, offsetAt };
}

/** Around a change of clocks the offset before and the one after are both tried; the earlier instant that lies in the day is its start. */
function firstInstant(day: Day, offsetAt: (at: number) => number): number {
  const midnight = day * DAY_MS;
  const before = midnight - offsetAt(midnight - DAY_MS);
  const after = midnight - offsetAt(midnight + DAY_MS);
  const inside = (at: number): boolean => Math.floor((at + offsetAt(at)) / DAY_MS) === day;
  const [first, second] = before < after ? [before, after] : [after, before];
  return inside(first) ? first : second;
}

function offsetReader(name: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  return (at) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
    return wall - Math.floor(at / 1000) * 1000;
  };
}
