// The facts about a ticket that are no statuses: late, returned, extended, supervised, a request pending.
import type { TicketRow } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';
import './ticket-marks.css';

export function TicketMarks({ ticket }: { readonly ticket: Pick<TicketRow, 'urgency' | 'marks'> }) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  const { marks } = ticket;
  const words = [
    ticket.urgency !== 'normal' && word('urgencies', ticket.urgency),
    marks.supervised && t('supervised'),
    marks.pendingRequest !== null && t(`pending_${marks.pendingRequest}` as 'pending_return'),
    marks.redo && t('redo'),
    marks.returned && t('returned'),
    marks.extended && t('extended'),
    marks.late && t('late'),
    marks.repeats > 0 && t('repeats', { n: marks.repeats }),
  ].filter((text): text is string => typeof text === 'string');
  return <>{words.map((text) => <span key={text} className="ticket-mark">{text}</span>)}</>;
}
