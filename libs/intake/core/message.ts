// One line of an import file: what is taken as a message, what is refused, and what is only remarked.
import { CHANNELS, type Channel, TICKET_TYPES, type TicketType, URGENCIES, type Urgency } from '@hotline/workflow';
import { faultsOf, LONGEST, LONGEST_OF_CITIZEN, type Remark } from './message-faults.js';
import { choice, type Fields, instantOf, isFields, told } from './message-fields.js';
import { guessType } from './type-guess.js';

export interface Message {
  readonly externalId: string | null;
  readonly type: TicketType;
  readonly title: string;
  readonly text: string;
  readonly channel: Channel;
  readonly urgency: Urgency;
  readonly citizen: { readonly name?: string; readonly phone?: string; readonly idNumber?: string; readonly address?: string };
  readonly areaCode: string | null;
  readonly address: string | null;
  readonly categoryCode: string | null;
  /** createdAt of the line: the time of the matter. */
  readonly occurredAt: Date;
  /** What else the line says and no field of a ticket holds. */
  readonly note: string | null;
}
export type MessageReading =
  | { readonly message: Message; readonly remarks: readonly Remark[] }
  | { readonly faults: readonly Remark[] };

/** What the line is checked against. */
export interface Place {
  readonly now: Date;
  readonly categoryCode: (word: string) => string | undefined;
  readonly areaCode: (word: string) => string | undefined;
  readonly phoneFault: (typed: string) => string | null;
}

const KNOWN = new Set([...Object.keys(LONGEST), 'createdAt', 'channel', 'citizen', 'type', 'urgency']);
const KNOWN_OF_CITIZEN = Object.keys(LONGEST_OF_CITIZEN) as (keyof typeof LONGEST_OF_CITIZEN)[];

/** Never throws; every fault of the line is named, not only the first. */
export function readMessage(line: string, place: Place): MessageReading {
  const fields = parsed(line);
  if (typeof fields === 'string') return { faults: [{ field: '', reason: fields }] };
  const faults = faultsOf(fields, place.now, place.phoneFault);
  return faults.length > 0 ? { faults } : messageOf(fields, place);
}

function parsed(line: string): Fields | string {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : '不是 JSON 对象';
  } catch {
    // V8's message repeats a part of the line, which may be somebody's name or number.
    return '不是有效的 JSON';
  }
}

function messageOf(fields: Fields, place: Place): MessageReading {
  const [title, text] = [told(fields.title)!, told(fields.text)!];
  const [category, area] = [told(fields.category), told(fields.area)];
  const categoryCode = category === undefined ? undefined : place.categoryCode(category);
  const areaCode = area === undefined ? undefined : place.areaCode(area);
  const unknown = { category: categoryCode ? undefined : category, area: areaCode ? undefined : area };
  const address = [unknown.area, told(fields.address)].filter(Boolean).join(' ').slice(0, LONGEST.address);
  const message: Message = {
    externalId: told(fields.externalId) ?? null,
    type: choice(fields.type, TICKET_TYPES) ?? guessType(title, text),
    title,
    text,
    channel: choice(fields.channel, CHANNELS)!,
    urgency: choice(fields.urgency, URGENCIES) ?? 'normal',
    citizen: isFields(fields.citizen) ? citizenOf(fields.citizen) : {},
    areaCode: areaCode ?? null,
    address: address || null,
    categoryCode: categoryCode ?? null,
    occurredAt: instantOf(fields.createdAt)!,
    note: noteOf(fields, unknown.category),
  };
  return { message, remarks: remarksOf(fields, unknown) };
}

function citizenOf(citizen: Fields): Message['citizen'] {
  return Object.fromEntries(KNOWN_OF_CITIZEN.flatMap((field) => (told(citizen[field]) === undefined ? [] : [[field, told(citizen[field])]])));
}

function remarksOf(fields: Fields, unknown: { readonly category?: string; readonly area?: string }): readonly Remark[] {
  const citizen = isFields(fields.citizen) ? Object.keys(fields.citizen) : [];
  const names = [
    ...Object.keys(fields).filter((field) => !KNOWN.has(field)),
    ...citizen.filter((field) => !(field in LONGEST_OF_CITIZEN)).map((field) => `citizen.${field}`),
  ];
  return [
    ...names.map((field) => ({ field: field.slice(0, 60), reason: '不认识的字段，未导入' })),
    ...(unknown.category === undefined ? [] : [{ field: 'category', reason: `没有类别“${unknown.category}”：已登记为未分类，原类别记入批注` }]),
    ...(unknown.area === undefined ? [] : [{ field: 'area', reason: `没有区域“${unknown.area}”：已记入地址` }]),
  ];
}

/** An official reply given elsewhere is kept as a note: it is not this system's reply, and no clock of ours measures it. */
function noteOf(fields: Fields, category: string | undefined): string | null {
  const reply = told(fields.reply);
  const repliedAt = told(fields.repliedAt);
  const parts = [
    ...(category === undefined ? [] : [`原类别：${category}`]),
    ...(reply === undefined ? [] : [`原答复${repliedAt === undefined ? '' : `（${repliedAt}）`}：${reply}`]),
  ];
  return parts.length > 0 ? `【导入】${parts.join('\n')}` : null;
}
