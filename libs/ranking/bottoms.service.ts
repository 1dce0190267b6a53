// Finds who was last of its group two months running, from frozen tables only.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bottomTwice, type Bottom } from './core/bottoms.js';
import { shiftMonth } from './core/window.js';
import { frozenRows } from './frozen-store.js';

/** A re-issue of an older month undoes and adds nothing: what it would ask for is long past. */
const MONTHS_LOOKED_AT = 3;

export interface BottomMonth {
  readonly month: string;
  readonly schemeName: string;
  /** Of the month's own table, the latest. */
  readonly version: number;
  readonly bottoms: readonly Bottom[];
}

@Injectable()
export class Bottoms {
  /** Of each scheme the last frozen months whose month before is frozen too, by their latest versions. */
  async twiceRunning(tx: EntityManager): Promise<readonly BottomMonth[]> {
    const pairs = await tx.query<readonly Pair[]>(PAIRS, [MONTHS_LOOKED_AT]);
    const found: BottomMonth[] = [];
    for (const { id, beforeId, month, schemeName, version } of pairs.filter((pair) => pair.monthBefore === shiftMonth(pair.month, -1))) {
      found.push({ month, schemeName, version, bottoms: bottomTwice(await frozenRows(tx, beforeId), await frozenRows(tx, id)) });
    }
    return found;
  }
}

interface Pair {
  readonly id: string;
  readonly month: string;
  readonly schemeName: string;
  readonly version: number;
  readonly beforeId: string;
  readonly monthBefore: string;
}

const PAIRS = `
  with latest as (
    select distinct on (scheme_name, month) id, scheme_name, month, version from rankings order by scheme_name, month, version desc
  ), paired as (
    select *, lag(id) over months as before_id, lag(month) over months as month_before, row_number() over (partition by scheme_name order by month desc) as age
    from latest window months as (partition by scheme_name order by month)
  )
  select id, month, scheme_name as "schemeName", version, before_id as "beforeId", month_before as "monthBefore"
  from paired where before_id is not null and age <= $1 order by month, scheme_name`;
