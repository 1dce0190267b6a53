// What supervision looks at: where units stand on the ladder, the cards, the bulletin, what was raised to leaders.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, DomainError } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { unitsOf } from './orders.service.js';

export interface BoardRow {
  /** null: the hotline centre itself. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly running: number;
  readonly late: number;
  /** Running clocks by the last rung they reached. */
  readonly rungs: Readonly<Record<string, number>>;
}

export interface Card {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly title: string;
  readonly clock: string;
  readonly colour: 'yellow' | 'red';
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly givenAt: Date;
  readonly late: boolean;
}

export interface BulletinEntry {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly title: string;
  readonly clock: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly dueAt: Date;
  readonly listedAt: Date;
}

/** shirking: of a ticket that went round; bottom: last of its group two months running. */
export const RAISING_GROUNDS = ['shirking', 'bottom'] as const;

export interface Raising {
  readonly id: string;
  readonly ticketId: string | null;
  readonly ticketNumber: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly ground: (typeof RAISING_GROUNDS)[number];
  /** What is asked of the leader. */
  readonly requirement: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly raisedAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly note: string | null;
}

@Injectable()
export class SupervisionBoard {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  board(actor: Actor): Promise<readonly BoardRow[]> {
    return this.rows<BoardRow>(BOARD, [unitsOf(actor)]);
  }

  cards(actor: Actor): Promise<readonly Card[]> {
    return this.rows<Card>(CARDS, [unitsOf(actor)]);
  }

  bulletin(actor: Actor): Promise<readonly BulletinEntry[]> {
    return this.rows<BulletinEntry>(BULLETIN, [unitsOf(actor)]);
  }

  raisings(actor: Actor): Promise<readonly Raising[]> {
    return this.rows<Raising>(RAISINGS, [unitsOf(actor)]);
  }

  /** The leader says what was done about it. */
  async settle(id: string, note: string, actor: Actor): Promise<void> {
    const [, settled] = (await this.dataSource.query(
      'update raisings set settled_at = $2, settled_by = $3, note = $4 where id = $1 and settled_at is null and ($5::uuid[] is null or unit_id = any($5))',
      [id, this.clock.now(), actor.name, note, unitsOf(actor)],
    )) as [unknown, number];
    if (settled === 0) throw new DomainError('raising.not_found');
  }

  private async rows<T>(sql: string, parameters: readonly unknown[]): Promise<readonly T[]> {
    const rows = (await this.dataSource.query(sql, [...parameters])) as object[];
    return rows.map((row) => camelCased(row) as T);
  }
}

const BOARD = `
  with reached as (
    select unit_id, fired[cardinality(fired)] as rung, count(*)::int as n, count(*) filter (where late)::int as late
    from deadlines where stopped_at is null and due_at is not null and cardinality(fired) > 0 and ($1::uuid[] is null or unit_id = any($1))
    group by 1, 2
  )
  select r.unit_id, u.name as unit_name, sum(r.n)::int as running, sum(r.late)::int as late, jsonb_object_agg(r.rung, r.n) as rungs
  from reached r left join units u on u.id = r.unit_id
  group by r.unit_id, u.name order by late desc, running desc, u.name`;

const CARDS = `
  select c.ticket_id, t.number as ticket_number, t.title, c.clock, c.colour, c.unit_id, u.name as unit_name, c.given_at, c.late
  from cards c join tickets t on t.id = c.ticket_id left join units u on u.id = c.unit_id
  where $1::uuid[] is null or c.unit_id = any($1)
  order by c.given_at desc limit 500`;

const BULLETIN = `
  select b.ticket_id, t.number as ticket_number, t.title, b.clock, b.unit_id, u.name as unit_name, b.due_at, b.listed_at
  from bulletin_entries b join tickets t on t.id = b.ticket_id left join units u on u.id = b.unit_id
  where $1::uuid[] is null or b.unit_id = any($1)
  order by b.listed_at desc limit 500`;

const RAISINGS = `
  select r.*, r.detail->>'requirement' as requirement, t.number as ticket_number, u.name as unit_name
  from raisings r left join tickets t on t.id = r.ticket_id left join units u on u.id = r.unit_id
  where $1::uuid[] is null or r.unit_id = any($1)
  order by r.settled_at is not null, r.raised_at desc limit 500`;
