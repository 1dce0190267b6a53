// The link by which a citizen who could not be reached rates: what its page shows, the one answer, and the end of a link nobody used.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, Clock, Config, DomainError } from '@hotline/platform';
import type { Actor, DissatisfactionReason, Level } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { CallbackRecorder } from './callback-recorder.service.js';
import { shortTitle } from './core/short-title.js';
import { publicReplyOf } from './public-reply.js';
import { RatingTokens } from './rating-token.js';

export interface RatingPage {
  readonly number: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly publicReply: string | null;
  readonly expiresAt: Date;
  readonly answered: boolean;
}
export interface Rating {
  readonly contacted: boolean;
  readonly resolved: boolean;
  readonly level: Level;
  readonly reasons?: readonly DissatisfactionReason[];
  readonly note?: string;
}
interface Link {
  readonly id: string;
  readonly callbackId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Used, or overtaken by a call. */
  readonly settledAt: Date | null;
  readonly handledTicketId: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string | null;
}

const CITIZEN: Actor = { id: null, name: '市民（短信链接）', roles: ['api'], unitId: null, unitIds: [] };

@Injectable()
export class RatingLinks {
  private readonly tokens: RatingTokens;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly recorder: CallbackRecorder,
    private readonly config: Config,
  ) {
    this.tokens = new RatingTokens(config.hotlineKey, ...(config.hotlineKeyPrevious ? [config.hotlineKeyPrevious] : []));
  }

  /** The address in the message of a ticket's latest open link; undefined when there is none (any more). */
  async addressFor(ticketId: string): Promise<string | undefined> {
    const [link] = await this.dataSource.query<{ id: string }[]>(
      `select l.id from rating_links l join callbacks c on c.id = l.callback_id
       where c.ticket_id = $1 and l.settled_at is null and l.expires_at > $2 order by l.sent_at desc limit 1`,
      [ticketId, this.clock.now()],
    );
    return link && `${this.config.publicUrl}/rate/${this.tokens.tokenFor(link.id)}`;
  }

  async page(token: string): Promise<RatingPage> {
    const { number, title, unitName, handledTicketId, expiresAt, settledAt } = await this.find(token);
    const publicReply = await publicReplyOf(this.dataSource.manager, handledTicketId);
    return { number, title: shortTitle(title), unitName, publicReply, expiresAt, answered: settledAt !== null };
  }

  /** One answer; of two at once the second is told that it was given. */
  async answer(token: string, rating: Rating): Promise<void> {
    const { id, callbackId, settledAt } = await this.find(token);
    if (settledAt) throw new DomainError('rating.answered');
    const recording = { ...rating, reached: true, source: 'web' } as const;
    await this.recorder.record(callbackId, recording, CITIZEN, { before: (tx) => this.use(tx, id) });
  }

  private async use(tx: EntityManager, linkId: string): Promise<void> {
    const [used] = await tx.query<[object[], number]>(
      'update rating_links set used_at = $2, settled_at = $2 where id = $1 and settled_at is null returning id', [linkId, this.clock.now()],
    );
    if (used.length === 0) throw new DomainError('rating.answered');
  }

  private async find(token: string): Promise<Link> {
    const id = this.tokens.linkIdOf(token);
    const [row] = id === undefined ? [] : await this.dataSource.query<object[]>(LINK, [id]);
    if (!row) throw new DomainError('rating.not_found');
    const link = camelCased(row) as Link;
    if (!link.usedAt && link.expiresAt <= this.clock.now()) throw new DomainError('rating.expired');
    return link;
  }
}

const LINK = `
  select l.id, l.callback_id, l.expires_at, l.used_at, l.settled_at, c.handled_ticket_id, t.number, t.title, u.name as unit_name
  from rating_links l
  join callbacks c on c.id = l.callback_id
  join tickets t on t.id = c.ticket_id
  join tickets h on h.id = c.handled_ticket_id
  left join units u on u.id = h.lead_unit_id
  where l.id = $1`;
