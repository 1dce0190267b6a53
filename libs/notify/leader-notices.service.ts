// Tells the leaders of units what is asked of them outside of any ticket.
import { Injectable } from '@nestjs/common';
import { Directory } from '@hotline/directory';
import { Accounts } from '@hotline/identity';
import { Clock, newId, writeRows } from '@hotline/platform';
import type { EntityManager } from 'typeorm';
import { announce } from './announcement.js';
import { notBefore } from './core/quiet-hours.js';
import { leadersOf, type People } from './core/recipients.js';
import { NoticeRules } from './notice-rules.service.js';

export interface LeaderNotice {
  readonly unitId: string;
  /** What it is about: the same subject reaches the same leader once. */
  readonly subject: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

@Injectable()
export class LeaderNotices {
  constructor(
    private readonly clock: Clock,
    private readonly rules: NoticeRules,
    private readonly directory: Directory,
    private readonly accounts: Accounts,
  ) {}

  /** Quiet hours hold it back. Where a unit has no leader, the supervisors are told instead. */
  async tell(tx: EntityManager, notices: readonly LeaderNotice[]): Promise<void> {
    if (notices.length === 0) return;
    const now = this.clock.now();
    const { quietHours } = await this.rules.current();
    const tree = await this.directory.tree();
    const people: People = { accounts: await this.accounts.list(tx), staffOf: (unitId) => tree.staffOf(unitId) };
    const rows = notices.flatMap(({ unitId, subject, kind, title, text }) => leadersOf(unitId, people).map((recipientId) => ({
      id: newId(now), recipient_id: recipientId, subject, kind, title, text, at: now, visible_at: notBefore(now, 'normal', quietHours),
    })));
    await writeRows(tx, [{ table: 'notices', rows, onConflict: { columns: ['ticket_id', 'subject', 'recipient_id'], update: 'nothing' } }]);
    await announce(tx, now);
  }
}
