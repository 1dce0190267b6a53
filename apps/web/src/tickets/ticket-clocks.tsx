// The ticket's clocks with their badges, and how each due time was counted.
import { useState } from 'react';
import type { Deadline, Ticket } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { DueBadge } from '../time/due-badge';
import { Instant } from '../time/instant';
import { DueDays } from './due-days';
import { TICKETS_TEXT } from './tickets.text';

export function TicketClocks({ ticket }: { readonly ticket: Ticket }) {
  const t = useText(TICKETS_TEXT);
  if (ticket.deadlines.length === 0) return null;
  return (
    <section className="ticket-section card">
      <h2>{t('clocks')}</h2>
      <ul className="stack tight">
        {ticket.deadlines.map((deadline) => <Clock key={`${deadline.assignmentNo}.${deadline.clock}.${deadline.cycle}`} deadline={deadline} />)}
      </ul>
    </section>
  );
}

function Clock({ deadline }: { readonly deadline: Deadline }) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  const [why, setWhy] = useState(false);
  const running = deadline.stoppedAt === null;
  return (
    <li>
      <div className="row wrap">
        <span style={{ minWidth: '4.5em' }}>{word('clocks', deadline.clock)}</span>
        {running ? <DueBadge due={deadline} /> : <span className="soft">{t(deadline.state === 'met' ? 'met' : deadline.state === 'late' ? 'missed' : 'ended')}</span>}
        <span className="grow soft" style={{ textAlign: 'right' }}><Instant at={deadline.dueAt} ends /></span>
      </div>
      {running && <button type="button" className="linkish" aria-expanded={why} onClick={() => setWhy(!why)}>{t('why')}</button>}
      {why && <DueDays deadline={deadline} />}
    </li>
  );
}
