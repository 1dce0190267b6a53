// Candidates for similar tickets: what the same caller told lately, and open tickets that share rare terms.
import type { EntityManager } from 'typeorm';
import { OPEN_STATUSES } from '@hotline/workflow';

export interface Candidate {
  readonly id: string;
  readonly citizenId: string | null;
  readonly areaCode: string | null;
  readonly categoryCode: string | null;
  readonly title: string;
  readonly text: string;
  readonly address: string | null;
}

// Who told a confidential matter is nobody's business, not even as "the same caller".
const COLUMNS = `t.id, case when not t.confidential then t.citizen_id end as "citizenId", t.area_code as "areaCode", t.category_code as "categoryCode", t.title, left(x.text, 500) as text, x.address`;

export function ofCaller(manager: EntityManager, citizenId: string, since: Date): Promise<Candidate[]> {
  return manager.query(
    `select ${COLUMNS} from tickets t join ticket_texts x on x.ticket_id = t.id
      where t.citizen_id = $1 and not t.confidential and t.created_at >= $2 order by t.id desc limit 20`,
    [citizenId, since],
  );
}

/**
 * The open tickets that share most of the terms. Each term is looked up by itself and gives at most 200 texts, so that the whole
 * costs the same however many tickets there are and whatever was typed; the best 40 are then compared in full.
 */
export function sharing(manager: EntityManager, terms: readonly string[], since: Date): Promise<Candidate[]> {
  return manager.query(
    `with shared as materialized (
       select f.ticket_id, count(*) as terms
         from unnest($1::text[]) as q(term), lateral (select ticket_id from ticket_texts where search @@ q.term::tsquery limit 200) f
        group by f.ticket_id order by 2 desc, 1 desc limit 200)
     select ${COLUMNS} from shared s join tickets t on t.id = s.ticket_id join ticket_texts x on x.ticket_id = t.id
      where t.status = any($2) and t.created_at >= $3 order by s.terms desc, t.id desc limit 40`,
    [terms.map((term) => `'${term}'`), OPEN_STATUSES, since],
  );
}

/** The terms that PostgreSQL counted as frequent when it last analysed the texts, with about how many texts have them. */
export async function frequentTerms(manager: EntityManager): Promise<ReadonlyMap<string, number>> {
  const rows = (await manager.query(
    `select t.term, t.share * greatest(c.reltuples, 0) as texts
       from pg_stats s join pg_class c on c.oid = 'ticket_texts'::regclass, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as t(term, share)
      where s.schemaname = current_schema() and s.tablename = 'ticket_texts' and s.attname = 'search' and t.term is not null`,
  )) as { readonly term: string; readonly texts: number }[];
  return new Map(rows.map(({ term, texts }) => [term, texts]));
}
