// Requests that another role decides, and the units that have the ticket.
import type { Ticket } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { TICKETS_TEXT } from './tickets.text';

export function TicketRequests({ ticket }: { readonly ticket: Ticket }) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  return (
    <>
      {ticket.requests.length > 0 && (
        <section className="ticket-section card">
          <h2>{t('requests')}</h2>
          <ul className="stack tight">
            {ticket.requests.map((request) => (
              <li key={request.no}>
                <div className="row"><strong>{word('requestKinds', request.kind)}</strong><span className="ticket-mark">{t(`state_${request.state}`)}</span></div>
                <p className="words">{request.reason}</p>
                {request.basis && <p className="soft">{t('basis', { text: request.basis })}</p>}
                <p className="soft">{request.applicantName} <Instant at={request.requestedAt} /></p>
                {request.decidedAt && <p>{request.deciderName} <Instant at={request.decidedAt} /> {request.note}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ticket.assignments.length > 0 && (
        <section className="ticket-section card">
          <h2>{t('assignments')}</h2>
          <ul className="stack tight">
            {ticket.assignments.map((one) => (
              <li key={one.no} className={one.endedAt ? 'soft' : ''}>
                <div className="row"><span>{one.unitName}</span><span className="ticket-mark">{t(one.part === 'lead' ? 'lead' : 'assist')}</span></div>
                <div className="soft row wrap">
                  {one.signedAt ? <span><Instant at={one.signedAt} /> {t('signedAt', { at: '' }).trim()}</span> : <span>{t('unsigned')}</span>}
                  {one.repliedAt && <span><Instant at={one.repliedAt} /> {t('repliedAt', { at: '' }).trim()}</span>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
