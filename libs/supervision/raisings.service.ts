// What a ranking raises to leaders (提级): a task for the leader of each unit that was last of its group two months running.
import { Injectable } from '@nestjs/common';
import { Clock, newId, writeRows } from '@hotline/platform';
import type { EntityManager } from 'typeorm';

export interface LastOfGroup {
  readonly unitId: string;
  readonly group: string;
  readonly rank: number;
  readonly of: number;
}

/** Who was last of its group in a month and in the month before, by the month's latest table. */
export interface LastTwice {
  readonly month: string;
  readonly schemeName: string;
  readonly version: number;
  readonly bottoms: readonly LastOfGroup[];
}

export interface RaisingChange {
  readonly kind: 'raised' | 'withdrawn';
  readonly unitId: string;
  readonly month: string;
  readonly schemeName: string;
  /** What is asked of the leader, or why it is not any more. */
  readonly text: string;
  readonly version: number;
}

// One at a time, so that who read the tables earlier does not write later.
const RAISINGS_LOCK = 12_345_007;
const BY = '系统';

@Injectable()
export class Raisings {
  constructor(private readonly clock: Clock) {}

  /** To be called before the tables are read, in the transaction of `keepLastTwice`. */
  async takeTurn(tx: EntityManager): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [RAISINGS_LOCK]);
  }

  /**
   * One task for each unit, month and scheme, however often this is asked. When a re-issue takes a unit off the bottom, its task is
   * withdrawn unless the leader has settled it already; when another puts it back there, the same task is open again. Whom a re-issue
   * brings to the bottom gets a task of their own. Returns what changed.
   */
  async keepLastTwice(tx: EntityManager, months: readonly LastTwice[]): Promise<readonly RaisingChange[]> {
    const changes: RaisingChange[] = [];
    for (const month of months) changes.push(...(await this.withdraw(tx, month)), ...(await this.raise(tx, month)));
    return changes;
  }

  private async raise(tx: EntityManager, { month, schemeName, version, bottoms }: LastTwice): Promise<readonly RaisingChange[]> {
    const now = this.clock.now();
    const raised: RaisingChange[] = [];
    for (const bottom of bottoms) {
      const requirement = `${month} 月度考核（${schemeName}）在“${bottom.group}”组 ${bottom.of} 家中排第 ${bottom.rank} 位，连续两个月末位，请负责人说明原因和整改措施`;
      const row = {
        id: newId(now), unit_id: bottom.unitId, ground: 'bottom', month, scheme_name: schemeName, raised_at: now,
        detail: { requirement, group: bottom.group, rank: bottom.rank, of: bottom.of, version },
      };
      const [fresh] = await writeRows(tx, [{ table: 'raisings', rows: [row], onConflict: { columns: ['unit_id', 'month', 'scheme_name'], update: 'nothing' } }]);
      const [, again] = fresh ? [null, 0] : await tx.query<[unknown, number]>(REOPEN, [bottom.unitId, month, schemeName, row.detail]);
      if (fresh || again) raised.push({ kind: 'raised', unitId: bottom.unitId, month, schemeName, version, text: requirement });
    }
    return raised;
  }

  private async withdraw(tx: EntityManager, { month, schemeName, version, bottoms }: LastTwice): Promise<readonly RaisingChange[]> {
    const note = `${month} 月度考核（${schemeName}）重新发布后不再连续两个月末位，撤回`;
    const [rows] = await tx.query<[readonly { readonly unitId: string }[], number]>(
      WITHDRAW, [month, schemeName, bottoms.map(({ unitId }) => unitId), this.clock.now(), BY, note]);
    return rows.map(({ unitId }) => ({ kind: 'withdrawn', unitId, month, schemeName, version, text: note }));
  }
}

const WITHDRAW = `
  update raisings set settled_at = $4, settled_by = $5, note = $6, withdrawn_at = $4
  where month = $1 and scheme_name = $2 and unit_id <> all($3) and settled_at is null
  returning unit_id as "unitId"`;

const REOPEN = `
  update raisings set settled_at = null, settled_by = null, note = null, withdrawn_at = null, detail = $4
  where unit_id = $1 and month = $2 and scheme_name = $3 and withdrawn_at is not null`;
