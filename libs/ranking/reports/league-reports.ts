// Reports on a month's table: the ranking itself, and the red and black list.
import { INDICATORS, type Indicator } from '../core/indicators.js';
import type { LeagueRow } from '../core/league.js';
import type { Table } from '../standings.service.js';
import { beijing } from '../core/wall-time.js';
import type { Column, ReportDocument, Row, Section } from './document.js';

const LISTED = 3;

export function rankingReport(table: Table, visible: (row: LeagueRow) => boolean): ReportDocument {
  const indicators = [...new Set([...table.scheme.components.map((c) => c.indicator), 'satisfied' as const])];
  const columns = [
    figures('名次', 3), column('单位', 10), figures('得分', 5),
    ...indicators.flatMap((name) => [figures(INDICATORS[name].label, 6), figures('n', 3)]),
    figures('申诉采信率', 6), column('说明', 7),
  ];
  const rows = table.rows.filter(visible);
  return {
    title: `${table.month} 月度考核排名`,
    notes: notesOf(table),
    sections: groupsOf(rows).map(([title, group]) => ({ title, columns, total: group.length, rows: () => group.map((row) => rankingRow(row, indicators)) })),
  };
}

/** The first and the last three of each group; ties are not cut. */
export function redBlackReport(table: Table, visible: (row: LeagueRow) => boolean): ReportDocument {
  const ranked = table.rows.filter((row) => visible(row) && row.rank !== null);
  const columns = [column('单位', 10), figures('名次', 3), figures('得分', 5), figures('满意率', 5), figures('按时办结率', 6)];
  const list = (title: string, pick: (group: readonly LeagueRow[]) => readonly LeagueRow[]): Section[] =>
    groupsOf(ranked).map(([group, rows]) => {
      const picked = pick(rows);
      return { title: `${title} ${group}`, columns, total: picked.length, rows: () => picked.map((row): Row => [row.unitName, row.rank, row.score, percent(row.rates.satisfied.rate), percent(row.rates.closedInTime.rate)]) };
    });
  const red = list('红榜', (rows) => rows.filter((row) => row.rank! <= LISTED));
  const black = list('黑榜', (rows) => rows.filter((row) => row.rank! > LISTED && row.rank! >= (rows.at(-LISTED)?.rank ?? 1)));
  return { title: `${table.month} 红黑榜`, notes: notesOf(table), sections: [...red, ...black.filter((section) => section.total! > 0)] };
}

function rankingRow(row: LeagueRow, indicators: readonly Indicator[]): Row {
  return [
    row.grade ?? row.rank ?? '—', row.unitName, row.score,
    ...indicators.flatMap((name) => [percent(row.rates[name].rate), row.rates[name].n]),
    percent(row.exclusion.rate), row.reason,
  ];
}

function notesOf({ scheme, frozen, cutAt }: Table): readonly string[] {
  const state = frozen ? `第 ${frozen.version} 版，${beijing(frozen.frozenAt)} 冻结，签名 ${frozen.signature}` : '实时预览，尚未冻结';
  return [`方案 ${scheme.name} ${scheme.title}；数据截至 ${beijing(cutAt)}；${state}`, ...(frozen?.reason ? [`重新发布理由：${frozen.reason}`] : [])];
}

function groupsOf(rows: readonly LeagueRow[]): readonly (readonly [string, readonly LeagueRow[]])[] {
  const names = [...new Set(rows.map(groupName))];
  return names.map((name) => [name, rows.filter((row) => groupName(row) === name)]);
}

function groupName(row: LeagueRow): string {
  return row.band === null ? row.group : `${row.group} ${row.band}`;
}

function column(title: string, width: number): Column {
  return { title, width };
}
function figures(title: string, width: number): Column {
  return { title, width, figures: true };
}

function percent(rate: string | null): string | null {
  return rate && `${rate} %`;
}
