// Follows what happens to tickets: which deadline rows change and which rungs were reached.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeadlineRow } from './core/deadline.js';
import { explain, type Explanation } from './core/explanation.js';
import { follow, type Followed, type TicketChange } from './core/follow.js';
import { dueRungs, type Wake } from './core/ladder.js';
import { differs, underLaw, type TicketFacts } from './core/law.js';
import { climbed } from './core/row.js';
import { Law } from './law.service.js';

@Injectable()
export class Deadlines {
  constructor(private readonly law: Law) {}

  /** `lawVersion` is what the transaction has read (`law_version()`); what follows is counted by no older law. */
  async heed(tx: EntityManager, lawVersion: number): Promise<void> {
    await this.law.heed(tx, lawVersion);
  }

  /** Outside of a transaction, after a write was refused because the law had changed (`LAW_CHANGED`). */
  async renew(): Promise<void> {
    await this.law.renew();
  }

  /** In memory, with cached rules and calendars; the caller writes the rows (`deadlineWrites`) in its transaction. */
  async follow(changes: readonly TicketChange[]): Promise<Followed & { readonly lawVersion: number }> {
    const book = await this.law.book();
    const followed = changes.map((change) => follow(change, book));
    return { deadlines: followed.flatMap((one) => one.deadlines), rungs: followed.flatMap((one) => one.rungs), lawVersion: book.version };
  }

  /** The days behind a due time, and the rungs ahead. */
  async explain(row: DeadlineRow): Promise<Explanation> {
    const book = await this.law.book();
    return explain(row, book.ladders.get(row.ladder ?? ''), book.calendarOf(row.unitId));
  }

  /** Row by row what fires now, in order; a rung that should have fired more than `graceMs` ago is marked late. */
  async wake(rows: readonly DeadlineRow[], now: Date, graceMs: number): Promise<readonly Wake[]> {
    const book = await this.law.book();
    return rows.map((row) => dueRungs(row, book.ladders.get(row.ladder ?? ''), book.calendarOf(row.unitId), now, graceMs));
  }

  /** The rows after their rungs have fired: what `follow` makes of `rung.fired`, without the ticket. */
  fire(wakes: readonly Wake[], now: Date): Followed {
    return {
      deadlines: wakes.map(({ row, rungs, nextFireAt }) => ({ ...rungs.reduce((climbing, { spec }) => climbed(climbing, spec.rung, now), row), nextFireAt })),
      rungs: wakes.flatMap(({ row, rungs }) => rungs.map(({ spec, at, late }) => {
        const { ticketId, assignmentNo, clock, cycle, unitId } = row;
        return { ticketId, assignmentNo, clock, cycle, unitId, rung: spec.rung, action: spec.action, dueAt: at, firedAt: now, late };
      })),
    };
  }

  /** The running rows that the law of today would have otherwise, each with how it would be. */
  async outdated(rows: readonly (readonly [DeadlineRow, TicketFacts])[], now: Date): Promise<readonly (readonly [DeadlineRow, DeadlineRow])[]> {
    const book = await this.law.book();
    return rows.map(([row, facts]) => [row, underLaw(row, now, facts, book)] as const).filter(([row, counted]) => differs(row, counted));
  }
}
