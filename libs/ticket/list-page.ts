// The page of a ticket list as common table expressions that end in `page`: found without reading much more than a page needs.

/** Everything that varies is bound already: conditions speak of `tickets t`, the others are parameters. */
export interface PageParts {
  readonly conditions: readonly string[];
  readonly order: string;
  readonly newestFirst: boolean;
  readonly limit: string;
  /** Array of the lead units that the conditions ask for, when the newest of each are wanted. */
  readonly units: string | null;
  /** tsquery that the texts must match. */
  readonly words: string | null;
}

export function pageSql(parts: PageParts): string {
  if (parts.words !== null) return parts.newestFirst ? newestWithWords(parts, parts.words) : withWords(parts, parts.words);
  return parts.units !== null ? newestOfUnits(parts, parts.units) : plain(parts);
}

function plain({ conditions, order, limit }: PageParts): string {
  return `page as (select t.* from tickets t ${where(conditions)} order by ${order} limit ${limit})`;
}

/** Each unit's newest by its index: otherwise PostgreSQL walks back through everybody's tickets in the hope of theirs. */
function newestOfUnits({ conditions, order, limit }: PageParts, units: string): string {
  return `page as (
    select t.* from unnest(${units}::uuid[]) as lead(unit_id), lateral (
      select t.* from tickets t ${where([...conditions, 't.lead_unit_id = lead.unit_id'])} order by ${order} limit ${limit}
    ) t order by ${order} limit ${limit})`;
}

/** Materialised: otherwise a rare word makes PostgreSQL walk the whole primary key in the hope of a match. */
function withWords({ conditions, order, limit }: PageParts, words: string): string {
  return `found as materialized (select ticket_id from ticket_texts where search @@ ${words}::tsquery),
    page as (select t.* from tickets t ${where([...conditions, 't.id in (select ticket_id from found)'])} order by ${order} limit ${limit})`;
}

/** How many of the newest are looked through for the words before the index is asked for every text that has them. */
const RECENT = 400;

/** A frequent word fills its page from the newest tickets; gathering every match of it first would take longer with every year. */
function newestWithWords({ conditions, order, limit }: PageParts, words: string): string {
  return `recent as materialized (select t.* from tickets t ${where(conditions)} order by ${order} limit ${RECENT}),
    hits as materialized (
      select t.* from recent t join ticket_texts x on x.ticket_id = t.id where x.search @@ ${words}::tsquery order by ${order} limit ${limit}
    ),
    enough as materialized (select count(*) >= ${limit} as yes from hits),
    found as materialized (select ticket_id from ticket_texts where search @@ ${words}::tsquery),
    page as (
      select * from hits where (select yes from enough)
      union all
      (select t.* from tickets t ${where([...conditions, 't.id in (select ticket_id from found)', 'not (select yes from enough)'])} order by ${order} limit ${limit})
    )`;
}

function where(conditions: readonly string[]): string {
  return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
}
