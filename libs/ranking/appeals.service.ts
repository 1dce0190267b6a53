// Appeals against a rating: applied for with evidence, decided by the supervisor, confirmed by a second person.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, DomainError, newId, sqlState, transaction } from '@hotline/platform';
import { done, lockTicketRows, TicketWriter } from '@hotline/ticket';
import { Calendars } from '@hotline/timing';
import { hasRole, SYSTEM_ACTOR, type Actor, type AppealReason } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { seesEveryUnit } from './visibility.js';

/** Domain §5: applied for within 3 working days of the rating, decided within 5 of the application. */
const APPLY_WITHIN_WORKDAYS = 3;
const DECIDE_WITHIN_WORKDAYS = 5;
const UNIQUE_VIOLATION = '23505';

export const APPEAL_STATES = {
  pending: { zh: '待决定', en: 'To decide' },
  proposed: { zh: '待复核', en: 'To confirm' },
  upheld: { zh: '采信', en: 'Upheld' },
  refused: { zh: '不采信', en: 'Refused' },
} as const;
export type AppealState = keyof typeof APPEAL_STATES;

export interface Application {
  readonly ticketId: string;
  readonly round: number;
  readonly reason: AppealReason;
  readonly account: string;
  readonly evidence: readonly string[];
}
export interface AppealRow {
  readonly id: string;
  readonly ticketId: string;
  readonly round: number;
  readonly unitId: string;
  readonly reason: AppealReason;
  readonly account: string;
  readonly evidence: readonly string[];
  readonly state: AppealState;
  readonly proposed: boolean | null;
  readonly decideBy: Date;
  readonly deciderId: string | null;
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
    private readonly writer: TicketWriter,
  ) {}

  /** Newest first; a unit sees its own, the supervisor and whoever may be the second person all. */
  async list({ state, cursor, limit = 50 }: AppealFilter, actor: Actor) {
    const rows = await this.dataSource.query<object[]>(
      `select a.*, t.number, t.title, u.name as unit_name, a.state in ('pending', 'proposed') and a.decide_by <= $5 as overdue
       from appeals a join tickets t on t.id = a.ticket_id join units u on u.id = a.unit_id
       where ($1::text is null or a.state = $1) and ($2::uuid[] is null or a.unit_id = any($2)) and ($3::uuid is null or a.id < $3)
       order by a.id desc limit $4`,
      [state ?? null, seesEveryUnit(actor) || hasRole(actor, 'reviewer') ? null : actor.unitIds, cursor ?? null, limit + 1, this.clock.now()]);
    const items = rows.slice(0, limit).map((row) => camelCased(row) as AppealRow);
    return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
  }

  async apply({ ticketId, round, reason, account, evidence }: Application, actor: Actor) {
    const rating = await this.ratingOf(ticketId, round);
    if (!actor.unitIds.includes(rating.unit_id)) throw new DomainError('auth.forbidden');
    const now = this.clock.now();
    if (now >= (await this.after(rating.at, APPLY_WITHIN_WORKDAYS))) throw new DomainError('appeal.too_late');
    const id = newId(now);
    try {
      await this.dataSource.query(
        `insert into appeals (id, ticket_id, round, unit_id, reason, account, evidence, applicant_id, applicant_name, applied_at, decide_by, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'pending')`,
        [id, ticketId, round, rating.unit_id, reason, account, JSON.stringify(evidence), actor.id, actor.name, now, await this.after(now, DECIDE_WITHIN_WORKDAYS)]);
    } catch (error) {
      throw sqlState(error) === UNIQUE_VIOLATION ? new DomainError('appeal.exists') : error;
    }
    return this.read(this.dataSource.manager, id);
  }

  /** The supervisor's decision; it holds when a second person confirms it. */
  async decide(id: string, upheld: boolean, note: string, actor: Actor) {
    return transaction(this.dataSource, async (tx) => {
      const appeal = await this.read(tx, id, 'for update');
      if (appeal.state !== 'pending') throw new DomainError('appeal.decided');
      await tx.query(
        `update appeals set state = 'proposed', proposed = $2, decision_note = $3, decider_id = $4, decider_name = $5, decided_at = $6 where id = $1`,
        [id, upheld, note, actor.id, actor.name, this.clock.now()]);
      return this.read(tx, id);
    });
  }

  /** Confirmed and upheld: out of numerator and denominator. Not confirmed: back to be decided anew. */
  async confirm(id: string, agreed: boolean, actor: Actor) {
    return transaction(this.dataSource, async (tx) => {
      // The ticket before the appeal: whoever touches a ticket's rows locks the ticket first.
      const { ticketId } = await this.read(tx, id);
      await lockTicketRows(tx, [ticketId]);
      const appeal = await this.read(tx, id, 'for update');
      if (appeal.state !== 'proposed') throw new DomainError('appeal.decided');
      if (appeal.deciderId === actor.id) throw new DomainError('appeal.second_person');
      if (agreed) await this.settle(tx, appeal, actor);
      else await tx.query(`update appeals set state = 'pending', proposed = null, decider_id = null, decider_name = null, decided_at = null where id = $1`, [id]);
      return this.read(tx, id);
    });
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

  /** From the log, not from the facts: an appeal may come before the facts have followed. */
  private async ratingOf(ticketId: string, round: number): Promise<{ readonly unit_id: string; readonly at: Date }> {
    const [rating] = await this.dataSource.query<{ unit_id: string; at: Date }[]>(
      `select payload->>'unitId' as unit_id, at from ticket_events
       where ticket_id = $1 and type = 'callback.recorded' and (payload->>'round')::int = $2 and (payload->>'reached')::boolean
         and payload->>'source' <> 'unit' and payload->>'unitId' is not null
       order by seq limit 1`, [ticketId, round]);
    if (!rating) throw new DomainError('appeal.no_rating');
    return rating;
  }

  private async read(tx: EntityManager, id: string, lock: '' | 'for update' = ''): Promise<AppealRow> {
    const [row] = await tx.query<object[]>(`select * from appeals where id = $1 ${lock}`, [id]);
    if (!row) throw new DomainError('appeal.not_found');
    return camelCased(row) as AppealRow;
  }

  private async after(at: Date, workdays: number): Promise<Date> {
    return new Date((await this.calendars.due(at.toISOString(), workdays)).dueAt);
  }
}
