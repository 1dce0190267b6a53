// Calls as the telephone system tells of them, in any order and as often as it likes, and who takes them.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CitizenRow, Citizens, citizenTable, readPhone } from '@hotline/citizen';
import { broadcast, camelCased, Clock, DomainError, newId, transaction, writeRows } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';

export const CALL_STATES = ['ringing', 'answered', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

export interface CallEvent {
  /** The telephone system's own id of the call. */
  readonly callId: string;
  readonly event: CallState;
  /** Left out or unreadable when the caller withholds it. */
  readonly phone?: string;
  /** User name of the operator at whose desk it rings. */
  readonly agent?: string;
  readonly at?: Date;
}
export interface Call {
  readonly id: string;
  readonly callId: string;
  readonly state: CallState;
  readonly citizenId: string | null;
  readonly operatorId: string | null;
  readonly ticketId: string | null;
  readonly rangAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
}

@Injectable()
export class Calls {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly citizens: Citizens,
  ) {}

  /** Takes an event in and tells the operators' screens. A state never goes back, and what was known is not forgotten. */
  async take(event: CallEvent): Promise<Call> {
    const citizen = this.citizenOf(event.phone);
    return transaction(this.dataSource, async (tx) => {
      if (citizen) await writeRows(tx, [citizenTable([citizen.row])]);
      const call = await this.store(tx, event, citizen?.id ?? null);
      await announce(tx, call);
      return call;
    });
  }

  async one(id: string): Promise<Call> {
    const [row] = (await this.dataSource.query('select * from calls where id = $1', [id])) as object[];
    if (!row) throw new DomainError('call.not_found');
    return camelCased(row) as Call;
  }

  /** Calls that ring or are being spoken, newest first: what a screen shows that was just opened. */
  async current(): Promise<readonly Call[]> {
    const rows = (await this.dataSource.query(`select * from calls where state <> 'ended' order by id desc limit 50`)) as object[];
    return rows.map((row) => camelCased(row) as Call);
  }

  /**
   * The operator takes the call and gets its number in clear: whoever speaks to a caller needs it, and the ticket asks for it.
   * The taking is on record once; a call that another took is refused.
   */
  async answer(id: string, actor: Actor): Promise<{ readonly call: Call; readonly phone: string | null }> {
    const { call, taken } = await transaction(this.dataSource, async (tx) => {
      const [row] = (await tx.query('select * from calls where id = $1 for update', [id])) as object[];
      if (!row) throw new DomainError('call.not_found');
      const before = camelCased(row) as Call;
      if (before.operatorId === actor.id) return { call: before, taken: false };
      if (before.operatorId !== null) throw new DomainError('call.taken');
      const after: Call = { ...before, operatorId: actor.id };
      await tx.query('update calls set operator_id = $2 where id = $1', [id, actor.id]);
      await announce(tx, after);
      return { call: after, taken: true };
    });
    return { call, phone: call.citizenId === null ? null : await this.numberOf(call, taken, actor) };
  }

  /** What the call came to: the ticket registered for it, or the one it was about. */
  async link(id: string, ticketId: string): Promise<void> {
    const [rows] = (await this.dataSource.query('update calls set ticket_id = $2 where id = $1 returning id', [id, ticketId])) as [object[], number];
    if (rows.length === 0) throw new DomainError('call.not_found');
  }

  private async numberOf({ citizenId, callId }: Call, taken: boolean, actor: Actor): Promise<string | null> {
    if (!taken) return this.citizens.contactNumber(citizenId!);
    return this.citizens.reveal(actor, { citizenId: citizenId!, field: 'phone', reason: `接听来电 ${callId}`, confidential: false });
  }

  private citizenOf(phone: string | undefined): { readonly id: string; readonly row: CitizenRow } | undefined {
    return phone !== undefined && readPhone(phone).ok ? this.citizens.rowFor({ phone }) : undefined;
  }

  private async store(tx: EntityManager, { callId, event, agent, at }: CallEvent, citizenId: string | null): Promise<Call> {
    const now = at ?? this.clock.now();
    const [row] = (await tx.query(
      `insert into calls (id, call_id, state, citizen_id, operator_id, rang_at, answered_at, ended_at)
       values ($1, $2, $3, $4, (select id from accounts where username = lower($5) and active),
         case when $3 = 'ringing' then $6::timestamptz end, case when $3 = 'answered' then $6::timestamptz end, case when $3 = 'ended' then $6::timestamptz end)
       on conflict (call_id) do update set
         state = case when array_position($7::text[], excluded.state) > array_position($7::text[], calls.state) then excluded.state else calls.state end,
         citizen_id = coalesce(calls.citizen_id, excluded.citizen_id), operator_id = coalesce(calls.operator_id, excluded.operator_id),
         rang_at = coalesce(calls.rang_at, excluded.rang_at), answered_at = coalesce(calls.answered_at, excluded.answered_at),
         ended_at = coalesce(calls.ended_at, excluded.ended_at)
       returning *`,
      [newId(this.clock.now()), callId, event, citizenId, agent ?? null, now, CALL_STATES],
    )) as object[];
    return camelCased(row!) as Call;
  }
}

/** Only ids travel; a screen asks for the card. All operators hear it, so that a call taken by one stops ringing at the others. */
async function announce(tx: EntityManager, { id, callId, state, operatorId }: Call): Promise<void> {
  await broadcast(tx, [{ event: 'call', to: ['role:operator'], data: { id, callId, phase: state, operatorId } }]);
}
