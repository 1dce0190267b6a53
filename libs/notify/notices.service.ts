// What a person was told: the list, and what is read.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, DomainError } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** null: about no ticket. */
  readonly ticketId: string | null;
  readonly number: string | null;
  readonly at: Date;
  readonly visibleAt: Date;
  readonly readAt: Date | null;
}
export interface NoticePage {
  readonly items: readonly Notice[];
  readonly nextCursor: string | null;
  readonly unread: number;
}

const LIMIT = { usual: 50, most: 200 } as const;

@Injectable()
export class Notices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The latest first, by when it could be seen, then by when it happened; what quiet hours hold back is not there yet. */
  async list(asked: { readonly unread?: boolean; readonly cursor?: string; readonly limit?: number }, actor: Actor): Promise<NoticePage> {
    const limit = Math.min(asked.limit ?? LIMIT.usual, LIMIT.most);
    const after = asked.cursor === undefined ? [null, null, null] : readCursor(asked.cursor);
    const rows = await this.dataSource.query<object[]>(LIST, [actor.id, this.clock.now(), asked.unread === true, ...after, limit + 1]);
    const items = rows.slice(0, limit).map((row) => camelCased(row) as Notice);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? Buffer.from(JSON.stringify([last.visibleAt, last.at, last.id])).toString('base64url') : null;
    return { items, nextCursor, unread: await this.unread(actor) };
  }

  async unread(actor: Actor): Promise<number> {
    const [row] = await this.dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from notices where recipient_id = $1 and read_at is null and visible_at <= $2', [actor.id, this.clock.now()],
    );
    return row!.n;
  }

  /** Only one's own; what was read stays read at its time. Returns how many are unread now. */
  async read(ids: readonly string[], actor: Actor): Promise<{ readonly unread: number }> {
    await this.dataSource.query(
      'update notices set read_at = $3 where recipient_id = $1 and id = any($2) and read_at is null', [actor.id, ids, this.clock.now()],
    );
    return { unread: await this.unread(actor) };
  }

  async readAll(actor: Actor): Promise<{ readonly unread: number }> {
    await this.dataSource.query(
      'update notices set read_at = $2 where recipient_id = $1 and read_at is null and visible_at <= $2', [actor.id, this.clock.now()],
    );
    return { unread: await this.unread(actor) };
  }
}

const LIST = `
  select n.id, n.kind, n.title, n.text, n.ticket_id, t.number, n.at, n.visible_at, n.read_at
  from notices n left join tickets t on t.id = n.ticket_id
  where n.recipient_id = $1 and n.visible_at <= $2 and not ($3 and n.read_at is not null)
    and ($4::timestamptz is null or (n.visible_at, n.at, n.id) < ($4, $5::timestamptz, $6::uuid))
  order by n.visible_at desc, n.at desc, n.id desc limit $7`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readCursor(cursor: string): readonly [string, string, string] {
  try {
    const [visibleAt, at, id] = (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]).map(String);
    if (UUID.test(id ?? '') && [visibleAt, at].every((time) => !Number.isNaN(Date.parse(time ?? '')))) return [visibleAt!, at!, id!];
  } catch {
    // Falls through to the refusal: not a cursor of ours.
  }
  throw new DomainError('validation.failed', { errors: [{ field: 'cursor', message: '翻页位置无效，请从第一页开始' }] });
}
