// Makes all facts anew from the log, in batches: may be stopped and started again, and ends with the same bytes.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, newId, transaction } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { lockFacts, projectTickets, recount } from './fact-store.js';

const BATCH = 500;

interface Rebuild {
  readonly id: string;
  readonly last_ticket_id: string | null;
  readonly tickets: number;
}
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
  readonly resumed: boolean;
}

@Injectable()
export class FactRebuild {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Goes on where an unfinished rebuild stopped. Live rankings stay readable meanwhile. */
  async run(report: (progress: RebuildProgress) => void = () => {}): Promise<RebuildProgress> {
    const found = await this.unfinished();
    const rebuild = found ?? (await this.begin());
    const resumed = found !== undefined;
    const [{ total }] = await this.dataSource.query<[{ total: number }]>('select count(*)::int as total from tickets');
    let { tickets: done, last_ticket_id: last } = rebuild;
    for (let ids = await this.next(last); ids.length > 0; ids = await this.next(last)) {
      last = ids.at(-1)!;
      done += ids.length;
      await this.batch(rebuild.id, ids, done);
      report({ done, total, resumed });
    }
    await this.finish(rebuild.id);
    return { done, total, resumed };
  }

  private async unfinished(): Promise<Rebuild | undefined> {
    const [row] = await this.dataSource.query<Rebuild[]>('select * from fact_rebuilds where finished_at is null order by id desc limit 1');
    return row;
  }

  private async begin(): Promise<Rebuild> {
    const now = this.clock.now();
    const rebuild = { id: newId(now), last_ticket_id: null, tickets: 0 };
    await this.dataSource.query('insert into fact_rebuilds (id, started_at, tickets) values ($1, $2, 0)', [rebuild.id, now]);
    return rebuild;
  }

  private async next(after: string | null): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from tickets where $1::uuid is null or id > $1 order by id limit ${BATCH}`, [after]);
    return rows.map((row) => row.id);
  }

  private async batch(rebuildId: string, ids: readonly string[], done: number): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await lockFacts(tx);
      await projectTickets(tx, ids);
      await tx.query('update fact_rebuilds set last_ticket_id = $2, tickets = $3 where id = $1', [rebuildId, ids.at(-1), done]);
    });
  }

  /** Facts of tickets that do not exist go, and the counts are made from what is there. */
  private async finish(rebuildId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await lockFacts(tx);
      await tx.query('delete from rating_facts f where not exists (select from tickets t where t.id = f.ticket_id)');
      await recount(tx);
      await tx.query('update fact_rebuilds set finished_at = $2 where id = $1', [rebuildId, this.clock.now()]);
    });
  }
}
