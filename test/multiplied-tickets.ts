// Thousands of tickets that are due in the same minute, copied in SQL from one that the services made.
import type { DataSource } from 'typeorm';

/** All clocks of the copies but the one for completion have stopped, and its red rung is next. */
export async function multiply(dataSource: DataSource, pattern: string, count: number): Promise<void> {
  // Ids that ascend, as the product's do.
  await dataSource.query(
    `create table copies as select ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, n from generate_series(1, $1::int) n`, [count]);
  await copy(dataSource, 'tickets', 'id', pattern, { number: `lpad(n::text, 18, '0')` });
  await copy(dataSource, 'assignments', 'ticket_id', pattern, {});
  await copy(dataSource, 'deadlines', 'ticket_id', pattern, {
    fired: `'{reminder_50,reminder_80,yellow}'::text[]`,
    next_fire_at: `case when p.clock = 'complete' then p.due_at end`,
    stopped_at: `case when p.clock <> 'complete' then p.started_at end`,
    outcome: `case when p.clock <> 'complete' then 'met' end`,
  });
  await dataSource.query('drop table copies');
  for (const table of ['tickets', 'assignments', 'deadlines']) await dataSource.query(`vacuum analyze ${table}`);
}

async function copy(dataSource: DataSource, table: string, key: string, pattern: string, other: Readonly<Record<string, string>>): Promise<void> {
  const columns = await dataSource.query<{ readonly name: string }[]>(
    `select quote_ident(column_name) as name from information_schema.columns where table_name = $1 and table_schema = 'public' order by ordinal_position`,
    [table],
  );
  const names = columns.map(({ name }) => name).join(', ');
  const values = columns.map(({ name }) => (name === key ? 'copies.id' : (other[name] ?? `p.${name}`))).join(', ');
  await dataSource.query(`insert into ${table} (${names}) select ${values} from ${table} p, copies where p.${key} = $1 order by copies.n`, [pattern]);
}
