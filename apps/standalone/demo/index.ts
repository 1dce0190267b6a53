// Makes the demo city: founds it three months ago and lets it live until now, through the product's own services.
import { Directory } from '@hotline/directory';
import { Clock, ManualClock } from '@hotline/platform';
import { Calendars } from '@hotline/timing';
import type { INestApplicationContext } from '@nestjs/common';
import { Cast } from './cast.js';
import { categoryCodes, foundCity } from './found-city.js';
import { Life, type Lived } from './life.js';
import { planCity } from './plan.js';
import { atMinute, dateAt, type Workdays } from './turns.js';

const DAYS = 92;
const DAY_MS = 86_400_000;
const USUAL = { seed: 12345, count: 340 };

/** The clock must be one that can be set (it is left standing at the end); `onProgress` gets percent. */
export async function createDemoCity(
  app: INestApplicationContext,
  onProgress: (percent: number) => void = () => undefined,
  { seed, count }: typeof USUAL = USUAL,
): Promise<Lived> {
  const clock = app.get(Clock);
  if (!(clock instanceof ManualClock)) throw new Error('The demo city needs a clock that can be set');
  const endsAt = clock.now();
  const startsAt = atMinute(dateAt(new Date(endsAt.getTime() - (DAYS + 1) * DAY_MS)), 0);
  clock.set(startsAt);
  await foundCity(app);
  const isWorkday = await workdays(app.get(Calendars, { strict: false }), startsAt, endsAt);
  const plan = planCity({ seed, count, days: DAYS, endsAt, isWorkday });
  const { categories } = await app.get(Directory, { strict: false }).tree();
  const codes = categoryCodes(categories);
  const life = new Life(app, clock, plan, await Cast.assemble(app), { isWorkday, categoryCode: (path) => codes.get(path)! });
  const length = endsAt.getTime() - startsAt.getTime();
  return life.live(endsAt, (at) => onProgress(((at.getTime() - startsAt.getTime()) / length) * 100));
}

async function workdays(calendars: Calendars, from: Date, to: Date): Promise<Workdays> {
  // The last steps look a little beyond the end.
  const beyond = new Date(to.getTime() + 30 * DAY_MS);
  const years = new Set([from, to, beyond].map((at) => Number(dateAt(at).slice(0, 4))));
  const worked = new Set<string>();
  for (const year of years) {
    const { days } = await calendars.year(year);
    for (const day of days) if (day.works) worked.add(day.date);
  }
  return (date) => worked.has(date);
}
