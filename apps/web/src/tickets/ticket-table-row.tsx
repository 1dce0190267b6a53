// One row of the ticket table.
import { type Dispatch, type SetStateAction, memo } from 'react';
import type { TicketRow } from '../api/tickets';
import { StatusMark } from '../parts/status-mark';
import { useText } from '../text/text';
import { dueOf } from '../time/due';
import { DueBadge } from '../time/due-badge';
import { Instant } from '../time/instant';
import { toggled } from './toggled';
import { TicketMarks } from './ticket-marks';
import { TICKETS_TEXT } from './tickets.text';

interface TicketTableRowProps {
  readonly row: TicketRow;
  readonly open: boolean;
  readonly onOpen: (number: string) => void;
  readonly marked: boolean | undefined;
  readonly onMark: Dispatch<SetStateAction<ReadonlySet<string>>> | undefined;
}

export const TicketTableRow = memo(function TicketTableRow({ row, open, onOpen, marked, onMark }: TicketTableRowProps) {
  const t = useText(TICKETS_TEXT);
  return (
    <tr className={open ? 'open' : ''} onClick={() => onOpen(row.number)}>
      {onMark && (
        <td className="tt-mark" onClick={(event) => event.stopPropagation()}>
          <input type="checkbox" aria-label={t('markOne', { number: row.number })} checked={marked} onChange={() => onMark((was) => toggled(was, row.id))} />
        </td>
      )}
      <td className="tt-status"><StatusMark status={row.status} /></td>
      <td className="tt-subject">
        <span className="tt-line">
          <a href={`/tickets/${row.number}`} data-row className="clip" onClick={(event) => { if (!event.ctrlKey && !event.metaKey) event.preventDefault(); }}
            onKeyDown={(event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) { event.preventDefault(); onOpen(row.number); } }}>
            {row.title}
          </a>
          <TicketMarks ticket={row} />
        </span>
      </td>
      <td className="tt-due"><DueBadge due={dueOf(row)} /></td>
      <td className="tt-unit clip" title={row.leadUnitName ?? undefined}>{row.leadUnitName}</td>
      <td className="tt-category clip soft" title={row.categoryName ?? undefined}>{row.categoryName}</td>
      <td className="tt-number soft num">{row.number}</td>
      <td className="tt-time soft"><Instant at={row.createdAt} /></td>
    </tr>
  );
}, (a, b) => a.row === b.row && a.open === b.open && a.marked === b.marked && a.onOpen === b.onOpen);
