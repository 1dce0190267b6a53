// Ratings and the appeals against them, read with what a person has to know: the ticket, the unit, the files.
import { camelCased, DomainError } from '@hotline/platform';
import type { AppealReason, Level } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import type { AppealState } from './core/appeal.js';

export interface Rating {
  readonly ticketId: string;
  readonly round: number;
  readonly unitId: string;
  readonly at: Date;
  readonly level: Level | null;
  readonly contacted: boolean | null;
  readonly resolved: boolean | null;
}
export interface AppealRow {
  readonly id: string;
  readonly ticketId: string;
  readonly round: number;
  readonly unitId: string;
  readonly reason: AppealReason;
  readonly basis: string | null;
  readonly account: string;
  /** What was said in words; ids of attachments of the ticket are in `files`. */
  readonly evidence: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly state: AppealState;
  readonly proposed: boolean | null;
  readonly decideBy: Date;
  readonly deciderId: string | null;
}

/** From the log, not from the facts: an appeal may come before the facts have followed. 自评 is never scored, so nobody appeals against it. */
export async function ratingsOf(tx: EntityManager, ticketIds: readonly string[]): Promise<readonly Rating[]> {
  const rows = await tx.query<object[]>(
    `select distinct on (ticket_id, round) ticket_id, (payload->>'round')::int as round, payload->>'unitId' as unit_id, at,
       (payload->>'level')::int as level, (payload->>'contacted')::boolean as contacted, (payload->>'resolved')::boolean as resolved
     from ticket_events
     where ticket_id = any($1) and type = 'callback.recorded' and (payload->>'reached')::boolean
       and payload->>'source' <> 'unit' and payload->>'unitId' is not null
     order by ticket_id, round, seq`, [ticketIds]);
  return rows.map((row) => camelCased(row) as Rating);
}

const COLUMNS = `a.*, t.number, t.title, u.name as unit_name,
  (select coalesce(jsonb_agg(said), '[]') from jsonb_array_elements_text(a.evidence) said
    where not exists (select from attachments f where f.ticket_id = a.ticket_id and f.id::text = said)) as evidence,
  (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.id), '[]') from attachments f
    where f.ticket_id = a.ticket_id and a.evidence ? f.id::text) as files`;
const FROM = 'from appeals a join tickets t on t.id = a.ticket_id join units u on u.id = a.unit_id';

/** Newest first; `unitIds` null means every unit's. */
export async function pageOfAppeals(
  tx: EntityManager,
  { state, unitIds, cursor, now, limit }: { readonly state: AppealState | null; readonly unitIds: readonly string[] | null; readonly cursor: string | null; readonly now: Date; readonly limit: number },
): Promise<AppealRow[]> {
  const rows = await tx.query<object[]>(
    `select ${COLUMNS}, a.state in ('pending', 'proposed') and a.decide_by <= $5 as overdue ${FROM}
     where ($1::text is null or a.state = $1) and ($2::uuid[] is null or a.unit_id = any($2)) and ($3::uuid is null or a.id < $3)
     order by a.id desc limit $4`, [state, unitIds, cursor, limit, now]);
  return rows.map((row) => camelCased(row) as AppealRow);
}

export async function appealsOf(tx: EntityManager, ticketIds: readonly string[]): Promise<readonly AppealRow[]> {
  return (await tx.query<object[]>(`select ${COLUMNS} ${FROM} where a.ticket_id = any($1)`, [ticketIds])).map((row) => camelCased(row) as AppealRow);
}

export async function readAppeal(tx: EntityManager, id: string, lock: '' | 'for update of a' = ''): Promise<AppealRow> {
  const [row] = await tx.query<object[]>(`select ${COLUMNS} ${FROM} where a.id = $1 ${lock}`, [id]);
  if (!row) throw new DomainError('appeal.not_found');
  return camelCased(row) as AppealRow;
}
