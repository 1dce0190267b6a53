// PROVISIONAL desk
import { type FoundCitizenDto, citizensLookUp } from '../client';
import { call } from './later';
import { type TicketRow, listTickets } from './tickets';
export interface Similar { ticket: TicketRow; why: string[] }
export interface Caller extends FoundCitizenDto { tickets: TicketRow[] }
export const findCaller = async (phone: string): Promise<Caller> => {
  const found = await citizensLookUp({ body: { phone } });
  return { ...found, tickets: found.known ? (await listTickets({ citizenId: found.citizenId, limit: 20 })).items : [] };
};
export const findSimilar = (body: { phone?: string; areaCode?: string; address?: string; text: string }) => call<Similar[]>('POST', '/api/desk/similar', { body });
export const addRepeat = (body: { ticketId: string; text: string }) => call<void>('POST', '/api/desk/repeats', { body });
export const simulateCall = (body: { callId: string; phase: string; phone: string }) => call<void>('POST', '/api/calls/events', { body });
