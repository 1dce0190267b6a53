// The whole plan of the invented city's three months: which ticket is told when, and what becomes of it. Nothing here touches the system.
import type { Command, TicketType } from '@hotline/workflow';
import { EMERGENCIES } from './data/emergencies.js';
import { type Matter, MATTERS } from './data/matters.js';
import { BUREAUS, DISTRICT_QUALITY, ENTERPRISES } from './data/units.js';
import { type Case, type Fate, FATES, STEPS, toldAgain } from './fates.js';
import { type Random, randomOf } from './random.js';
import { type Step, step } from './story.js';
import { callerOf, channelOf, filled, type Place, placeOf, type Told } from './telling.js';
import { atMinute, dateAt, type Workdays } from './turns.js';

export interface Story {
  readonly fate: Fate;
  readonly at: Date;
  readonly told: Told;
  readonly steps: readonly Step[];
}
export interface PlanOptions {
  readonly seed: number;
  /** Tickets in the past months; some forty more are under way at the end. */
  readonly count: number;
  readonly days: number;
  readonly endsAt: Date;
  readonly isWorkday: Workdays;
}

const DAY_MS = 86_400_000;
const HANDLERS = new Map([...BUREAUS, ...ENTERPRISES].map((handler) => [handler.code, handler]));
/** What is told by whom: a fate needs a matter that fits. */
const TYPES: Partial<Readonly<Record<Fate, readonly TicketType[]>>> = {
  answered: ['consult'], urgent: ['help'], critical: ['help'], plain: ['complaint', 'help', 'consult', 'suggestion', 'praise', 'report'],
  slow: ['complaint', 'help', 'report'], supplemented: ['complaint', 'help'],
};
const USUAL: readonly TicketType[] = ['complaint', 'help'];

/** Tickets that stand still at the end, by the last command they saw, so that every desk has work when the city opens. */
const UNDER_WAY: readonly { readonly fate: Fate; readonly last: Command | null; readonly workdaysAgo: number; readonly count: number }[] = [
  { fate: 'plain', last: null, workdaysAgo: 0, count: 6 },
  { fate: 'plain', last: 'dispatch', workdaysAgo: 1, count: 6 },
  { fate: 'plain', last: 'contact', workdaysAgo: 3, count: 7 },
  { fate: 'plain', last: 'submit', workdaysAgo: 5, count: 5 },
  { fate: 'plain', last: 'pass', workdaysAgo: 6, count: 6 },
  { fate: 'extended', last: 'request_extension', workdaysAgo: 5, count: 3 },
  { fate: 'suspended', last: 'request_suspension', workdaysAgo: 4, count: 2 },
  { fate: 'suspended', last: 'grant_suspension', workdaysAgo: 8, count: 3 },
  { fate: 'returned', last: 'request_return', workdaysAgo: 1, count: 3 },
];

/** In the order of registration. The same options give the same plan. */
export function planCity(options: PlanOptions): readonly Story[] {
  const random = randomOf(options.seed);
  const past = Array.from({ length: options.count }, () => pastStory(random, options));
  const open = UNDER_WAY.flatMap((kind) => Array.from({ length: kind.count }, () => openStory(random, options, kind)));
  const told = [...past, ...open].sort(byTime);
  return withRepeats(random, told, options.endsAt);
}

function pastStory(random: Random, options: PlanOptions): Story {
  const { repeat: _, ...fates } = FATES;
  return storyOf(random, random.weighted(fates) as Fate, momentOf(random, options));
}

function openStory(random: Random, options: PlanOptions, { fate, last, workdaysAgo }: (typeof UNDER_WAY)[number]): Story {
  const at = workdaysAgo === 0
    ? new Date(options.endsAt.getTime() - random.integer(5, 180) * 60_000)
    : atMinute(workdayBefore(options, workdaysAgo), random.integer(490, 600));
  const story = storyOf(random, fate, at);
  const until = last === null ? 0 : story.steps.findIndex(({ command }) => command === last) + 1;
  return { ...story, steps: story.steps.slice(0, until) };
}

function storyOf(random: Random, fate: Fate, at: Date): Story {
  if (fate === 'referred') return emergency(random, at);
  const place = placeOf(random);
  const matter = matterFor(random, fate);
  const unit = matter.unit === 'district' ? place.district : matter.unit;
  const quality = HANDLERS.get(unit) ?? DISTRICT_QUALITY[unit]!;
  const told = tell(random, matter, place, at);
  const incomplete = fate === 'supplemented' || fate === 'incomplete';
  const of: Case = {
    random, type: matter.type, unit, other: random.pick(BUREAUS.filter(({ code }) => code !== unit)).code,
    below: matter.unit === 'district' ? place.street : undefined,
    punctual: quality.punctual, liked: quality.liked,
    reply: { account: matter.account, publicReply: matter.reply, resolved: true },
    reviewOn: dateAt(new Date(at.getTime() + 60 * DAY_MS)),
    missing: { name: told.citizen.name, occurredAt: at.toISOString() },
  };
  const urgency = fate === 'critical' || fate === 'urgent' ? fate : 'normal';
  const partly = { ...told, citizen: { phone: told.citizen.phone }, occurredAt: undefined };
  return { fate, at, told: { ...(incomplete ? partly : told), urgency }, steps: STEPS[fate](of) };
}

function emergency(random: Random, at: Date): Story {
  const place = placeOf(random);
  const { service, ...matter } = random.pick(EMERGENCIES);
  const told = { ...tell(random, { ...matter, type: 'help' }, place, at), channel: 'phone', urgency: 'critical' } as const;
  return { fate: 'referred', at, told, steps: [step.refer(service)] };
}

function tell(random: Random, matter: Pick<Matter, 'type' | 'title' | 'text' | 'category'>, place: Place, at: Date): Told {
  return {
    type: matter.type,
    title: filled(matter.title, place),
    text: filled(matter.text, place),
    channel: channelOf(random),
    urgency: 'normal',
    citizen: callerOf(random),
    areaCode: place.code,
    address: `${place.words.village}${place.words.road}${random.integer(1, 180)}号`,
    occurredAt: new Date(at.getTime() - random.integer(1, 40) * 3_600_000),
    category: matter.category,
  };
}

function matterFor(random: Random, fate: Fate): Matter {
  const types = TYPES[fate] ?? USUAL;
  const territorial = fate === 'delegated';
  return random.pick(MATTERS.filter(({ type, unit }) => types.includes(type) && (!territorial || unit === 'district')));
}

/** Some tickets are told again by others within hours; one by so many that it becomes a matter for the supervisor. */
function withRepeats(random: Random, stories: readonly Story[], endsAt: Date): readonly Story[] {
  const lasting = stories.filter(({ fate, steps }) => ['plain', 'slow', 'extended', 'suspended', 'stuck'].includes(fate) && steps.length > 3);
  const hot = random.pick(lasting.filter(({ at }) => at.getTime() < endsAt.getTime() - 20 * DAY_MS));
  const originals = Array.from({ length: FATES.repeat }, (_, index) => (index < 4 ? hot : random.pick(lasting)));
  const repeats = originals.map((original) => {
    const { at, told } = original;
    const again = new Date(at.getTime() + random.integer(10, 45) * 60_000);
    return { original, at: again, told: { ...told, citizen: callerOf(random), channel: channelOf(random), title: `${told.title}（再次反映）` } };
  });
  const all = [...stories, ...repeats].sort(byTime);
  return all.map((story) => {
    if (!('original' in story)) return story;
    const { original, at, told } = story;
    return { fate: 'repeat', at, told, steps: toldAgain(random, all.indexOf(original)) };
  });
}

/** More on working days than on others, most in the morning. */
function momentOf(random: Random, { days, endsAt, isWorkday }: PlanOptions): Date {
  for (;;) {
    const date = dateAt(new Date(endsAt.getTime() - random.integer(1, days) * DAY_MS));
    if (!isWorkday(date) && random.chance(0.6)) continue;
    const minute = random.chance(0.6) ? random.integer(490, 720) : random.integer(720, 1_280);
    return atMinute(date, minute);
  }
}

function workdayBefore({ endsAt, isWorkday }: PlanOptions, count: number): string {
  let at = endsAt.getTime();
  for (let left = count; left > 0; ) {
    at -= DAY_MS;
    if (isWorkday(dateAt(new Date(at)))) left -= 1;
  }
  return dateAt(new Date(at));
}

function byTime(a: { readonly at: Date }, b: { readonly at: Date }): number {
  return a.at.getTime() - b.at.getTime();
}
