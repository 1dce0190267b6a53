// Follows what happens to tickets: which deadline rows change and which rungs were reached.
import { Injectable } from '@nestjs/common';
import type { StoredEvent, TicketState } from '@hotline/workflow';
import type { DeadlineRow, RungRow } from './core/deadline.js';

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

@Injectable()
export class Deadlines {
  /** In memory, with cached rules and calendars; the caller writes the rows (`deadlineWrites`) in its transaction. */
  async follow(_changes: readonly TicketChange[]): Promise<Followed> {
    return { deadlines: [], rungs: [] };
  }
}
