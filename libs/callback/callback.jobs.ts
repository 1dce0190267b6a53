// What happens by itself: links that nobody used run out, and the pending list is compared with the tickets.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, defineJob, HandlesJob, logger, metrics, transaction } from '@hotline/platform';
import { done, TicketWriter } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { CallbackSettingsService } from './callback-settings.service.js';
import { findCallback, isForMerged, lockCallback, type CallbackRow } from './callback-rows.js';
import { Reconciliation, type Reconciled } from './reconciliation.service.js';

export const EXPIRE_LINKS = defineJob<Record<string, never>>({ name: 'callback.expire-links', queue: 'callback', attempts: 3, every: 600_000 });
export const RECONCILE = defineJob<Record<string, never>>({ name: 'callback.reconcile', queue: 'callback', attempts: 3, cron: '15 * * * *' });

const BATCH = 200;
const listed = metrics.gauge('hotline_callbacks_pending', 'Callbacks that wait, and where list and tickets disagree', ['what']);

@Injectable()
export class CallbackJobs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writer: TicketWriter,
    private readonly settings: CallbackSettingsService,
    private readonly reconciliation: Reconciliation,
  ) {}

  /** Nobody rated within the days of the link: 未评价, the ticket is closed. */
  @HandlesJob(EXPIRE_LINKS)
  async expireLinks(_payload?: Record<string, never>): Promise<{ readonly expired: number }> {
    for (let expired = 0; ;) {
      const due = await this.dataSource.query<{ id: string }[]>(
        'select callback_id as id from rating_links where settled_at is null and expires_at <= $1 order by expires_at limit $2', [this.clock.now(), BATCH],
      );
      for (const { id } of due) await transaction(this.dataSource, (tx) => this.expire(tx, id));
      expired += due.length;
      if (due.length < BATCH) return { expired };
    }
  }

  @HandlesJob(RECONCILE)
  async reconcile(_payload?: Record<string, never>): Promise<Reconciled> {
    const found = await this.reconciliation.reconcile();
    for (const [what, count] of Object.entries(found)) listed.set({ what }, count);
    if (found.missing + found.surplus > 0) logger.warn(found, 'the pending callbacks were not the tickets awaiting one; put right');
    return found;
  }

  private async expire(tx: EntityManager, callbackId: string): Promise<void> {
    const now = this.clock.now();
    const callback = await lockCallback(tx, (await findCallback(tx, callbackId))!);
    const [settled] = await tx.query<[object[], number]>(
      'update rating_links set settled_at = $2 where callback_id = $1 and settled_at is null and expires_at <= $2 returning id', [callbackId, now],
    );
    if (settled.length === 0 || callback.endedAt) return;
    await tx.query(
      `update callbacks set state = 'expired', outcome = 'unrated', ended_at = $2, claimed_by = null, claimed_until = null where id = $1`, [callbackId, now],
    );
    await this.close(tx, callback);
  }

  private async close(tx: EntityManager, callback: CallbackRow): Promise<void> {
    const { silenceCounts, linkDays } = await this.settings.current();
    const { ticketId } = callback;
    if (isForMerged(callback)) return;
    const act = silenceCounts
      ? { command: 'record_callback', input: { reached: true, contacted: true, resolved: true, level: 3, source: 'web', note: `${linkDays} 日内未评价，按本市设置计为基本满意` } } as const
      : { command: 'close', input: { reason: `未评价：多个时段未接通，短信链接 ${linkDays} 日内未评价` } } as const;
    const [result] = await this.writer.executeIn(tx, [{ ticketId, ...act }], SYSTEM_ACTOR);
    done(result!);
  }
}
