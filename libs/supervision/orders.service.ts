// Supervision orders (督办单): the register of what was issued, answered and judged. Issuing itself is a command on the ticket.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, DomainError, OnOutbox, transaction, type OutboxMessage } from '@hotline/platform';
import { done, lockTicketRows, TicketWriter } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';

export interface Order {
  readonly orderNo: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly ground: string;
  readonly requirement: string;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly dueAt: Date | null;
  readonly reply: string | null;
  readonly repliedBy: string | null;
  readonly repliedAt: Date | null;
  readonly verdict: 'accepted' | 'rejected' | null;
  readonly verdictNote: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: Date | null;
}

export const ORDER_STATES = ['open', 'replied', 'judged'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

@Injectable()
export class Orders {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writer: TicketWriter,
  ) {}

  /** A unit leader sees the orders of the own units, whoever supervises sees all. Newest first. */
  async list(state: OrderState | undefined, actor: Actor): Promise<readonly Order[]> {
    const rows = (await this.dataSource.query(LIST, [state ?? null, unitsOf(actor)])) as object[];
    return rows.map((row) => camelCased(row) as Order);
  }

  /** The supervisor finds the reply sufficient, or rejects it: then a new order with the same requirement is issued. */
  async judge(orderNo: string, verdict: 'accepted' | 'rejected', note: string, actor: Actor): Promise<Order> {
    await transaction(this.dataSource, async (tx) => {
      // The ticket before the order: whoever touches a ticket's rows locks the ticket first.
      const [found] = (await tx.query('select ticket_id as "ticketId" from supervision_orders where order_no = $1', [orderNo])) as { readonly ticketId: string }[];
      if (!found) throw new DomainError('order.not_found');
      await lockTicketRows(tx, [found.ticketId]);
      const [row] = (await tx.query('select * from supervision_orders where order_no = $1 for update', [orderNo])) as [object];
      const order = camelCased(row) as Pick<Order, 'ticketId' | 'requirement' | 'repliedAt' | 'judgedAt'>;
      if (!order.repliedAt) throw new DomainError('order.not_replied');
      if (order.judgedAt) throw new DomainError('order.judged');
      await tx.query(
        'update supervision_orders set verdict = $2, verdict_note = $3, judged_by = $4, judged_at = $5 where order_no = $1',
        [orderNo, verdict, note, actor.name, this.clock.now()],
      );
      if (verdict === 'accepted') return;
      const requirement = `${order.requirement}（${orderNo} 的回复未通过：${note}）`;
      const again = { ticketId: order.ticketId, command: 'supervise' as const, input: { requirement } };
      (await this.writer.executeIn(tx, [again], actor)).forEach(done);
    });
    const [row] = (await this.dataSource.query(`${SELECT} where o.order_no = $1`, [orderNo])) as [object];
    return camelCased(row) as Order;
  }

  /** The log tells of orders and replies; told twice, nothing changes. */
  @OnOutbox({ consumer: 'supervision.orders', topics: ['ticket.supervised', 'order.replied'] })
  async keep(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    const keys = [messages.map(({ ticketId }) => ticketId), messages.map(({ seq }) => seq)];
    await tx.query(ISSUED, keys);
    await tx.query(REPLIED, keys);
  }
}

/** null: all units. */
export function unitsOf(actor: Actor): readonly string[] | null {
  return actor.roles.some((role) => role === 'supervisor' || role === 'auditor' || role === 'dispatcher') ? null : actor.unitIds;
}

const SELECT = `
  select o.*, t.number as ticket_number, t.title from supervision_orders o join tickets t on t.id = o.ticket_id`;

const LIST = `${SELECT}
  where ($2::uuid[] is null or o.unit_id = any($2))
    and ($1::text is null or $1 = case when o.judged_at is not null then 'judged' when o.replied_at is not null then 'replied' else 'open' end)
  order by o.issued_at desc, o.order_no desc limit 500`;

const TOLD = 'from unnest($1::uuid[], $2::int[]) m(ticket_id, seq) join ticket_events e on e.ticket_id = m.ticket_id and e.seq = m.seq';

const ISSUED = `
  insert into supervision_orders (order_no, ticket_id, unit_id, ground, requirement, issued_by, issued_at, due_at)
  select e.payload->>'orderNo', e.ticket_id, d.unit_id,
    coalesce((select g.ground from order_grounds g where g.ticket_id = e.ticket_id and g.order_no = e.payload->>'orderNo'),
      case when e.actor_id is null then 'overdue' else 'manual' end),
    e.payload->>'requirement', e.actor_name, e.at, d.due_at
  ${TOLD}
  left join lateral (
    select unit_id, due_at from deadlines d
    where d.ticket_id = e.ticket_id and d.clock = 'order' and d.subject = e.payload->>'orderNo' order by d.assignment_no limit 1
  ) d on true
  where e.type = 'ticket.supervised'
  on conflict (order_no) do nothing`;

const REPLIED = `
  update supervision_orders o set reply = e.payload->>'account', replied_by = e.actor_name, replied_at = e.at
  ${TOLD}
  where e.type = 'order.replied' and o.order_no = e.payload->>'orderNo' and o.replied_at is null`;
