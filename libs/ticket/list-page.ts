// The page of a ticket list as common table expressions that end in `page`: found without reading much more than a page needs.

/** Everything that varies is bound already: conditions speak of `tickets t`, the others are parameters. */
export interface PageParts {
  readonly conditions: readonly string[];
  readonly limit: string;
  /** tsquery that the texts must match. */
  readonly words: string | null;
}
interface NewestParts extends PageParts {
  /** Array of the lead units that the conditions ask for. */
  readonly units: string | null;
}
interface DueParts extends PageParts {
  /** What more is asked of tickets with a running due time; null when the pages with them are over. */
  readonly due: readonly string[] | null;
  /** What more is asked of those without; null when the conditions leave none. */
  readonly undue: readonly string[] | null;
  /** Array of the statuses that the conditions ask for. */
  readonly statuses: string | null;
}

export const NEWEST = 't.id desc';
export const DUE = 't.due_at asc nulls last, t.id asc';

export function newestSql(parts: NewestParts): string {
  if (parts.words !== null) return newestWithWords(parts, parts.words);
  return parts.units === null ? `page as (${select(parts.conditions, NEWEST, parts.limit)})` : newestOfUnits(parts, parts.units);
}

/**
 * Two readings, because no index gives both in one order: by due time, and where these do not fill the page,
 * those without one by age. The second is not begun when the first is enough.
 */
export function dueSql({ conditions, limit, words, due, undue, statuses }: DueParts): string {
  const all = words === null ? conditions : [...conditions, 't.id in (select ticket_id from found)'];
  const running = due && select([...all, 't.due_at is not null', ...due], 't.due_at, t.id', limit);
  const rest = undue && [...all, 't.due_at is null', ...undue, ...(running ? [`(select count(*) from running) < ${limit}`] : [])];
  return [
    ...(words === null ? [] : [foundSql(words)]),
    `running as materialized (${running ?? NONE})`,
    `undue as (${rest === null ? NONE : statuses === null ? select(rest, 't.id', limit) : ofEachStatus(rest, statuses, limit)})`,
    `page as (select * from running union all select * from undue order by due_at nulls last, id limit ${limit})`,
  ].join(',\n    ');
}

const NONE = 'select t.* from tickets t where false';

/** Each unit's newest by its index: otherwise PostgreSQL walks back through everybody's tickets in the hope of theirs. */
function newestOfUnits({ conditions, limit }: PageParts, units: string): string {
  return `page as (
    select t.* from unnest(${units}::uuid[]) as lead(unit_id), lateral (
      ${select([...conditions, 't.lead_unit_id = lead.unit_id'], NEWEST, limit)}
    ) t order by ${NEWEST} limit ${limit})`;
}

/** Each status by its index: the oldest tickets are closed, and PostgreSQL would walk through all of them to the open ones. */
function ofEachStatus(conditions: readonly string[], statuses: string, limit: string): string {
  return `select t.* from unnest(${statuses}::text[]) as asked(status), lateral (
      ${select([...conditions, 't.status = asked.status'], 't.id', limit)}
    ) t order by t.id limit ${limit}`;
}

/** Materialised: otherwise a rare word makes PostgreSQL walk a whole index in the hope of a match. */
function foundSql(words: string): string {
  return `found as materialized (select ticket_id from ticket_texts where search @@ ${words}::tsquery)`;
}

/** How many of the newest are looked through for the words before the index is asked for every text that has them. */
const RECENT = 400;

/** A frequent word fills its page from the newest tickets; gathering every match of it first would take longer with every year. */
function newestWithWords({ conditions, limit }: PageParts, words: string): string {
  return `recent as materialized (${select(conditions, NEWEST, String(RECENT))}),
    hits as materialized (
      select t.* from recent t join ticket_texts x on x.ticket_id = t.id where x.search @@ ${words}::tsquery order by ${NEWEST} limit ${limit}
    ),
    enough as materialized (select count(*) >= ${limit} as yes from hits),
    ${foundSql(words)},
    page as (
      select * from hits where (select yes from enough)
      union all
      (${select([...conditions, 't.id in (select ticket_id from found)', 'not (select yes from enough)'], NEWEST, limit)})
    )`;
}

function select(conditions: readonly string[], order: string, limit: string): string {
  return `select t.* from tickets t ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by ${order} limit ${limit}`;
}
