// PROVISIONAL desk
import { call } from './transport';
import type { Ticket, TicketRow } from './tickets';
export interface Caller { phoneMasked: string; name: string | null; blocked: { reason: string; until: string } | null; openCount: number; tickets: TicketRow[] }
export interface Suggestion { categories: { code: string; name: string; reason: string }[]; unit: { unitId: string; unitName: string; reason: string } | null }
export interface Similar { ticket: TicketRow; why: string[] }
export interface NewTicket { type: string; title: string; text: string; channel: string; citizen: { name?: string; phone?: string; address?: string; idNumber?: string }; areaCode?: string; address?: string; occurredAt?: string; categoryCode?: string; urgency: string; confidential?: boolean; assistance?: string }
export const findCaller = (phone: string) => call<Caller>('GET', '/api/desk/caller', { query: { phone } });
export const suggest = (body: { text: string; title?: string; areaCode?: string; categoryCode?: string }) => call<Suggestion>('POST', '/api/desk/suggest', { body });
export const findSimilar = (body: { phone?: string; areaCode?: string; address?: string; text: string }) => call<Similar[]>('POST', '/api/desk/similar', { body });
export const addRepeat = (body: { ticketId: string; text: string }) => call<void>('POST', '/api/desk/repeats', { body });
export const register = (body: NewTicket, idempotencyKey: string) => call<Ticket>('POST', '/api/tickets', { body, headers: { 'Idempotency-Key': idempotencyKey } });
export const simulateCall = (body: { callId: string; phase: string; phone: string }) => call<void>('POST', '/api/calls/events', { body });
