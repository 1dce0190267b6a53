// follow(): the deadline rows of a ticket after its events. A pure function of rows, events, state, rules and calendars.
import { STATUSES, type StoredEvent, type TicketState } from '@hotline/workflow';
import { CLOCK_TABLE, LADDER_OF, signalOf, type Verb } from './clocks.js';
import type { ClockName, DeadlineRow, RungRow, TicketClass } from './deadline.js';
import { dueAfter } from './due.js';
import { scheduled, snapshotOf, underLaw, type Lawbook } from './law.js';
import { leadOf, openingsOf, subjectOf, type Opening } from './openings.js';
import { climbed, ended, extended, judged, paused, reopened, resumed, setByHand, stopped } from './row.js';
import { ruleFor, type Rule } from './rule.js';

export interface TicketChange {
  /** After the events. */
  readonly state: TicketState;
  readonly events: readonly StoredEvent[];
  /** All deadline rows of the ticket, also the stopped ones. */
  readonly deadlines: readonly DeadlineRow[];
}

export interface Followed {
  /** Only rows that changed. */
  readonly deadlines: readonly DeadlineRow[];
  readonly rungs: readonly RungRow[];
}

export function follow({ state, events, deadlines }: TicketChange, law: Lawbook): Followed {
  const sheet = new Sheet(deadlines, law);
  for (const event of events) {
    sheet.take(event, state);
  }
  const last = events.at(-1);
  if (last) sheet.endLapsed(state, last.at);
  if (last && !STATUSES[state.status].open) sheet.endAll(last.at);
  return sheet.result();
}

/** The rows while the events of one change pass over them. */
class Sheet {
  private rows: readonly DeadlineRow[];
  private readonly rungs: RungRow[] = [];

  constructor(private readonly before: readonly DeadlineRow[], private readonly law: Lawbook) {
    this.rows = before;
  }

  take(event: StoredEvent, state: TicketState): void {
    if (event.type === 'rung.fired') return this.fire(event);
    if (event.type === 'deadline.set') return this.set(event, state);
    if (event.type === 'deadline.recalculated') return this.recalculate(event, state);
    for (const [clock, verb] of Object.entries(CLOCK_TABLE[signalOf(event)] ?? {}) as [ClockName, Verb][]) {
      this.apply(clock, verb, event, state);
    }
  }

  /** A request that lapsed, because the unit lost the ticket or replied, is not decided any more. */
  endLapsed(state: TicketState, at: Date): void {
    const lapsed = new Set(state.requests.filter((request) => request.state === 'lapsed').map((request) => String(request.no)));
    this.rows = this.rows.map((row) => (row.clock === 'decision' && row.stoppedAt === null && lapsed.has(row.subject ?? '') ? ended(row, at) : row));
  }

  endAll(at: Date): void {
    this.rows = this.rows.map((row) => (row.stoppedAt ? row : ended(row, at)));
  }

  result(): Followed {
    const old = new Set(this.before);
    const changed = this.rows.filter((row) => !old.has(row));
    return {
      deadlines: changed.map((row) => scheduled(row, this.law)),
      rungs: this.rungs,
    };
  }

  private apply(clock: ClockName, verb: Verb, event: StoredEvent, state: TicketState): void {
    const { at } = event;
    switch (verb) {
      case 'start': return openingsOf(clock, event, state).forEach((opening) => this.start(clock, opening, event, state));
      case 'stop': return this.change(clock, event, (row) => stopped(row, stopOf(clock, event)));
      case 'end': return this.change(clock, event, (row) => ended(row, at));
      case 'pause': return this.change(clock, event, (row) => paused(row, at));
      case 'resume': return this.change(clock, event, (row) => resumed(row, at, this.law.calendarOf(row.unitId)));
      case 'recount': return this.recount(clock, event, state);
      case 'extend': return this.change(clock, event, (row) => extended(row, at, workdaysOf(event), this.law.calendarOf(row.unitId)));
      case 'reopen': return this.reopen(clock, event, state);
      case 'transfer': return this.transfer(clock, event, state);
      case 'restart':
        this.change(clock, event, (row) => stopped(row, at));
        return this.apply(clock, 'start', event, state);
    }
  }

  /** Changes the running rows of the clock that the event speaks of. */
  private change(clock: ClockName, event: StoredEvent, how: (row: DeadlineRow) => DeadlineRow): void {
    this.rows = this.rows.map((row) => (row.clock === clock && row.stoppedAt === null && concerns(event, row) ? how(row) : row));
  }

  private start(clock: ClockName, opening: Opening, event: StoredEvent, state: TicketState): void {
    const earlier = this.rows.filter((row) => row.clock === clock && row.assignmentNo === opening.assignmentNo);
    if (earlier.some((row) => row.stoppedAt === null && row.subject === opening.subject)) return;
    const rule = this.ruleOf(clock, opening.unitId, classesOf(state), event.at, state);
    if (clock !== 'citizen' && !rule?.allowance && !opening.dueAt) return;
    const due = opening.dueAt || !rule?.allowance ? null : dueAfter(this.law.calendarOf(opening.unitId), event.at, rule.allowance);
    this.rows = [...this.rows, {
      ticketId: event.ticketId, assignmentNo: opening.assignmentNo, clock, cycle: Math.max(0, ...earlier.map((row) => row.cycle)) + 1,
      unitId: opening.unitId, subject: opening.subject, rule: due && rule ? snapshotOf(rule, classesOf(state)) : null, startedAt: event.at,
      dueAt: due?.dueAt ?? opening.dueAt, provisional: due?.provisional ?? false, pausedAt: null, changes: [], stoppedAt: null, outcome: null,
      late: false, ladder: rule ? rule.ladder : LADDER_OF[clock], fired: [], nextFireAt: null,
    }];
  }

  /** The unit below goes on with the time of the unit above. */
  private transfer(clock: ClockName, event: StoredEvent, state: TicketState): void {
    const { assignmentNo, unitId } = leadOf(event, state);
    const moved = this.rows.filter((row) => row.clock === clock && row.stoppedAt === null);
    this.change(clock, event, (row) => ended(row, event.at));
    this.rows = [...this.rows, ...moved.map((row) => ({ ...judged(row, event.at), assignmentNo, unitId }))];
  }

  private reopen(clock: ClockName, event: StoredEvent, state: TicketState): void {
    const { assignmentNo } = openingsOf(clock, event, state)[0] ?? leadOf(event, state);
    const latest = this.latest(clock, assignmentNo);
    if (latest) this.replace(latest, reopened(latest, event.at, this.law.calendarOf(latest.unitId)));
  }

  /** Another rule may hold now: a clock that has none left ends, and one that has just come to be asked for starts. */
  private recount(clock: ClockName, event: StoredEvent, state: TicketState): void {
    this.change(clock, event, (row) => underLaw(row, event.at, state, this.law));
    const complete = this.rows.find((row) => row.clock === 'complete' && row.stoppedAt === null);
    if (clock === 'contact' && complete && !this.latest('contact', complete.assignmentNo)) this.apply('contact', 'start', event, state);
  }

  private fire({ payload, at }: StoredEvent & { type: 'rung.fired' }): void {
    const row = this.rows.find((r) => r.clock === payload.clock && r.assignmentNo === payload.assignmentNo && r.cycle === payload.cycle);
    if (!row || row.stoppedAt || row.fired.includes(payload.rung)) return;
    const { ticketId, assignmentNo, clock, cycle, unitId } = row;
    this.replace(row, climbed(row, payload.rung, at));
    const action = this.law.ladders.get(row.ladder ?? '')?.rungs.find((spec) => spec.rung === payload.rung)?.action ?? null;
    this.rungs.push({ ticketId, assignmentNo, clock, cycle, unitId, rung: payload.rung, action, dueAt: new Date(payload.dueAt), firedAt: at, late: payload.late });
  }

  private set(event: StoredEvent & { type: 'deadline.set' }, state: TicketState): void {
    const clock = (event.payload.clock ?? 'complete') as ClockName;
    const dueAt = new Date(event.payload.dueAt);
    const running = this.rows.filter((row) => row.clock === clock && row.stoppedAt === null);
    const opening = openingsOf(clock, event, state)[0] ?? leadOf(event, state);
    // A reply under review may still be sent back: the clock that it stopped takes the new time, and no second one starts.
    const waiting = state.status === 'pending_review' ? this.latest(clock, opening.assignmentNo) : undefined;
    const targets = running.length > 0 ? running : waiting ? [waiting] : [];
    if (targets.length === 0) this.start(clock, { ...opening, dueAt }, event, state);
    for (const row of targets) this.replace(row, setByHand(row, event.at, dueAt));
  }

  private recalculate({ payload, at }: StoredEvent & { type: 'deadline.recalculated' }, state: TicketState): void {
    const row = this.rows.find((r) => r.clock === payload.clock && r.assignmentNo === payload.assignmentNo && r.cycle === payload.cycle);
    if (!row || row.stoppedAt) return;
    const counted = underLaw(row, at, state, this.law);
    this.replace(row, counted.stoppedAt ? counted : { ...counted, dueAt: new Date(payload.dueAt), provisional: payload.provisional });
  }

  private replace(row: DeadlineRow, by: DeadlineRow): void {
    this.rows = this.rows.map((r) => (r === row ? by : r));
  }

  private latest(clock: ClockName, assignmentNo: number): DeadlineRow | undefined {
    return this.rows.findLast((row) => row.clock === clock && row.assignmentNo === assignmentNo);
  }

  private ruleOf(clock: ClockName, unitId: string | null, classes: readonly TicketClass[], at: Date, state: TicketState): Rule | undefined {
    const { urgency, categoryCode, type } = state;
    return ruleFor(this.law.rules, { clock, classes, urgency, unitId, categoryCode, type, at });
  }
}

function concerns(event: StoredEvent, row: DeadlineRow): boolean {
  if (event.type === 'assist.replied') return row.assignmentNo === event.payload.assignmentNo;
  const subject = subjectOf(event);
  return subject === null || row.subject === null || row.subject === subject;
}

/** A contact counts from when it took place, not from when it was written down. */
function stopOf(clock: ClockName, event: StoredEvent): Date {
  return clock === 'contact' && 'contactedAt' in event.payload ? new Date(event.payload.contactedAt) : event.at;
}

function workdaysOf(event: StoredEvent): number {
  return event.type === 'extension.granted' ? event.payload.workdays : 0;
}

function classesOf(state: TicketState): readonly TicketClass[] {
  return [
    ...(state.openOrders.length > 0 ? ['supervised' as const] : []),
    ...(state.redoCount > 0 ? ['redo' as const] : []),
    ...(state.complex ? ['complex' as const] : []),
  ];
}
