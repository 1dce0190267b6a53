// The ticket's clocks with their badges, and how each due time was counted.
import { InfoCircleOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Deadline, Ticket } from '../api/tickets';
import { useOwnLabel, useText } from '../text/text';
import { useNow } from '../time/clock';
import { DueBadge } from '../time/due-badge';
import { Instant } from '../time/instant';
import { DueDays } from './due-days';
import { TICKETS_TEXT } from './tickets.text';

export function TicketClocks({ ticket }: { readonly ticket: Ticket }) {
  const t = useText(TICKETS_TEXT);
  // What still runs comes first, the nearest due time on top; clocks that only measure are not shown.
  const shown = ticket.deadlines.filter((one) => one.dueAt !== null).sort((a, b) => Number(a.stoppedAt !== null) - Number(b.stoppedAt !== null) || (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  if (shown.length === 0) return null;
  return (
    <section className="ticket-section card">
      <h2>{t('clocks')}</h2>
      <ul className="stack tight">
        {shown.map((deadline) => <Clock key={`${deadline.assignmentNo}.${deadline.clock}.${deadline.cycle}`} ticketId={ticket.id} deadline={deadline} />)}
      </ul>
    </section>
  );
}

function Clock({ ticketId, deadline }: { readonly ticketId: string; readonly deadline: Deadline }) {
  const t = useText(TICKETS_TEXT);
  const label = useOwnLabel();
  const [why, setWhy] = useState(false);
  const now = useNow();
  const running = deadline.stoppedAt === null;
  const lapsed = deadline.lapses && deadline.dueAt !== null && Date.parse(deadline.dueAt) <= now;
  return (
    <li>
      <div className="row wrap">
        <span>{label(deadline)}</span>
        {running && lapsed ? <span className="soft">{t('lapsed')}</span> : running ? <DueBadge due={deadline} /> : <span className="soft">{t(deadline.outcome === 'met' ? 'met' : deadline.outcome === 'late' ? 'missed' : 'ended')}</span>}
        <span className="soft nowrap" style={{ marginLeft: 'auto' }}>{deadline.dueAt && <Instant at={deadline.dueAt} ends />}</span>
        {running && <button type="button" className="plain clock-why" title={t('why')} aria-label={t('why')} aria-expanded={why} onClick={() => setWhy(!why)}><InfoCircleOutlined /></button>}
      </div>
      {why && <DueDays ticketId={ticketId} deadline={deadline} />}
    </li>
  );
}
