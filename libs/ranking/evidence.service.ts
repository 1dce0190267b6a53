// From any cell of the table to the tickets behind it, page by page, each with why it counts.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { camelCased, DomainError } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { Appeals } from './appeals.service.js';
import { carriedAsOf, IN_WINDOW, KNOWN } from './counts.js';
import type { FactContent } from './core/fact.js';
import { evidenceOutcomes, isHit, type EvidenceOf } from './core/outcome.js';
import { DEFAULT_SCHEME } from './core/presets.js';
import { whyOf } from './core/why.js';
import { cursorOf, keyOfCursor, type EvidenceKey } from './evidence-cursor.js';
import { Standings } from './standings.service.js';
import { seesUnit } from './visibility.js';

export interface EvidenceAsked {
  readonly indicator: EvidenceOf;
  readonly scheme?: string;
  /** Only those in (true) or not in (false) the numerator. */
  readonly hit?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

interface FoundFact extends FactContent {
  readonly ticketId: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly outcome: string;
  readonly carried: boolean;
}

@Injectable()
export class Evidence {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: Standings,
    private readonly appeals: Appeals,
  ) {}

  async page(month: string, unitId: string, asked: EvidenceAsked, actor: Actor) {
    const { indicator, scheme = DEFAULT_SCHEME, limit = 50 } = asked;
    if (!seesUnit(actor, unitId)) throw new DomainError('auth.forbidden');
    const table = await this.standings.place(month, scheme, unitId);
    const { kind, outcomes } = evidenceOutcomes(indicator);
    const wanted = asked.hit === undefined ? outcomes : outcomes.filter((outcome) => isHit(indicator, { kind, outcome }) === asked.hit);
    const after = asked.cursor === undefined ? null : keyOfCursor(asked.cursor);
    const parameters = [
      table.window.from, table.window.to, table.cutAt, table.excludedTypes, table.unitIds, kind, wanted, limit + 1,
      ...(after ? [after.at, after.ticketId, after.no, after.cycle] : []),
    ];
    const found = (await this.dataSource.query<object[]>(pageSql(kind === 'complete', after), parameters)).map((row) => camelCased(row) as FoundFact);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const ratings = await this.appeals.ofTickets(kind === 'callback' ? shown.map(({ ticketId }) => ticketId) : [], actor);
    const items = shown.map((fact) => ({
      ...itemOf(indicator, fact), rating: ratings.find(({ ticketId, round }) => ticketId === fact.ticketId && round === fact.no) ?? null,
    }));
    return { month, unitId, indicator, items, nextCursor: last ? cursorOf(last) : null };
  }
}

function itemOf(indicator: EvidenceOf, fact: FoundFact) {
  const { ticketId, number, title, unitId, unitName, carried, no, at, overAt, level } = fact;
  return { ticketId, number, title, unitId, unitName, no, at, overAt, level, carried, hit: isHit(indicator, fact), why: whyOf(indicator, fact, carried) };
}

/**
 * Unit by unit along the index, at most a page of each: a district pages as fast as a village. What was carried over is
 * few in the whole city, and is found first.
 */
function pageSql(duty: boolean, after: EvidenceKey | null): string {
  const next = after ? 'and (f.at, f.ticket_id, f.no, f.cycle) > ($9, $10, $11, $12)' : '';
  const wanted = `f.kind = $6 and f.outcome = any($7) and f.type <> all($4) ${next}`;
  const carried = `
    select f.*, true as carried from ${carriedAsOf('f.*')} f where f.unit_id = any($5) and ${wanted}
    union all`;
  return `
    select e.*, t.number, t.title, n.name as unit_name from (
      ${duty ? carried : ''}
      select x.*, false as carried from unnest($5::uuid[]) u(id) cross join lateral (
        select f.* from rating_facts f where f.unit_id = u.id and ${IN_WINDOW} and ${KNOWN} and ${wanted}
        order by f.at, f.ticket_id, f.no, f.cycle limit $8
      ) x
      order by at, ticket_id, no, cycle limit $8
    ) e join tickets t on t.id = e.ticket_id left join units n on n.id = e.unit_id
    order by e.at, e.ticket_id, e.no, e.cycle`;
}
