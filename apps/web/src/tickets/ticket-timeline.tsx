// The history: the log as sentences, newest first; what was said is shown, technical fields are not.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Ticket, type TicketEvent, ticketEvents } from '../api/tickets';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { EventTitle } from './event-title';
import { EventFacts } from './event-facts';
import { TICKETS_TEXT } from './tickets.text';
import './ticket-timeline.css';

export function TicketTimeline({ ticket }: { readonly ticket: Pick<Ticket, 'id'> }) {
  const t = useText(TICKETS_TEXT);
  const [newestFirst, setNewestFirst] = useState(true);
  const query = useQuery({ queryKey: ['events', ticket.id], queryFn: () => ticketEvents(ticket.id), meta: { live: true } });
  return (
    <section className="ticket-section card">
      <div className="row"><h2 className="grow">{t('timeline')}</h2><button type="button" className="linkish" onClick={() => setNewestFirst(!newestFirst)}>{t(newestFirst ? 'newestFirst' : 'oldestFirst')}</button></div>
      <Loaded query={query} rows={6}>
        {(items) => (
          <ol className="timeline">
            {[...items].sort((a, b) => (newestFirst ? b.seq - a.seq : a.seq - b.seq)).map((event) => <Entry key={event.seq} event={event} />)}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Entry({ event }: { readonly event: TicketEvent }) {
  return (
    <li>
      <div className="row wrap timeline-head">
        <strong><EventTitle event={event} /></strong>
        <span className="soft">{[event.actorName, event.actorUnitName].filter(Boolean).join(' · ')}</span>
        <span className="soft timeline-at"><Instant at={event.at} /></span>
      </div>
      <EventFacts payload={event.payload} />
    </li>
  );
}
