// The one writer of tickets: locks, decides, follows the clocks and writes state, log and outbox together, for one ticket or a thousand.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Outbox, transaction, writeRows } from '@hotline/platform';
import { Deadlines, deadlineWrites } from '@hotline/timing';
import { SYSTEM_ACTOR, type Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { done, type Act, type ActResult, type Done } from './acts.js';
import { Batch } from './batch.js';
import { isId } from './core/ids.js';
import { canSee } from './core/visibility.js';
import { Preparation, type Prepared } from './preparation.js';
import { eventWrites, lockTickets, partWrites, ticketWrites } from './ticket-rows.js';

@Injectable()
export class TicketWriter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly deadlines: Deadlines,
    private readonly preparation: Preparation,
    private readonly outbox: Outbox,
  ) {}

  /** One act; throws its refusal: 404 not visible, 403 not yours, 409 stale or unlawful, 422 input. */
  async execute(act: Act, actor: Actor): Promise<Done> {
    const [result] = await this.executeAll([act], actor);
    return done(result!);
  }

  /** Several acts in one transaction, each judged for itself: a refused one leaves the others alone. Results in the order of the acts. */
  async executeAll(acts: readonly Act[], actor: Actor): Promise<readonly ActResult[]> {
    const results = await transaction(this.dataSource, (tx) => this.executeIn(tx, acts, actor));
    this.outbox.nudge();
    return results;
  }

  /** The same inside the caller's transaction. */
  async executeIn(tx: EntityManager, acts: readonly Act[], actor: Actor): Promise<readonly ActResult[]> {
    const { tickets: locked, lawVersion } = await lockTickets(tx, touched(acts));
    await this.deadlines.heed(tx, lawVersion);
    // Not before the lock is had: whoever held it may have acted later than this act was sent, and a log's instants never go back.
    const batch = new Batch(locked, this.clock.now(), this.deadlines);
    const prepared = await this.preparation.prepare(tx, acts, batch);
    const results: ActResult[] = [];
    for (const act of acts) results.push(await this.attempt(batch, prepared, act, act.actor ?? actor));
    await write(tx, batch, prepared);
    return results;
  }

  private async attempt(batch: Batch, prepared: Prepared, act: Act, actor: Actor): Promise<ActResult> {
    try {
      return await this.act(batch, prepared, act, actor);
    } catch (error) {
      if (error instanceof DomainError) return { ticketId: act.ticketId, error };
      throw error;
    }
  }

  private async act(batch: Batch, prepared: Prepared, act: Act, actor: Actor): Promise<Done> {
    const { ticketId, command, expectedVersion } = act;
    const state = batch.state(ticketId);
    if (!state || !canSee(state, actor)) throw new DomainError('ticket.not_found');
    if (expectedVersion !== undefined && expectedVersion !== state.version) {
      throw new DomainError('ticket.stale', { extra: { version: state.version, status: state.status } });
    }
    const given = prepared.given(act);
    const decided = batch.judge(ticketId, command, given, actor);
    prepared.checkReferences(act);
    prepared.keep(act);
    const events = await batch.append(ticketId, command, actor, decided);
    if (command === 'merge') await absorb(batch, act);
    return { ticketId, state: batch.state(ticketId)!, events };
  }
}

/** The ticket merged into takes note; merge() has made sure that it may. */
async function absorb(batch: Batch, { ticketId, input }: Act): Promise<void> {
  const intoTicketId = input.intoTicketId as string;
  const events = batch.judge(intoTicketId, 'absorb', { input: { childTicketId: ticketId } }, SYSTEM_ACTOR);
  await batch.append(intoTicketId, 'absorb', SYSTEM_ACTOR, events);
}

function touched(acts: readonly Act[]): readonly string[] {
  const ids = acts.flatMap(({ ticketId, input }) => [ticketId, input.intoTicketId]);
  return [...new Set(ids)].filter(isId);
}

async function write(tx: EntityManager, batch: Batch, prepared: Prepared): Promise<void> {
  await writeRows(tx, [
    ...prepared.personalWrites(),
    ...ticketWrites(batch.changed().map(({ after }) => after)),
    ...partWrites(batch.changed()),
    ...eventWrites(batch.events()),
    ...deadlineWrites(batch.clocks()),
  ]);
}
