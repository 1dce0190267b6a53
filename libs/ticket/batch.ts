// Tickets while a batch of acts changes them: judges each act on what the acts before left, and keeps what is to be written.
import { DomainError, type ErrorCode } from '@hotline/platform';
import type { DeadlineRow, Deadlines, RungRow } from '@hotline/timing';
import {
  decide, evolve, type Actor, type ClockFact, type Command, type Given, type NewEvent, type Refusal, type StoredEvent, type TicketState,
} from '@hotline/workflow';
import { chainHash, type ChainedEvent } from './hash-chain.js';
import { termsOfDeadlines } from './core/terms.js';
import type { LockedTicket } from './ticket-rows.js';

interface Changing {
  readonly before: LockedTicket;
  after: LockedTicket;
}

export class Batch {
  private readonly tickets: ReadonlyMap<string, Changing>;
  private readonly appended: ChainedEvent[] = [];
  private readonly fired: RungRow[] = [];

  constructor(locked: ReadonlyMap<string, LockedTicket>, readonly at: Date, private readonly deadlines: Deadlines) {
    this.tickets = new Map([...locked].map(([id, ticket]) => [id, { before: ticket, after: ticket }]));
  }

  state(ticketId: string): TicketState | undefined {
    return this.tickets.get(ticketId)?.after.state;
  }

  /** What decide() says of the command now; throws the refusal. */
  judge(ticketId: string, command: Command, given: Given, actor: Actor): readonly NewEvent[] {
    const { state, deadlines } = this.found(ticketId).after;
    const decision = decide(command, { state, actor, terms: termsOfDeadlines(deadlines), now: this.at }, given);
    if ('refused' in decision) throw refusalError(decision.refused);
    return decision.events;
  }

  /** Takes events into the ticket, its clocks and its log. */
  async append(ticketId: string, command: Command, actor: Actor, events: readonly NewEvent[]): Promise<readonly StoredEvent[]> {
    const changing = this.found(ticketId);
    const { before, stored } = { before: changing.after, stored: this.numbered(changing.after, command, actor, events) };
    const state = stored.reduce(evolve, before.state);
    const followed = await this.deadlines.follow([{ state, events: stored, deadlines: before.deadlines }]);
    const chained = chain(before.lastHash, stored, clockFacts(before.deadlines, followed.deadlines));
    changing.after = {
      ...before, state, deadlines: merged(before.deadlines, followed.deadlines), lastHash: chained.at(-1)?.hash ?? before.lastHash,
      updatedAt: chained.at(-1)?.at ?? before.updatedAt,
    };
    this.appended.push(...chained);
    this.fired.push(...followed.rungs);
    return chained;
  }

  changed(): readonly Readonly<Changing>[] {
    return [...this.tickets.values()].filter(({ before, after }) => before !== after);
  }
  events(): readonly ChainedEvent[] {
    return this.appended;
  }
  clocks(): { readonly deadlines: readonly DeadlineRow[]; readonly rungs: readonly RungRow[] } {
    const deadlines = this.changed().flatMap(({ before, after }) => after.deadlines.filter((row) => !before.deadlines.includes(row)));
    return { deadlines, rungs: this.fired };
  }

  private found(ticketId: string): Changing {
    const changing = this.tickets.get(ticketId);
    if (!changing) throw new DomainError('ticket.not_found');
    return changing;
  }

  private numbered({ state, updatedAt }: LockedTicket, command: Command, actor: Actor, events: readonly NewEvent[]): readonly StoredEvent[] {
    return events.map((event, index) => ({
      ...event, ticketId: state.ticketId, seq: state.seq + index + 1, at: later(this.at, updatedAt), command,
      actorId: actor.id, actorName: actor.name, actorUnitId: actor.unitId, clocks: [],
    }));
  }
}

/** A log's instants never go back, though the clocks of two machines may differ. */
export function later(now: Date, lastEventAt: Date): Date {
  return now < lastEventAt ? lastEventAt : now;
}

/** The last event of an act tells what the act did to the clocks. */
export function chain(previous: string, events: readonly StoredEvent[], clocks: readonly ClockFact[]): readonly ChainedEvent[] {
  let hash = previous;
  return events.map((event, index) => {
    const told = index === events.length - 1 ? { ...event, clocks } : event;
    hash = chainHash(hash, told);
    return { ...told, hash };
  });
}

/** The clocks whose due time or state an act changed; a fired rung changes neither. */
export function clockFacts(before: readonly DeadlineRow[], changed: readonly DeadlineRow[]): readonly ClockFact[] {
  const known = new Set(before.map((row) => JSON.stringify(clockFact(row))));
  return changed.map(clockFact).filter((fact) => !known.has(JSON.stringify(fact)));
}
function clockFact(row: DeadlineRow): ClockFact {
  return {
    assignmentNo: row.assignmentNo, clock: row.clock, cycle: row.cycle, unitId: row.unitId, startedAt: row.startedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null, state: row.outcome ?? (row.pausedAt ? 'paused' : 'running'),
  };
}

function merged(rows: readonly DeadlineRow[], changed: readonly DeadlineRow[]): readonly DeadlineRow[] {
  const key = (row: DeadlineRow) => `${row.assignmentNo} ${row.clock} ${row.cycle}`;
  const replaced = new Map([...rows, ...changed].map((row) => [key(row), row]));
  return [...replaced.values()];
}

function refusalError({ code, faults }: Refusal): DomainError {
  if (code === 'invalid_input') return new DomainError('validation.failed', { errors: faults });
  return new DomainError(`ticket.${code}` satisfies ErrorCode, { errors: faults });
}
