// What earlier tickets teach the suggestions: who finished what, and which words went with which category.
import type { EntityManager } from 'typeorm';
import type { Sample } from './core/category-model.js';
import type { HistoryRow } from './core/history.js';

export async function finishedSince(manager: EntityManager, since: Date): Promise<readonly HistoryRow[]> {
  return (await manager.query(
    `select category_code as "categoryCode", left(area_code, 6) as "districtCode", lead_unit_id as "unitId", count(*)::int as tickets
       from tickets
      where status in ('closed', 'archived') and closed_at >= $1 and category_code is not null and lead_unit_id is not null
      group by 1, 2, 3`,
    [since],
  )) as HistoryRow[];
}

/** The latest tickets that a unit has: somebody looked at their category when they were dispatched. Whistle-blowers' are left out. */
export async function categorised(manager: EntityManager, limit: number, characters: number): Promise<readonly Sample[]> {
  return (await manager.query(
    `select t.category_code as "categoryCode", t.title || ' ' || left(x.text, $2) as text
       from tickets t join ticket_texts x on x.ticket_id = t.id
      where t.category_code is not null and t.lead_unit_id is not null and not t.confidential
      order by t.id desc limit $1`,
    [limit, characters],
  )) as Sample[];
}
