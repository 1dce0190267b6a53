// The operator's desk: calls, the caller's card, what is like the telling, one-time notices.
import {
  type CallCardDto, type CallDto, type CallerCardDto, type SimilarTicketDto, type TellingDto, callsAnswer, callsCurrent, callsLink, callsTake,
  deskCaller, deskRepeat, deskSimilar, oneTimeNoticesForCategory,
} from '../client';
import type { TicketRow } from './tickets';

export type Call = CallDto;
export type CallCard = CallCardDto;
export type Caller = Omit<CallerCardDto, 'tickets'> & { readonly tickets: readonly TicketRow[] };
export type Similar = Omit<SimilarTicketDto, 'ticket'> & { readonly ticket: TicketRow };

export const currentCalls = () => callsCurrent();
export const answerCall = (id: string) => callsAnswer({ path: { id } });
export const linkCall = (id: string, ticketId: string) => callsLink({ path: { id }, body: { ticketId } });
export const findCaller = async (phone: string) => (await deskCaller({ body: { phone } })) as Caller;
export const findSimilar = async (body: TellingDto) => (await deskSimilar({ body })) as unknown as readonly Similar[];
export const addRepeat = (ticketId: string, text: string, callId?: string) => deskRepeat({ body: { ticketId, text, ...(callId && { callId }) } });
export const noticesFor = (categoryCode: string) => oneTimeNoticesForCategory({ query: { categoryCode } });

/** As a telephone system would tell it; the demo's simulator. */
export const ringFrom = (phone: string) => callsTake({ body: { callId: crypto.randomUUID(), event: 'ringing', phone } });
