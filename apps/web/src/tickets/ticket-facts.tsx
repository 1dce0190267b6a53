// The facts: what the citizen said, who it was (masked), where and when, how it was filed.
import { Link } from 'react-router';
import type { Ticket } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { AttachmentFacts } from './attachment-facts';
import { CallerFacts } from './caller-facts';
import { TICKETS_TEXT } from './tickets.text';

export function TicketFacts({ ticket }: { readonly ticket: Ticket }) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('type'), word('types', ticket.type)],
    [t('category'), ticket.categoryName],
    [t('area'), ticket.areaName],
    [t('place'), ticket.address],
    [t('occurred'), ticket.occurredAt && <Instant at={ticket.occurredAt} />],
    [t('channel'), word('channels', ticket.channel)],
    [t('registered'), <Instant at={ticket.createdAt} />],
    [t('unit'), ticket.leadUnitName],
    [t('assistance'), ticket.assistance && word('assistances', ticket.assistance)],
  ];
  return (
    <>
      <section className="ticket-section card">
        <h2>{t('facts')}</h2>
        <p className="words">{ticket.text}</p>
        <dl className="ticket-dl">
          {facts.filter(([, value]) => Boolean(value)).map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
      </section>
      {ticket.citizen && <CallerFacts ticket={ticket} />}
      {ticket.publicReply && (
        <section className="ticket-section card">
          <h2>{t('reply')}</h2>
          <p className="words">{ticket.publicReply}</p>
        </section>
      )}
      <AttachmentFacts ticketId={ticket.id} />
      {(ticket.mergedIntoNumber || ticket.children.length > 0) && (
        <section className="ticket-section card">
          <h2>{t('relatives')}</h2>
          <ul>
            {ticket.mergedIntoNumber && <li>{t('parent')} <Link to={`/tickets/${ticket.mergedIntoNumber}`}>{ticket.mergedIntoNumber}</Link></li>}
            {ticket.children.map((child) => <li key={child.id}><Link to={`/tickets/${child.number}`}>{child.number}</Link> {child.title} <span className="soft">{t('child')}</span></li>)}
          </ul>
        </section>
      )}
    </>
  );
}
