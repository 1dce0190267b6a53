// A ticket: facts, history, actions and clocks. Wide it has three columns, in the panel they stack.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Ticket, getTicket } from '../api/tickets';
import { TicketRatings } from '../appeals/ticket-ratings';
import { TicketActions } from '../commands/ticket-actions';
import { Copyable } from '../parts/copyable';
import { StatusMark } from '../parts/status-mark';
import { Loaded } from '../parts/states';
import { TicketClocks } from './ticket-clocks';
import { TicketFacts } from './ticket-facts';
import { TicketMarks } from './ticket-marks';
import { TicketRequests } from './ticket-requests';
import { TicketTimeline } from './ticket-timeline';
import './ticket-view.css';

interface TicketViewProps {
  /** Id or number. */
  readonly ticket: string;
  readonly tools?: ReactNode;
  readonly onDone?: () => void;
}

export function useTicket(ticket: string) {
  return useQuery({ queryKey: ['ticket', ticket], queryFn: () => getTicket(ticket), meta: { live: true } });
}

export function TicketView({ ticket, tools, onDone }: TicketViewProps) {
  return (
    <div className="ticket-view">
      <Loaded query={useTicket(ticket)} rows={14}>
        {(data) => (
          <>
            <TicketHead ticket={data} tools={tools} />
            <div className="ticket-columns">
              <div className="ticket-side stack">
                <TicketActions key={data.id} ticket={data} onDone={onDone} />
                <TicketClocks ticket={data} />
                <TicketRatings ticket={data} />
                <TicketRequests ticket={data} />
              </div>
              <div className="ticket-facts-column stack"><TicketFacts ticket={data} /></div>
              <div className="ticket-middle stack"><TicketTimeline ticket={data} /></div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function TicketHead({ ticket, tools }: { readonly ticket: Ticket; readonly tools: ReactNode }) {
  return (
    <header className="ticket-head">
      <div className="row wrap">
        <span className="soft"><Copyable value={ticket.number} /></span>
        <StatusMark status={ticket.status} />
        <TicketMarks ticket={ticket} />
        <span className="grow" />
        {tools}
      </div>
      <h1>{ticket.title}</h1>
    </header>
  );
}
