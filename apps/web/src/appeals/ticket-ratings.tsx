// The ratings of a ticket, each with its appeal or the way to one.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Rating, ticketRatings } from '../api/appeals';
import type { Ticket } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { readDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { draftOf } from './appeal-draft';
import { APPEALS_TEXT } from './appeals.text';
import { RatingAppeal } from './rating-appeal';

export function TicketRatings({ ticket }: { readonly ticket: Pick<Ticket, 'id'> }) {
  const { data } = useQuery({ queryKey: ['ratings', ticket.id], queryFn: () => ticketRatings(ticket.id), meta: { live: true } });
  return data === undefined || data.length === 0 ? null : <Ratings ratings={data} />;
}

function Ratings({ ratings }: { readonly ratings: readonly Rating[] }) {
  const t = useText(APPEALS_TEXT);
  const { id } = useAccount();
  // An appeal that was being written when the tab died is open again when the ticket is.
  const [writing, setWriting] = useState(() => ratings.find((rating) => rating.mayAppeal && readDraft(draftOf(id, rating)))?.round);
  return (
    <section className="ticket-section card no-print">
      <h2>{t('ratings')}</h2>
      <ul className="stack">
        {ratings.map((rating) => (
          <li key={rating.round} className="stack tight">
            <RatingFacts rating={rating} />
            <RatingAppeal rating={rating} writing={writing === rating.round} onWrite={(on) => setWriting(on ? rating.round : undefined)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RatingFacts({ rating }: { readonly rating: Rating }) {
  const t = useText(APPEALS_TEXT);
  const word = useWord();
  return (
    <>
      <div className="row wrap"><strong>{rating.level === null ? t('noLevel') : word('levels', rating.level)}</strong><span className="soft">{t('round', { n: rating.round })}</span><span className="grow" /><span className="soft"><Instant at={rating.at} /></span></div>
      <p className="soft">{[rating.contacted !== null && t(rating.contacted ? 'contacted' : 'notContacted'), rating.resolved !== null && t(rating.resolved ? 'resolved' : 'notResolved')].filter(Boolean).join('，')}</p>
    </>
  );
}
