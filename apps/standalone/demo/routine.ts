// What the system does by itself day by day while the invented city lives: the sweep, the outbox, expiring links, freezing, archiving.
import { CallbackJobs } from '@hotline/callback';
import { Outbox } from '@hotline/platform';
import { Freezing } from '@hotline/ranking';
import { Sweep } from '@hotline/supervision';
import { Archive, TicketWriter } from '@hotline/ticket';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Cast } from './cast.js';
import { dateAt } from './turns.js';

const DAY_MS = 86_400_000;
/** The fifth working day of a month is one of these; on others there is nothing to freeze. */
const FREEZING_DAYS = ['06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16'];

export class Routine {
  private readonly dataSource: DataSource;
  private readonly sweeper: Sweep;
  private readonly outbox: Outbox;
  private readonly callbacks: CallbackJobs;
  private readonly freezing: Freezing;
  private readonly writer: TicketWriter;
  private readonly archive: Archive;

  constructor(app: INestApplicationContext, private readonly cast: Cast) {
    this.dataSource = app.get(DataSource);
    this.sweeper = app.get(Sweep, { strict: false });
    this.outbox = app.get(Outbox, { strict: false });
    this.callbacks = app.get(CallbackJobs, { strict: false });
    this.freezing = app.get(Freezing, { strict: false });
    this.writer = app.get(TicketWriter, { strict: false });
    this.archive = app.get(Archive, { strict: false });
  }

  /** When the next rung is due: as if the sweep ran all the time. */
  async nextRung(): Promise<Date | undefined> {
    const [row] = await this.dataSource.query<{ at: Date | null }[]>('select min(next_fire_at) as at from deadlines');
    return row?.at ?? undefined;
  }

  async sweep(): Promise<void> {
    await this.sweeper.run();
  }

  async relay(): Promise<void> {
    await this.outbox.drain();
  }

  /** Once a day, in the morning. */
  async daily(now: Date): Promise<void> {
    await this.relay();
    await this.callbacks.expireLinks();
    if (FREEZING_DAYS.includes(dateAt(now).slice(-2))) await this.freeze();
    await this.replyToOrders(now);
    await this.archive.run();
  }

  private async freeze(): Promise<void> {
    await this.relay();
    for (const ranking of await this.freezing.freezeDue()) {
      const [month, scheme] = ranking.split(' ') as [string, string];
      await this.freezing.publish(month, scheme, this.cast.actorOf({ desk: 'supervisor' }, 0));
    }
  }

  /** A unit answers a supervision order on the day after. */
  private async replyToOrders(now: Date): Promise<void> {
    const rows = await this.dataSource.query<{ id: string; code: string }[]>(
      `select t.id, u.code from tickets t join units u on u.id = t.lead_unit_id
       where cardinality(t.open_orders) > 0 and t.status in ('pending_sign', 'in_progress', 'suspended', 'pending_review', 'pending_callback')
         and t.updated_at < $1 order by t.id`,
      [new Date(now.getTime() - DAY_MS)],
    );
    for (const { id, code } of rows) {
      const input = { account: '已约谈经办人，倒排时限推进，办结后第一时间反馈。' };
      await this.writer.execute({ ticketId: id, command: 'reply_order', input }, this.cast.actorOf({ desk: 'liaison', unit: code }, 0));
    }
  }
}
