// What an event is called: the label of the command that left it.
import type { TicketEvent } from '../api/tickets';
import { useWord } from '../api/vocabulary';

export function EventTitle({ event }: { readonly event: Pick<TicketEvent, 'command' | 'type'> }) {
  const word = useWord();
  const named = word('events', event.type);
  return <>{named === event.type ? word('commands', event.command) : named}</>;
}
