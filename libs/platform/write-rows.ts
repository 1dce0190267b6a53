// Writes rows of several tables in one statement, because round trips are what a busy ticket writer pays for.
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export interface TableRows {
  readonly table: string;
  /** Keys are column names; a key missing in one row but present in another is written as NULL. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly onConflict?: { readonly columns: readonly string[]; readonly update: readonly string[] | 'nothing' };
  /** Rows that exist already: updated where these columns match, all other columns given are set. */
  readonly match?: readonly string[];
  /** PostgreSQL types of the columns given, for a wide table of which many rows change in few columns: reading whole records is what costs then. */
  readonly types?: Readonly<Record<string, string>>;
}

/** Returns how many rows each table took (fewer than given only with `update: 'nothing'`). */
export async function writeRows(tx: EntityManager, tables: readonly TableRows[]): Promise<number[]> {
  const filled = tables.filter((entry) => entry.rows.length > 0);
  if (filled.length === 0) return tables.map(() => 0);
  const writes = filled.map((entry, index) => `w${index} as (${statementOf(entry, `$${index + 1}`)})`);
  const counts = filled.map((_, index) => `(select count(*)::int from w${index}) as c${index}`);
  const statement = `with ${writes.join(', ')} select ${counts.join(', ')}`;
  const parameters = filled.map((entry) => JSON.stringify(entry.rows));
  const [row] = (await tx.query(prepared(statement), parameters)) as [Record<string, number>];
  return tables.map((entry) => row[`c${filled.indexOf(entry)}`] ?? 0);
}

/**
 * For statements that come again and again: each connection parses and plans the same text once, which was half of what PostgreSQL
 * had to do for a registration. Not for `select *`, whose columns a migration may change meanwhile.
 * TypeORM hands its query on to pg as it is, which takes a named one as an object.
 */
export function prepared(text: string): string {
  return { name: createHash('md5').update(text).digest('hex'), text } as unknown as string;
}

function statementOf(entry: TableRows, parameter: string): string {
  const columns = entry.types ? Object.keys(entry.types) : columnsOf(entry.rows);
  return entry.match ? updateOf(entry, columns, entry.match, parameter) : insertOf(entry, columns.map(quoted).join(', '), parameter);
}

function columnsOf(rows: TableRows['rows']): readonly string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column of Object.keys(row)) columns.add(column);
  return [...columns];
}

function updateOf({ table, types }: TableRows, columns: readonly string[], match: readonly string[], parameter: string): string {
  const set = columns.filter((column) => !match.includes(column)).map((column) => `${quoted(column)} = r.${quoted(column)}`);
  const where = match.map((column) => `t.${quoted(column)} = r.${quoted(column)}`);
  return `update ${quoted(table)} t set ${set.join(', ')}
    from ${types ? narrowRecords(types, parameter) : `jsonb_populate_recordset(null::${quoted(table)}, ${parameter}::jsonb) r`} where ${where.join(' and ')} returning 1`;
}

function narrowRecords(types: Readonly<Record<string, string>>, parameter: string): string {
  return `jsonb_to_recordset(${parameter}::jsonb) r(${Object.entries(types).map(([column, type]) => `${quoted(column)} ${type}`).join(', ')})`;
}

function insertOf({ table, onConflict }: TableRows, columns: string, parameter: string): string {
  const insert = `insert into ${quoted(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${quoted(table)}, ${parameter}::jsonb)`;
  return `${insert} ${onConflict ? conflictOf(onConflict) : ''} returning 1`;
}

function conflictOf({ columns, update }: NonNullable<TableRows['onConflict']>): string {
  const target = `on conflict (${columns.map(quoted).join(', ')})`;
  if (update === 'nothing') return `${target} do nothing`;
  const assignments = update.map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  return `${target} do update set ${assignments.join(', ')}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
