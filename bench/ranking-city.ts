// The city that the ranking is measured on: 300 units and a million rated tickets of one month, written as rows.
import type { DataSource } from 'typeorm';

export const MONTH = '2026-10';
const FROM = '2026-09-30T16:00:00Z';

/** 10 districts with 19 streets each and 100 bureaus: 300 units. */
export async function buildUnits(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    insert into units (id, code, name, kind, parent_id, level, created_at)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'B' || n, '单位' || n,
      case when n <= 10 then 'district' when n <= 200 then 'street' else 'bureau' end,
      case when n between 11 and 200 then ('00000000-0000-7000-8000-' || lpad(((n - 11) / 19 + 1)::text, 12, '0'))::uuid end,
      case when n between 11 and 200 then 2 else 1 end, $1
    from generate_series(1, 300) n`, [FROM]);
}

/** Each ticket: signed, replied to (one in ten late) and rated once within the month. */
export async function buildFacts(dataSource: DataSource, tickets: number): Promise<void> {
  await dataSource.query(`
    insert into tickets (id, number, query_code, status, seq, version, title, type, urgency, channel, confidential, complex, missing, created_at,
      updated_at, closed_at, lead_no, round, redo_count, attempts, awaits_decision, repeats, handler_ids, open_orders, last_hash)
    select ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, lpad(n::text, 18, '0'), '000000', 'closed', 8, 8, '路灯不亮，第 ' || n || ' 件', 'complaint',
      'normal', 'phone', false, false, '{}', $1, $1, $1, 1, 1, 0, 1, false, 0, '{}', '{}', ''
    from generate_series(1, $2::int) n`, [FROM, tickets]);
  const insert = (kind: string, columns: string, values: string): Promise<unknown> => dataSource.query(`
    insert into rating_facts (ticket_id, unit_id, at, known_from, seq, no, cycle, returned, redone, kind, type, digest, ${columns})
    select ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad((1 + (hashint4(n)::bigint & 2147483647) % 300)::text, 12, '0'))::uuid,
      t.at, t.at, 5, 1, 1, false, false, '${kind}', 'complaint', sha256(convert_to('${kind}' || n, 'UTF8')), ${values}
    from generate_series(1, $2::int) n
      cross join lateral (select date_trunc('milliseconds', $1::timestamptz + (n::float8 / $2) * interval '31 days' - interval '1 second') as at) t
      cross join lateral (select 5 - least(4, floor(-ln(((hashint4(n + 7) & 65535) + 1) / 65537.0) * 1.1)::int) as level, n % 10 <> 0 as good) r`, [FROM, tickets]);
  await insert('callback', 'reached, contacted, resolved, level, outcome', `true, good, level > 2, level, level || case when good then 'y' else 'n' end || case when level > 2 then 'y' else 'n' end`);
  await insert('complete', 'in_time, over_at, outcome', `good, t.at - case when good then interval '1 hour' else interval '-30 hours' end, case when good then 'in_time' else 'late' end`);
  await insert('sign', 'in_time, over_at, outcome', `good, t.at - case when good then interval '1 hour' else interval '-1 hour' end, case when good then 'in_time' else 'late' end`);
  await dataSource.query(`insert into unit_days select unit_id, (at at time zone 'Asia/Shanghai')::date, kind, type, outcome, count(*) from rating_facts group by 1, 2, 3, 4, 5`);
  for (const table of ['tickets', 'rating_facts', 'unit_days']) await dataSource.query(`vacuum analyze ${table}`);
}
