// The queue: two lines a ticket, the countdown at the right; j and k move, x marks.
import { Button } from 'antd';
import { type Dispatch, type SetStateAction, useEffect, useRef } from 'react';
import type { TicketRow } from '../api/tickets';
import { FRAME_TEXT } from '../frame/frame.text';
import { useKeys } from '../keyboard/keyboard';
import { KEYBOARD_TEXT } from '../keyboard/keyboard.text';
import { useText } from '../text/text';
import { TICKETS_TEXT } from '../tickets/tickets.text';
import { TicketMarks } from '../tickets/ticket-marks';
import { toggled } from '../tickets/toggled';
import type { TicketList } from '../tickets/use-ticket-list';
import { dueOf } from '../time/due';
import { DueBadge } from '../time/due-badge';

interface QueueProps {
  readonly list: TicketList;
  readonly rows: readonly TicketRow[];
  readonly open: string | undefined;
  readonly onOpen: (number: string) => void;
  readonly marked: ReadonlySet<string>;
  readonly onMark: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

export function Queue({ list, rows, open, onOpen, marked, onMark }: QueueProps) {
  const t = useText(TICKETS_TEXT);
  const k = useText(KEYBOARD_TEXT);
  const frame = useText(FRAME_TEXT);
  const box = useRef<HTMLUListElement>(null);
  const at = rows.findIndex((row) => row.number === open);
  const move = (step: number) => {
    const to = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (to !== undefined) onOpen(to.number);
  };
  useKeys(k('list'), [
    { keys: 'j', label: k('next'), run: () => move(1) },
    { keys: 'k', label: k('previous'), run: () => move(-1) },
    { keys: 'x', label: k('mark'), run: () => rows[at] && onMark((was) => toggled(was, rows[at]!.id)) },
  ]);
  useEffect(() => {
    box.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <ul ref={box} className="queue">
        {rows.map((row) => (
          <li key={row.id} className={row.number === open ? 'open' : ''}>
            <input type="checkbox" aria-label={t('markOne', { number: row.number })} checked={marked.has(row.id)} onChange={() => onMark((was) => toggled(was, row.id))} />
            <button type="button" className="plain" aria-current={row.number === open} onClick={() => onOpen(row.number)}>
              <span className="clip">{row.title}</span>
              <span className="row queue-facts">
                <DueBadge due={dueOf(row)} />
                <TicketMarks ticket={row} />
                <span className="soft clip grow">{row.areaName}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {list.hasMore && <Button size="small" loading={list.loadingMore} onClick={list.more}>{frame('more')}</Button>}
    </>
  );
}
