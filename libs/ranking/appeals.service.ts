// Appeals against a rating: applied for with evidence, decided by the supervisor, confirmed by a second person.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, sqlState, transaction } from '@hotline/platform';
import { done, lockTicketRows, TicketReader, TicketWriter } from '@hotline/ticket';
import { Calendars } from '@hotline/timing';
import { hasRole, SYSTEM_ACTOR, type Actor, type AppealReason } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { appealsOf, pageOfAppeals, ratingsOf, readAppeal, type AppealRow } from './appeal-rows.js';
import { actRefusal, actsFor, applyRefusal, type AppealAct } from './core/appeal.js';
import { seesEveryUnit } from './visibility.js';

/** Domain §5: applied for within 3 working days of the rating, decided within 5 of the application. */
const APPLY_WITHIN_WORKDAYS = 3;
const DECIDE_WITHIN_WORKDAYS = 5;
const UNIQUE_VIOLATION = '23505';

export interface Application {
  readonly ticketId: string;
  readonly round: number;
  readonly reason: AppealReason;
  /** The law, rule or fact that it rests on. */
  readonly basis?: string;
  readonly account: string;
  /** Ids of attachments of the ticket, or what there is in words. */
  readonly evidence: readonly string[];
}
export interface AppealFilter {
  readonly state?: AppealRow['state'];
  readonly cursor?: string;
  readonly limit?: number;
}

@Injectable()
export class Appeals {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly tickets: TicketReader,
    private readonly writer: TicketWriter,
  ) {}

  /** Newest first; a unit sees its own, the supervisor and whoever may be the second person all. */
  async list({ state, cursor, limit = 50 }: AppealFilter, actor: Actor) {
    const rows = await pageOfAppeals(this.dataSource.manager, {
      state: state ?? null, unitIds: seesEveryAppeal(actor) ? null : actor.unitIds, cursor: cursor ?? null, now: this.clock.now(), limit: limit + 1,
    });
    const items = rows.slice(0, limit).map((row) => forActor(row, actor));
    return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** The ratings of a ticket, each with until when and whether the actor may appeal, and the appeal that there is. */
  async ofTicket(idOrNumber: string, actor: Actor) {
    const { state } = await this.tickets.visible(idOrNumber, actor);
    return this.ofTickets([state.ticketId], actor);
  }

  /** Of tickets that the actor was found to see. */
  async ofTickets(ticketIds: readonly string[], actor: Actor) {
    if (ticketIds.length === 0) return [];
    const tx = this.dataSource.manager;
    const now = this.clock.now();
    const [ratings, appeals] = [await ratingsOf(tx, ticketIds), await appealsOf(tx, ticketIds)];
    return Promise.all(ratings.map(async (rating) => {
      const appeal = appeals.find(({ ticketId, round }) => ticketId === rating.ticketId && round === rating.round);
      const appealBy = await this.after(rating.at, APPLY_WITHIN_WORKDAYS);
      const refusal = applyRefusal({ unitId: rating.unitId, appealBy, appealed: appeal !== undefined }, actor, now);
      const shown = appeal && (seesEveryAppeal(actor) || actor.unitIds.includes(appeal.unitId)) ? forActor(appeal, actor) : null;
      return { ...rating, appealBy, mayAppeal: refusal === null, appeal: shown };
    }));
  }

  async apply({ ticketId, round, reason, basis, account, evidence }: Application, actor: Actor) {
    const tx = this.dataSource.manager;
    const rating = (await ratingsOf(tx, [ticketId])).find((one) => one.round === round);
    if (!rating) throw new DomainError('appeal.no_rating');
    const now = this.clock.now();
    const appealed = (await appealsOf(tx, [ticketId])).some((appeal) => appeal.round === round);
    const refusal = applyRefusal({ unitId: rating.unitId, appealBy: await this.after(rating.at, APPLY_WITHIN_WORKDAYS), appealed }, actor, now);
    if (refusal) throw new DomainError(refusal);
    const id = newId(now);
    try {
      await this.dataSource.query(
        `insert into appeals (id, ticket_id, round, unit_id, reason, basis, account, evidence, applicant_id, applicant_name, applied_at, decide_by, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'pending')`,
        [id, ticketId, round, rating.unitId, reason, basis ?? null, account, JSON.stringify(evidence), actor.id, actor.name, now, await this.after(now, DECIDE_WITHIN_WORKDAYS)]);
    } catch (error) {
      throw sqlState(error) === UNIQUE_VIOLATION ? new DomainError('appeal.exists') : error;
    }
    return forActor(await readAppeal(tx, id), actor);
  }

  /** The supervisor's decision; it holds when a second person confirms it. */
  async decide(id: string, upheld: boolean, note: string, actor: Actor) {
    return transaction(this.dataSource, async (tx) => {
      await this.locked(tx, id, 'decide', actor);
      await tx.query(
        `update appeals set state = 'proposed', proposed = $2, decision_note = $3, decider_id = $4, decider_name = $5, decided_at = $6 where id = $1`,
        [id, upheld, note, actor.id, actor.name, this.clock.now()]);
      return forActor(await readAppeal(tx, id), actor);
    });
  }

  /** Confirmed and upheld: out of numerator and denominator. Not confirmed: back to be decided anew. */
  async confirm(id: string, agreed: boolean, actor: Actor) {
    return transaction(this.dataSource, async (tx) => {
      // The ticket before the appeal: whoever touches a ticket's rows locks the ticket first.
      const { ticketId } = await readAppeal(tx, id);
      await lockTicketRows(tx, [ticketId]);
      const appeal = await this.locked(tx, id, 'confirm', actor);
      if (agreed) await this.settle(tx, appeal, actor);
      else await tx.query(`update appeals set state = 'pending', proposed = null, decider_id = null, decider_name = null, decided_at = null where id = $1`, [id]);
      return forActor(await readAppeal(tx, id), actor);
    });
  }

  private async locked(tx: EntityManager, id: string, act: AppealAct, actor: Actor): Promise<AppealRow> {
    const appeal = await readAppeal(tx, id, 'for update of a');
    const refusal = actRefusal(act, appeal, actor);
    if (refusal) throw new DomainError(refusal);
    return appeal;
  }

  private async settle(tx: EntityManager, appeal: AppealRow, actor: Actor): Promise<void> {
    await tx.query(
      `update appeals set state = case when proposed then 'upheld' else 'refused' end, confirmer_id = $2, confirmer_name = $3, confirmed_at = $4 where id = $1`,
      [appeal.id, actor.id, actor.name, this.clock.now()]);
    if (!appeal.proposed) return;
    const input = { round: appeal.round, appealReason: appeal.reason, appealId: appeal.id };
    const [result] = await this.writer.executeIn(tx, [{ ticketId: appeal.ticketId, command: 'exclude_rating', input }], SYSTEM_ACTOR);
    done(result!);
  }

  private async after(at: Date, workdays: number): Promise<Date> {
    return new Date((await this.calendars.due(at.toISOString(), workdays)).dueAt);
  }
}

/** With what the actor may do about it now, as a ticket has its commands. */
function forActor(appeal: AppealRow, actor: Actor) {
  return { ...appeal, allowedActs: actsFor(appeal, actor) };
}

function seesEveryAppeal(actor: Actor): boolean {
  return seesEveryUnit(actor) || hasRole(actor, 'reviewer');
}
