// A ticket's course for the tests: events at Shanghai wall times, and the deadline rows that follow from them.
import { evolve, replay, type EventPayloads, type EventType, type StoredEvent, type TicketState } from '@hotline/workflow';
import { buildCalendar, type Calendar } from './calendar.js';
import { at, CITY } from './calendar-samples.js';
import type { ClockName, DeadlineRow, RungRow } from './deadline.js';
import { DEFAULT_LADDERS, DEFAULT_RULES } from './defaults.js';
import { follow } from './follow.js';
import { dueRungs } from './ladder.js';
import type { Lawbook } from './law.js';

const city = buildCalendar(CITY);

export const LAW: Lawbook = {
  rules: DEFAULT_RULES,
  ladders: new Map(DEFAULT_LADDERS.map((ladder) => [ladder.key, ladder])),
  calendarOf: (): Calendar => city,
};

const GRACE_MS = 3 * 60_000;

export class Course {
  readonly events: StoredEvent[] = [];
  readonly rungs: RungRow[] = [];
  state!: TicketState;
  rows: readonly DeadlineRow[] = [];

  constructor(private law: Lawbook = LAW) {}

  under(law: Lawbook): this {
    this.law = law;
    return this;
  }

  then<T extends EventType>(wall: string, type: T, payload: Partial<EventPayloads[T]> = {}): this {
    const event = {
      type, payload, ticketId: 't', seq: this.events.length + 1, at: at(wall), command: 'note', actorId: 'a', actorName: '甲', actorUnitId: null, clocks: [],
    } as unknown as StoredEvent;
    this.events.push(event);
    this.state = this.events.length === 1 ? replay(this.events) : evolve(this.state, event);
    const followed = follow({ state: this.state, events: [event], deadlines: this.rows }, this.law);
    const key = (row: DeadlineRow): string => `${row.assignmentNo} ${row.clock} ${row.cycle}`;
    this.rows = [...new Map([...this.rows, ...followed.deadlines].map((row) => [key(row), row])).values()];
    this.rungs.push(...followed.rungs);
    return this;
  }

  registered(wall: string, facts: Partial<EventPayloads['ticket.registered']> = {}): this {
    return this.then(wall, 'ticket.registered', { type: 'complaint', urgency: 'normal', categoryCode: '0101', missing: [], occurredAt: null, ...facts });
  }

  dispatched(wall: string, unitId = 'u1', assistUnitIds: readonly string[] = []): this {
    return this.then(wall, 'ticket.dispatched', { unitId, assistUnitIds, assignmentNo: this.state.assignments.length + 1 });
  }

  submitted(wall: string): this {
    return this.then(wall, 'reply.submitted', { assignmentNo: this.state.leadNo ?? 0, contactedAt: at(wall).toISOString(), round: this.state.round });
  }

  /** Does what a sweep at this time would do, and names the rungs. */
  swept(wall: string): readonly string[] {
    const fired: string[] = [];
    for (const row of this.rows) {
      const ladder = this.law.ladders.get(row.ladder ?? '');
      if (!ladder || !row.nextFireAt || row.nextFireAt > at(wall)) continue;
      for (const { spec, at: dueAt, late } of dueRungs(row, ladder, this.law.calendarOf(row.unitId), at(wall), GRACE_MS).rungs) {
        fired.push(`${row.clock}/${spec.rung}${late ? ' late' : ''}`);
        const { assignmentNo, clock, cycle } = row;
        this.then(wall, 'rung.fired', { assignmentNo, clock, cycle, rung: spec.rung, dueAt: dueAt.toISOString(), late });
      }
    }
    return fired;
  }

  /** The row of a clock with the highest assignment and cycle. */
  row(clock: ClockName): DeadlineRow {
    const rows = this.rows.filter((row) => row.clock === clock).sort((a, b) => a.assignmentNo - b.assignmentNo || a.cycle - b.cycle);
    const last = rows.at(-1);
    if (!last) throw new Error(`no ${clock} clock`);
    return last;
  }

  running(): readonly ClockName[] {
    return this.rows.filter((row) => row.stoppedAt === null).map((row) => row.clock).sort();
  }
}
