// What is told when a ticket is registered, and the rows and the first event that come of it.
import { randomInt } from 'node:crypto';
import type { CitizenInput } from '@hotline/citizen';
import {
  missingElements, replay, type Actor, type Assistance, type Channel, type Element, type StoredEvent, type TicketState, type TicketType,
  type Urgency,
} from '@hotline/workflow';
import { textHash } from './ticket-texts.js';

export interface Registration {
  readonly type: TicketType;
  readonly title: string;
  readonly text: string;
  readonly channel: Channel;
  readonly urgency: Urgency;
  readonly citizen?: CitizenInput;
  readonly areaCode?: string;
  readonly address?: string;
  /** When the matter happened. */
  readonly occurredAt?: Date;
  readonly categoryCode?: string;
  readonly confidential?: boolean;
  readonly assistance?: Assistance;
  /** The same key of the same actor gives the same ticket, also at the same time. */
  readonly idempotencyKey?: string;
}

export interface Born {
  readonly id: string;
  readonly number: string;
  readonly citizenId: string | null;
  readonly at: Date;
  readonly actor: Actor;
}

/** The first event of a ticket. A whistle-blower (举报) is confidential whether or not anybody ticked it. */
export function registeredEvent(told: Registration, { id, number, citizenId, at, actor }: Born): StoredEvent {
  const confidential = isConfidential(told);
  return {
    ticketId: id, seq: 1, type: 'ticket.registered', command: 'register', at,
    actorId: actor.id, actorName: actor.name, actorUnitId: actor.unitId, clocks: [],
    payload: {
      number, type: told.type, urgency: told.urgency, channel: told.channel, categoryCode: told.categoryCode ?? null,
      areaCode: told.areaCode ?? null, occurredAt: told.occurredAt?.toISOString() ?? null, confidential, assistance: told.assistance ?? null,
      citizenId, missing: missingElements(told.type, confidential, toldElements(told)), textHash: textHash(told.title, told.text),
    },
  };
}

export function isConfidential({ type, confidential }: Registration): boolean {
  return type === 'report' || confidential === true;
}

function toldElements(told: Registration): Readonly<Record<Element, boolean>> {
  return {
    name: Boolean(told.citizen?.name?.trim()),
    phone: Boolean(told.citizen?.phone?.trim()),
    time: told.occurredAt !== undefined,
    place: Boolean(told.areaCode ?? told.address?.trim()),
    text: told.text.trim() !== '',
  };
}

export function firstState(event: StoredEvent): TicketState {
  return replay([event]);
}

/** Six digits by which the citizen asks for the ticket, with number and phone. */
export function queryCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}
