// The daily and weekly briefing: what came in, what was done, what is late, what citizens asked about.
import { TICKET_TYPES, type TicketType } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import { percent, published } from '../core/decimals.js';
import { beijing } from '../core/wall-time.js';
import type { ReportDocument, Row } from './document.js';

export interface BriefingScope {
  readonly title: string;
  readonly from: Date;
  readonly to: Date; // exclusive
  readonly now: Date;
  readonly unitIds: readonly string[] | null;
}

const TOP = 10;

export async function briefingReport(tx: EntityManager, scope: BriefingScope): Promise<ReportDocument> {
  const parameters = [scope.from, scope.to, scope.unitIds];
  const [figures] = await tx.query<[Record<keyof typeof FIGURES, number>]>(`select ${Object.entries(FIGURES).map(([name, { sql }]) => `(${sql}) as "${name}"`).join(', ')}`, [...parameters, scope.now]);
  const types = await tx.query<{ type: TicketType; n: number }[]>(`select type, count(*)::int as n from tickets t where ${REGISTERED} group by type order by n desc, type`, parameters);
  const categories = await tx.query<{ name: string | null; n: number }[]>(
    `select c.name, count(*)::int as n from tickets t left join categories c on c.code = t.category_code
     where ${REGISTERED} group by c.name order by n desc, c.name limit ${TOP}`, parameters);
  const satisfied = percent(figures.satisfied, figures.rated);
  const section = (title: string, head: string, rows: readonly Row[]) => ({ title, total: rows.length, columns: [{ title: head, width: 12 }, { title: '件数', width: 5, figures: true as const }], rows: () => rows });
  return {
    title: scope.title,
    notes: [`${beijing(scope.from)} 至 ${beijing(scope.to)}；数据截至 ${beijing(scope.now)}`, `满意率 ${satisfied ? `${published(satisfied)} %` : '无有效评价'}`],
    sections: [
      section('概况', '项目', Object.entries(FIGURES).map(([name, { label }]): Row => [label, figures[name as keyof typeof FIGURES]])),
      section('诉求类型', '类型', types.map((row): Row => [TICKET_TYPES[row.type].zh, row.n])),
      section('热点类别', '类别', categories.map((row): Row => [row.name ?? '未分类', row.n])),
    ],
  };
}

const REGISTERED = 't.created_at >= $1 and t.created_at < $2 and ($3::uuid[] is null or t.lead_unit_id = any($3))';
const FACT = 'f.known_until is null and ($3::uuid[] is null or f.unit_id = any($3))';
const CALLBACK = `f.kind = 'callback' and f.at >= $1 and f.at < $2 and ${FACT}`;

const FIGURES = {
  registered: { label: '受理', sql: `select count(*)::int from tickets t where ${REGISTERED}` },
  closed: { label: '办结', sql: `select count(*)::int from tickets t where t.closed_at >= $1 and t.closed_at < $2 and ($3::uuid[] is null or t.lead_unit_id = any($3))` },
  due: { label: '应反馈', sql: `select count(*)::int from rating_facts f where f.kind = 'complete' and f.at >= $1 and f.at < $2 and ${FACT}` },
  late: { label: '其中超期', sql: `select count(*)::int from rating_facts f where f.kind = 'complete' and f.at >= $1 and f.at < $2 and (f.in_time = false or (f.over_at is null and f.at <= $4)) and ${FACT}` },
  stillLate: { label: '目前超期未反馈', sql: `select count(*)::int from rating_facts f where f.kind = 'complete' and f.in_time is null and f.over_at is null and f.at <= $4 and ${FACT}` },
  called: { label: '回访', sql: `select count(*)::int from rating_facts f where ${CALLBACK}` },
  rated: { label: '有效评价', sql: `select count(*)::int from rating_facts f where ${CALLBACK} and f.level is not null and f.excluded_for is null` },
  satisfied: { label: '其中满意', sql: `select count(*)::int from rating_facts f where ${CALLBACK} and f.level >= 3 and f.excluded_for is null` },
  redone: { label: '转重办', sql: `select count(*)::int from rating_facts f where ${CALLBACK} and f.redone` },
} as const;
