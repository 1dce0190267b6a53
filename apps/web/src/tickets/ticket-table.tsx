// Tickets in compact rows: j and k move, Enter opens at the right, Ctrl Enter in a new tab, x marks.
import { Button } from 'antd';
import { type Dispatch, type SetStateAction, useEffect, useRef } from 'react';
import type { TicketRow } from '../api/tickets';
import { useKeys } from '../keyboard/keyboard';
import { KEYBOARD_TEXT } from '../keyboard/keyboard.text';
import { FRAME_TEXT } from '../frame/frame.text';
import { useText } from '../text/text';
import { toggled } from './toggled';
import { TicketTableRow } from './ticket-table-row';
import { TICKETS_TEXT } from './tickets.text';
import './ticket-table.css';

interface TicketTableProps {
  readonly rows: readonly TicketRow[];
  readonly open: string | undefined;
  readonly onOpen: (number: string) => void;
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: Dispatch<SetStateAction<ReadonlySet<string>>>;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly more: () => void;
  /** Where the reader chooses the order: by due time, or the newest first. */
  readonly order?: { readonly byDue: boolean; readonly onChange: (byDue: boolean) => void };
}

export function TicketTable({ rows, open, onOpen, marked, onMark, hasMore, loadingMore, more, order }: TicketTableProps) {
  const t = useText(TICKETS_TEXT);
  const frame = useText(FRAME_TEXT);
  const cursor = useCursor(rows, open, onOpen, onMark);
  const allMarked = marked !== undefined && rows.length > 0 && rows.every((row) => marked.has(row.id));
  return (
    <div className="ticket-table-box">
      <table className="ticket-table" ref={cursor.table}>
        <thead>
          <tr>
            {onMark && <th className="tt-mark"><input type="checkbox" aria-label={t('markAll')} checked={allMarked} onChange={() => onMark(new Set(allMarked ? [] : rows.map((row) => row.id)))} /></th>}
            <th className="tt-status">{t('status')}</th>
            <th className="tt-subject">{t('subject')}</th>
            <th className="tt-due" aria-sort={order?.byDue ? 'ascending' : undefined}><Sorting label={t('due')} hint={t('byDue')} chosen={order?.byDue} onChoose={() => order?.onChange(true)} /></th>
            <th className="tt-unit">{t('unit')}</th>
            <th className="tt-category">{t('category')}</th>
            <th className="tt-number">{t('number')}</th>
            <th className="tt-time" aria-sort={order?.byDue === false ? 'descending' : undefined}><Sorting label={t('registered')} hint={t('byNewest')} chosen={order && !order.byDue} onChoose={() => order?.onChange(false)} /></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TicketTableRow
              key={row.id} row={row} open={row.number === open} onOpen={onOpen}
              marked={marked?.has(row.id)} onMark={onMark}
            />
          ))}
        </tbody>
      </table>
      <div className="ticket-table-end soft">
        {hasMore ? <Button size="small" loading={loadingMore} onClick={more}>{frame('more')}</Button> : frame('loadedAll', { n: rows.length })}
      </div>
    </div>
  );
}

/** A heading that puts the list in its order; only the label where the order is given. */
function Sorting({ label, hint, chosen, onChoose }: { readonly label: string; readonly hint: string; readonly chosen: boolean | undefined; readonly onChoose: () => void }) {
  if (chosen === undefined) return <>{label}</>;
  return <button type="button" className="plain tt-sort" title={hint} onClick={onChoose}>{label} {chosen ? <span aria-hidden>{'▾'}</span> : <span aria-hidden className="tt-unsorted">{'▾'}</span>}</button>;
}

/** The row with the focus is the cursor: the browser shows it, screen readers follow it. */
function useCursor(rows: readonly TicketRow[], open: string | undefined, onOpen: (number: string) => void, onMark?: TicketTableProps['onMark']) {
  const k = useText(KEYBOARD_TEXT);
  const table = useRef<HTMLTableElement>(null);
  const links = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = () => {
    const focused = links().findIndex((link) => link === document.activeElement || link.closest('tr')?.contains(document.activeElement));
    return focused >= 0 ? focused : rows.findIndex((row) => row.number === open);
  };
  const move = (step: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, at() + step));
    links()[to]?.focus();
    const row = rows[to];
    if (open !== undefined && row !== undefined) onOpen(row.number);
  };
  const current = () => rows[at()];
  useKeys(k('list'), [
    { keys: 'j', label: k('next'), run: () => move(1) },
    { keys: 'k', label: k('previous'), run: () => move(-1) },
    { keys: 'ArrowDown', label: '', run: () => move(1) },
    { keys: 'ArrowUp', label: '', run: () => move(-1) },
    { keys: 'Enter', label: k('openPanel'), run: () => current() && onOpen(current()!.number) },
    { keys: 'Ctrl+Enter', label: k('openTab'), run: () => current() && window.open(`/tickets/${current()!.number}`, '_blank') },
    { keys: 'x', label: k('mark'), enabled: onMark !== undefined, run: () => onMark?.((was) => (current() === undefined ? was : toggled(was, current()!.id))) },
  ]);
  useEffect(() => {
    if (document.activeElement === document.body) links()[Math.max(0, rows.findIndex((row) => row.number === open))]?.focus({ preventScroll: true });
  }, [rows.length > 0]);
  return { table };
}
