// Writes the workflow's document from its table: a diagram, and every command in a row.
import { FIELDS, ROLES, STATUS_CODES, STATUSES, TRANSITIONS, type Status, type TransitionSpec } from '@hotline/workflow';

export function workflowDocument(): string {
  return [
    '# 流程',
    '',
    '由 `libs/workflow/transitions.ts` 生成（`npm run gen`），请勿手改。',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...STATUS_CODES.map((status) => `  state "${STATUSES[status].zh}" as ${status}`),
    '  [*] --> pending_supplement: 登记（缺要素）',
    '  [*] --> pending_dispatch: 登记',
    ...arrows(),
    '```',
    '',
    '| 操作 | 命令 | 谁 | 从 | 到 | 必填 | 选填 | 事件 |',
    '|---|---|---|---|---|---|---|---|',
    ...TRANSITIONS.map(tableRow),
    '',
  ].join('\n');
}

/** One arrow per pair of statuses, with all commands that lead there; what changes no status is in the table only. */
function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const row of TRANSITIONS as readonly TransitionSpec[]) {
    for (const from of row.from) {
      for (const to of targets(row)) {
        const key = `${from} --> ${to}`;
        if (from !== to) labels.set(key, [...(labels.get(key) ?? []), row.label]);
      }
    }
  }
  return [...labels].map(([arrow, words]) => `  ${arrow}: ${words.join('、')}`);
}

function targets({ to }: TransitionSpec): readonly Status[] {
  return [to].flat().filter((status): status is Status => status !== 'same');
}

function tableRow(row: TransitionSpec): string {
  const statuses = (list: readonly (Status | 'same')[]) => list.map((s) => (s === 'same' ? '不变' : STATUSES[s].zh)).join('、');
  const from = row.from.length > 9 ? '任何状态' : statuses(row.from);
  const fields = (names: TransitionSpec['demands'] = []) => names.map((name) => FIELDS[name].zh).join('、') || '–';
  const by = row.by.map((role) => ROLES[role].zh).join('、') + (row.as ? `（${row.as === 'lead' ? '主办' : '协办'}）` : '');
  const cells = [row.label, `\`${row.command}\``, by, from, statuses([row.to].flat()), fields(row.demands), fields(row.optional), `\`${row.event}\``];
  return `| ${cells.join(' | ')} |`;
}
