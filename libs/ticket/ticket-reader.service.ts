// Reads tickets: lists, one with everything about it, and its log.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Citizens } from '@hotline/citizen';
import { Directory } from '@hotline/directory';
import { camelCased, Clock, DomainError } from '@hotline/platform';
import { changesVersion, type Actor, type RequestKind, type Status } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import type { ChainedEvent } from './hash-chain.js';
import { isId } from './core/ids.js';
import { canSee, knowsCaller } from './core/visibility.js';
import { countSql, listSql, type PageKey, type TicketFilter, type TicketSort } from './list-query.js';
import { eventFromColumns, loadTicket, type LockedTicket } from './ticket-rows.js';
import { commandsFor, placeNames, stateView, unitName } from './ticket-view.js';

export interface ListAsked {
  readonly filter: TicketFilter;
  /** With everything below it. */
  readonly unitId?: string;
  readonly part?: 'lead' | 'assist';
  readonly sort?: TicketSort;
  readonly cursor?: string;
  /** At most 200. */
  readonly limit?: number;
}

export interface ListedTicket {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  readonly version: number;
  readonly type: string;
  readonly urgency: string;
  readonly channel: string;
  readonly categoryCode: string | null;
  readonly areaCode: string | null;
  readonly leadUnitId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
  readonly dueAt: Date | null;
  readonly dueClock: string | null;
  readonly confidential: boolean;
  readonly complex: boolean;
  readonly round: number;
  readonly redoCount: number;
  readonly repeats: number;
  readonly awaitsDecision: boolean;
  readonly openOrders: readonly string[];
  readonly fired: readonly string[];
  readonly provisional: boolean;
  readonly late: boolean;
  readonly pendingRequests: readonly RequestKind[];
}

const LIMIT = { usual: 50, most: 200 } as const;

@Injectable()
export class TicketReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly citizens: Citizens,
  ) {}

  /** A page of what the actor may see; `nextCursor` is null on the last. */
  async list(asked: ListAsked, actor: Actor) {
    const tree = await this.directory.tree();
    const now = this.clock.now();
    const limit = Math.min(asked.limit ?? LIMIT.usual, LIMIT.most);
    const sort = asked.sort ?? 'newest';
    const sql = listSql(withUnits(asked, (id) => tree.subtree(id)), actor, now, { sort, after: asked.cursor ? keyOf(asked.cursor) : undefined, limit });
    const rows = ((await this.dataSource.query(sql.text, [...sql.parameters])) as object[]).map((row) => camelCased(row) as ListedTicket);
    const items = rows.slice(0, limit).map((row) => ({ ...row, ...placeNames(tree, row), overdue: row.dueAt !== null && row.dueAt <= now }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
  }

  /** Tickets per status, with how many of them are overdue or await the supervisor. */
  async counts(asked: ListAsked, actor: Actor) {
    const tree = await this.directory.tree();
    const sql = countSql(withUnits(asked, (id) => tree.subtree(id)), actor, this.clock.now());
    return { statuses: (await this.dataSource.query(sql.text, [...sql.parameters])) as { status: Status; n: number; overdue: number; awaiting: number }[] };
  }

  /** By id or by its 18-digit number; 404 also when the actor may not see it, so that nothing is betrayed. */
  async one(idOrNumber: string, actor: Actor) {
    const ticket = await this.visible(idOrNumber, actor);
    const tree = await this.directory.tree();
    const now = this.clock.now();
    const { state } = ticket;
    const [details] = (await this.dataSource.query(DETAILS, [state.ticketId])) as [TicketDetails];
    const citizenId = knowsCaller(state, actor) ? state.citizenId : null;
    const citizen = state.citizenId === null ? null : { id: citizenId, ...(await this.citizens.view(state.citizenId, state.confidential)) };
    return { ...stateView(tree, ticket, now), ...details, citizen, allowedCommands: commandsFor(ticket, actor, now) };
  }

  /** The log, oldest first; personal data is never in it. */
  async events(idOrNumber: string, actor: Actor) {
    const { state } = await this.visible(idOrNumber, actor);
    const tree = await this.directory.tree();
    const log = await this.log(state.ticketId);
    const shown = knowsCaller(state, actor) ? log : log.map(withoutCaller);
    return shown.map((event) => ({ ...event, actorUnitName: event.actorUnitId === null ? null : unitName(tree, event.actorUnitId) }));
  }

  /** The stored log of a ticket with its hashes, for those who recompute it. */
  async log(ticketId: string): Promise<readonly ChainedEvent[]> {
    const rows = (await this.dataSource.query('select * from ticket_events where ticket_id = $1 order by seq', [ticketId])) as object[];
    return rows.map(eventFromColumns);
  }

  /** What happened since a version that somebody looked at: shown when their act came too late. */
  async changesSince(ticketId: string, version: number) {
    const log = await this.log(ticketId);
    return log.filter((event) => changesVersion(event.type)).slice(version)
      .map(({ seq, type, command, at, actorName, payload }) => ({ seq, type, command, at, actorName, payload }));
  }

  /** The ticket as it stands, if the actor may see it. */
  async visible(idOrNumber: string, actor: Actor): Promise<LockedTicket> {
    const id = await this.idOf(idOrNumber);
    const ticket = id && (await loadTicket(this.dataSource.manager, id));
    if (!ticket || !canSee(ticket.state, actor)) throw new DomainError('ticket.not_found');
    return ticket;
  }

  private async idOf(idOrNumber: string): Promise<string | undefined> {
    if (!/^\d{18}$/.test(idOrNumber)) return isId(idOrNumber) ? idOrNumber : undefined;
    const rows = (await this.dataSource.query('select id from tickets where number = $1', [idOrNumber])) as { readonly id: string }[];
    return rows[0]?.id;
  }
}

interface TicketDetails {
  readonly title: string;
  readonly text: string;
  readonly address: string | null;
  readonly assistance: string | null;
  readonly queryCode: string;
  readonly mergedIntoNumber: string | null;
  readonly children: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  /** What the citizen may read: answered, or passed in review. */
  readonly publicReply: string | null;
}
const DETAILS = `
  select t.title, x.text, x.address, t.assistance, t.query_code as "queryCode",
    (select number from tickets p where p.id = t.merged_into_id) as "mergedIntoNumber",
    coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'title', c.title) order by c.id)
      from tickets c where c.merged_into_id = t.id), '[]') as children,
    coalesce(
      (select e.payload->>'publicReply' from ticket_events e where e.ticket_id = t.id and e.type = 'reply.submitted' and e.seq < (
        select max(seq) from ticket_events p where p.ticket_id = t.id and p.type = 'reply.passed') order by e.seq desc limit 1),
      (select e.payload->>'publicReply' from ticket_events e where e.ticket_id = t.id and e.type = 'ticket.answered' order by e.seq desc limit 1)
    ) as "publicReply"
  from tickets t join ticket_texts x on x.ticket_id = t.id where t.id = $1`;

function withUnits({ filter, unitId, part = 'lead' }: ListAsked, subtree: (id: string) => readonly string[]): TicketFilter {
  if (unitId === undefined) return filter;
  return part === 'lead' ? { ...filter, unitIds: subtree(unitId) } : { ...filter, assistUnitIds: subtree(unitId) };
}

function withoutCaller(event: ChainedEvent): ChainedEvent {
  return 'citizenId' in event.payload ? ({ ...event, payload: { ...event.payload, citizenId: null } } as ChainedEvent) : event;
}

function cursorOf({ id, dueAt }: Pick<ListedTicket, 'id' | 'dueAt'>): string {
  return Buffer.from(JSON.stringify([id, dueAt?.toISOString() ?? null])).toString('base64url');
}
function keyOf(cursor: string): PageKey {
  try {
    const [id, dueAt] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (isId(id) && (dueAt === null || !Number.isNaN(Date.parse(dueAt as string)))) return { id, dueAt: dueAt as string | null };
  } catch {
    // Falls through to the refusal: not a cursor of ours.
  }
  throw new DomainError('validation.failed', { errors: [{ field: 'cursor', message: '翻页位置无效，请从第一页开始' }] });
}
