// What happened, with everything that rules ask of it: one query for a whole batch of the outbox.
import { camelCased, type OutboxMessage } from '@hotline/platform';
import { CLOCKS } from '@hotline/timing';
import type { Urgency } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { shortTime } from './core/text.js';

export interface Happening {
  readonly topic: string;
  readonly ticketId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly number: string;
  readonly title: string;
  readonly urgency: Urgency;
  readonly version: number;
  readonly citizenId: string | null;
  /** Of the assignment that the event is about, else the one that leads or led. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly assistUnitIds: readonly string[];
  /** Units that hold the ticket now: they see it. */
  readonly holderIds: readonly string[];
  readonly applicantId: string | null;
}

export async function happeningsOf(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<readonly Happening[]> {
  const columns = [messages.map((m) => m.topic), messages.map((m) => m.ticketId), messages.map((m) => m.seq)];
  const rows = await tx.query<object[]>(HAPPENINGS, columns);
  return rows.map((row) => camelCased(row) as Happening);
}

/** The same rung of the same cycle is one subject, a new cycle is a new one; any other event is a subject of its own. */
export function subjectOf({ topic, seq, payload }: Pick<Happening, 'topic' | 'seq' | 'payload'>): string {
  if (topic !== 'rung.fired') return `${topic}/${seq}`;
  return [topic, payload.assignmentNo, payload.clock, payload.cycle, payload.rung].join('/');
}

/** For the places of a template. */
export function valuesOf({ number, title, unitName, payload }: Happening): Readonly<Record<string, unknown>> {
  const clock = payload.clock as keyof typeof CLOCKS | undefined;
  const dueAt = typeof payload.dueAt === 'string' ? shortTime(new Date(payload.dueAt)) : undefined;
  return { ...payload, number, title, unit: unitName, clock: clock && CLOCKS[clock]?.zh, dueAt };
}

const HAPPENINGS = `
  select m.topic, e.ticket_id, e.seq, e.at, e.actor_id, e.payload, t.number, t.title, t.urgency, t.version, t.citizen_id,
    u.id as unit_id, u.name as unit_name,
    array(select a.unit_id from assignments a where a.ticket_id = t.id and a.part = 'assist' and a.ended_at is null order by a.no) as assist_unit_ids,
    array(select distinct a.unit_id from assignments a where a.ticket_id = t.id and a.ended_at is null) as holder_ids,
    (select r.applicant_id from ticket_requests r where r.ticket_id = t.id and r.no = (e.payload->>'requestNo')::int) as applicant_id
  from unnest($1::text[], $2::uuid[], $3::int[]) with ordinality as m (topic, ticket_id, seq, place)
  join ticket_events e using (ticket_id, seq)
  join tickets t on t.id = e.ticket_id
  left join units u on u.id = coalesce(
    (select a.unit_id from assignments a where a.ticket_id = t.id and a.no = (e.payload->>'assignmentNo')::int),
    t.lead_unit_id,
    (select a.unit_id from assignments a where a.ticket_id = t.id and a.part = 'lead' order by a.no desc limit 1))
  order by m.place`;
