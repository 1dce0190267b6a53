// Reports that list or count tickets of a month: what is overdue, and why citizens were dissatisfied.
import { DISSATISFACTION_REASONS, STATUSES, type DissatisfactionReason, type Status } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import type { Window } from '../core/window.js';
import { beijing, dueTime } from '../core/wall-time.js';
import { ROW_LIMIT, type ReportDocument, type Row } from './document.js';

export interface ListScope {
  readonly window: Window;
  readonly now: Date;
  /** null = every unit. */
  readonly unitIds: readonly string[] | null;
}

const PAGE = 1_000;
const DAY_MS = 86_400_000;

/** Duties of the month that were not met in time or are open beyond their due time. */
export async function overdueReport(tx: EntityManager, scope: ListScope): Promise<ReportDocument> {
  const [{ n }] = await tx.query<[{ n: number }]>(`select count(*)::int as n from rating_facts f where ${OVERDUE}`, parameters(scope));
  const columns = [
    { title: '工单编号', width: 10 }, { title: '标题', width: 16 }, { title: '承办单位', width: 9 }, { title: '办理时限', width: 8 },
    { title: '反馈时间', width: 8 }, { title: '超期天数', width: 4, figures: true as const }, { title: '状态', width: 4 },
  ];
  return {
    title: `${scope.window.month} 超期工单清单`,
    notes: [`共 ${n} 项；数据截至 ${beijing(scope.now)}${n > ROW_LIMIT ? `；仅列前 ${ROW_LIMIT} 项` : ''}`],
    sections: [{ title: '超期工单', columns, total: Math.min(n, ROW_LIMIT), rows: () => overdueRows(tx, scope) }],
  };
}

interface OverdueRow {
  readonly at: Date;
  readonly over_at: Date | null;
  readonly ticket_id: string;
  readonly no: number;
  readonly cycle: number;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  readonly unit_name: string | null;
}

async function* overdueRows(tx: EntityManager, scope: ListScope): AsyncGenerator<Row> {
  let last: OverdueRow | undefined;
  do {
    const page: readonly OverdueRow[] = await tx.query<OverdueRow[]>(
      `select f.at, f.over_at, f.ticket_id, f.no, f.cycle, t.number, t.title, t.status, u.name as unit_name
       from rating_facts f join tickets t on t.id = f.ticket_id left join units u on u.id = f.unit_id
       where ${OVERDUE} and ($5::timestamptz is null or (f.at, f.ticket_id, f.no, f.cycle) > ($5, $6::uuid, $7::int, $8::int))
       order by f.at, f.ticket_id, f.no, f.cycle limit ${PAGE}`,
      [...parameters(scope), last?.at ?? null, last?.ticket_id ?? null, last?.no ?? null, last?.cycle ?? null]);
    for (const row of page) yield overdueRow(row, scope.now);
    last = page.length === PAGE ? page.at(-1) : undefined;
  } while (last);
}

function overdueRow({ at, over_at: overAt, number, title, status, unit_name: unitName }: OverdueRow, now: Date): Row {
  const days = Math.ceil(((overAt ?? now).getTime() - at.getTime() - 1) / DAY_MS);
  return [number, title, unitName, dueTime(at), overAt && beijing(overAt), days, STATUSES[status].zh];
}

function parameters({ window, now, unitIds }: ListScope): readonly unknown[] {
  return [window.from, window.to, now, unitIds];
}

const OVERDUE = `f.kind = 'complete' and f.in_time is not true and f.known_until is null and f.at >= $1 and f.at < $2
  and (f.over_at is not null or f.at <= $3) and ($4::uuid[] is null or f.unit_id = any($4))`;

export async function dissatisfactionReport(tx: EntityManager, scope: ListScope): Promise<ReportDocument> {
  const rows = await tx.query<{ unit_name: string | null; reason: DissatisfactionReason; n: number }[]>(
    `select u.name as unit_name, r.reason, count(*)::int as n
     from rating_facts f
       join lateral (select e.payload from ticket_events e where e.ticket_id = f.ticket_id and e.type = 'callback.recorded'
         and (e.payload->>'round')::int = f.no and (e.payload->>'reached')::boolean and e.payload->>'source' <> 'unit' order by e.seq limit 1) e on true
       cross join lateral jsonb_array_elements_text(coalesce(e.payload->'reasons', '["other"]')) r(reason)
       left join units u on u.id = f.unit_id
     where f.kind = 'callback' and f.level < 3 and f.excluded_for is null and f.known_until is null and f.at >= $1 and f.at < $2 and f.at <= $3
       and ($4::uuid[] is null or f.unit_id = any($4))
     group by u.name, r.reason order by u.name, r.reason`, parameters(scope));
  const codes = Object.keys(DISSATISFACTION_REASONS) as DissatisfactionReason[];
  const count = (unitName: string | null | undefined, reason?: DissatisfactionReason): number =>
    rows.filter((r) => (unitName === undefined || r.unit_name === unitName) && (!reason || r.reason === reason)).reduce((sum, r) => sum + r.n, 0);
  const units = [...new Set(rows.map((r) => r.unit_name))].sort((a, b) => count(b) - count(a));
  const all = count(undefined);
  return {
    title: `${scope.window.month} 不满意原因分析`,
    notes: [`不满意、非常不满意的评价，一件可有多项原因；数据截至 ${beijing(scope.now)}`],
    sections: [
      {
        title: '原因', total: codes.length, columns: [{ title: '原因', width: 8 }, { title: '件次', width: 4, figures: true }, { title: '占比', width: 4, figures: true }],
        rows: () => codes.map((code): Row => [DISSATISFACTION_REASONS[code].zh, count(undefined, code), all ? `${((100 * count(undefined, code)) / all).toFixed(1)} %` : null]),
      },
      {
        title: '各单位', total: units.length,
        columns: [{ title: '单位', width: 10 }, ...codes.map((code) => ({ title: DISSATISFACTION_REASONS[code].zh, width: 5, figures: true as const })), { title: '合计', width: 4, figures: true }],
        rows: () => units.map((unit): Row => [unit, ...codes.map((code) => count(unit, code)), count(unit)]),
      },
    ],
  };
}
