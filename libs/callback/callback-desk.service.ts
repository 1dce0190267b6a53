// The desk of a callback officer: what is due, claiming one, and everything about it.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Citizens } from '@hotline/citizen';
import { Clock, DomainError } from '@hotline/platform';
import { hasRole, type Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { callbackItem, claimCallback, listCallbacks, type CallbackItem, type CallbackList } from './callback-queries.js';
import { attemptsOf, type AttemptView } from './callback-rows.js';
import { CallbackSettingsService } from './callback-settings.service.js';
import { publicReplyOf } from './public-reply.js';

export type ListedCallback = Omit<CallbackItem, 'citizenId' | 'urgencyRank'> & { readonly overdue: boolean; readonly phoneMasked: string | null };
export type CallbackDetails = ListedCallback & { readonly history: readonly AttemptView[]; readonly publicReply: string | null };

const LIMIT = { usual: 50, most: 200 } as const;
const CONCEALED = '已保密';

@Injectable()
export class CallbackDesk {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly citizens: Citizens,
    private readonly settings: CallbackSettingsService,
  ) {}

  /** A page of a list; an officer's 'due' leaves out what the officer handled, 'claimed' is what the officer holds. */
  async list(asked: { readonly state: CallbackList; readonly ticketId?: string; readonly cursor?: string; readonly limit?: number }, actor: Actor): Promise<{ readonly items: readonly ListedCallback[]; readonly nextCursor: string | null }> {
    const { state, ticketId, cursor, limit = LIMIT.usual } = asked;
    const officerId = hasRole(actor, 'callback_officer') ? actor.id : null;
    const query = { state, ticketId, cursor, officerId, now: this.clock.now(), limit: Math.min(limit, LIMIT.most) };
    const { items, nextCursor } = await listCallbacks(this.dataSource.manager, query);
    return { items: await this.shown(items), nextCursor };
  }

  async one(id: string): Promise<CallbackDetails> {
    const { manager } = this.dataSource;
    const item = await this.find(id);
    const [shown] = await this.shown([item]);
    return { ...shown!, history: await attemptsOf(manager, id), publicReply: await publicReplyOf(manager, item.handledTicketId) };
  }

  /** For some minutes (settings) it is the officer's own; claiming again prolongs it. */
  async claim(id: string, actor: Actor): Promise<CallbackDetails> {
    const now = this.clock.now();
    const { claimMinutes } = await this.settings.current();
    await this.refuseHandler(id, actor);
    const claimed = await claimCallback(this.dataSource.manager, id, actor.id!, now, new Date(now.getTime() + claimMinutes * 60_000));
    const details = await this.one(id);
    if (!claimed) throw refusal(details, now);
    return details;
  }

  /** Gives it back before the time is over. */
  async release(id: string, actor: Actor): Promise<void> {
    await this.dataSource.query(
      `update callbacks set state = 'due', claimed_by = null, claimed_until = null where id = $1 and state = 'claimed' and claimed_by = $2`,
      [id, actor.id],
    );
  }

  /** The number to dial, with a reason, on record. */
  async revealPhone(id: string, reason: string, actor: Actor): Promise<string | null> {
    await this.refuseHandler(id, actor);
    const { citizenId, ticketId, confidential } = await this.find(id);
    if (citizenId === null) return null;
    return this.citizens.reveal(actor, { citizenId, field: 'phone', reason, ticketId, confidential });
  }

  private async find(id: string): Promise<CallbackItem> {
    const item = await callbackItem(this.dataSource.manager, id);
    if (!item) throw new DomainError('callback.not_found');
    return item;
  }

  private async refuseHandler(id: string, actor: Actor): Promise<void> {
    const [handled] = await this.dataSource.query<object[]>(
      'select from callbacks c join tickets h on h.id = c.handled_ticket_id where c.id = $1 and $2::uuid = any (h.handler_ids)', [id, actor.id],
    );
    if (handled) throw new DomainError('ticket.handled_by_you');
  }

  private async shown(items: readonly CallbackItem[]): Promise<readonly ListedCallback[]> {
    const now = this.clock.now();
    const masked = await this.citizens.masked(items.flatMap((item) => item.citizenId ?? []));
    return items.map(({ citizenId, urgencyRank: _, ...item }) => ({
      ...item,
      overdue: item.endedAt === null && item.dueAt <= now,
      phoneMasked: item.confidential ? CONCEALED : (masked.get(citizenId ?? '')?.phone ?? null),
    }));
  }
}

function refusal({ endedAt, claimedUntil, claimedByName, nextAt }: ListedCallback, now: Date): DomainError {
  if (endedAt) return new DomainError('callback.ended');
  if (claimedUntil && claimedUntil > now) return new DomainError('callback.claimed', { detail: `${claimedByName}正在回访` });
  return new DomainError('callback.not_yet', { extra: { nextAt } });
}
