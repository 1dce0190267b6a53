// The facts about a ticket that are no statuses: late, complex, redone, supervised, a request pending.
import type { Ticket, TicketRow } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';
import './ticket-marks.css';

type Marked = Pick<TicketRow, 'urgency' | 'openOrders' | 'redoCount' | 'repeats' | 'complex' | 'awaitsDecision'> & Partial<Pick<TicketRow, 'late' | 'pendingRequests'>> & Partial<Pick<Ticket, 'requests'>>;

export function TicketMarks({ ticket }: { readonly ticket: Marked }) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  const pending = ticket.pendingRequests ?? ticket.requests?.filter((request) => request.state === 'pending').map((request) => request.kind) ?? [];
  const words = [
    ticket.urgency !== 'normal' && word('urgencies', ticket.urgency),
    ticket.awaitsDecision && t('awaitsDecision'),
    ...pending.map((kind) => t(`pending_${kind}`)),
    ticket.openOrders.length > 0 && t('supervised'),
    ticket.redoCount > 0 && t('redo'),
    ticket.complex && t('complex'),
    ticket.late && t('late'),
    ticket.repeats > 0 && t('repeats', { n: ticket.repeats }),
  ].filter((text): text is string => typeof text === 'string');
  return <>{words.map((text) => <span key={text} className="ticket-mark">{text}</span>)}</>;
}
