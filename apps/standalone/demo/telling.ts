// Fills a matter with a place, a person and a time: what the operator writes down.
import type { CitizenInput } from '@hotline/citizen';
import type { Channel, TicketType, Urgency } from '@hotline/workflow';
import { GIVEN_NAMES, SURNAMES } from './data/people.js';
import { ESTATES, ROADS, SHOPS, STREETS, VILLAGES } from './data/places.js';
import type { Random } from './random.js';

export interface Place {
  /** The village or community, whose code begins with those of street and district. */
  readonly code: string;
  readonly district: string;
  readonly street: string;
  readonly words: Readonly<Record<string, string>>;
}
export interface Told {
  readonly type: TicketType;
  readonly title: string;
  readonly text: string;
  readonly channel: Channel;
  readonly urgency: Urgency;
  readonly citizen: CitizenInput;
  readonly areaCode: string;
  readonly address: string;
  readonly occurredAt?: Date;
  /** Names from the top, joined by a slash. */
  readonly category: string;
}

const CHANNELS = { phone: 70, wechat: 12, app: 8, web: 8, sms: 2 } as const satisfies Partial<Record<Channel, number>>;

export function placeOf(random: Random): Place {
  const village = random.pick(VILLAGES);
  const street = STREETS.find(({ code }) => village.code.startsWith(code))!;
  const words = {
    road: random.pick(ROADS), estate: random.pick(ESTATES), shop: random.pick(SHOPS), street: street.name, village: village.name,
    days: String(random.integer(2, 9)), hour: String(random.integer(19, 22)),
  };
  return { code: village.code, district: village.code.slice(0, 6), street: street.code, words };
}

export function filled(text: string, { words }: Place): string {
  return text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? word);
}

/** Numbers 1380000xxxx: the exchange 0000 is not given out. Some people call again and again. */
export function callerOf(random: Random): CitizenInput & { readonly name: string } {
  const person = random.chance(0.2) ? random.integer(0, 9) : random.integer(10, 9_999);
  const name = SURNAMES[person % SURNAMES.length]! + GIVEN_NAMES[(person * 7) % GIVEN_NAMES.length]!;
  return { name, phone: `1380000${String(person).padStart(4, '0')}` };
}

export function channelOf(random: Random): Channel {
  return random.weighted(CHANNELS);
}
