// The ticket chosen in the queue: its facts, and to whom it goes.
import type { TicketRow } from '../api/tickets';
import { TicketActions } from '../commands/ticket-actions';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { TicketClocks } from '../tickets/ticket-clocks';
import { TicketFacts } from '../tickets/ticket-facts';
import { TicketRequests } from '../tickets/ticket-requests';
import { TicketTimeline } from '../tickets/ticket-timeline';
import { useTicket } from '../tickets/ticket-view';
import '../tickets/ticket-view.css';
import { DispatchForm } from './dispatch-form';
import { DISPATCH_TEXT } from './dispatch.text';

interface DispatchWorkProps {
  readonly row: TicketRow;
  readonly marked: readonly TicketRow[];
  readonly onDone: () => void;
}

export function DispatchWork({ row, marked, onDone }: DispatchWorkProps) {
  const t = useText(DISPATCH_TEXT);
  const query = useTicket(row.id);
  return (
    <Loaded query={query} rows={10}>
      {(ticket) => {
        const dispatching = ticket.allowedCommands.some((one) => one.command === 'dispatch');
        const others = { ...ticket, allowedCommands: ticket.allowedCommands.filter((one) => one.command !== 'dispatch') };
        return (
          <>
            <div className="dispatch-ticket stack">
              <h2 className="dispatch-title">{ticket.title} <a className="soft num" href={`/tickets/${ticket.number}`} target="_blank" rel="noreferrer">{ticket.number}</a></h2>
              <TicketFacts ticket={ticket} />
              <TicketTimeline ticket={ticket} />
            </div>
            <div className="dispatch-side stack">
              {dispatching && <DispatchForm ticket={ticket} marked={marked} onDone={onDone} />}
              <section className="card stack tight">
                {dispatching && <h3>{t('more')}</h3>}
                <TicketActions ticket={others} quiet={dispatching} onDone={onDone} />
              </section>
              <TicketRequests ticket={ticket} />
              <TicketClocks ticket={ticket} />
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
