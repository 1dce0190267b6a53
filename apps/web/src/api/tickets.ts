// PROVISIONAL Tickets: lists, one, its log, commands.
import type { Label } from '../text/text';
import { call } from './transport';

export interface Due { clock: string; dueAt: string; state: string; rung: string | null; workdaysLeft: number | null; overdueWorkdays: number | null; provisional: boolean; pausedAt?: string | null }
export interface TicketRow {
  id: string; number: string; title: string; type: string; status: string; urgency: string; channel: string; version: number;
  categoryCode: string | null; categoryName: string | null; areaCode: string | null; areaName: string | null;
  unitId: string | null; unitName: string | null; registeredAt: string; updatedAt: string; due: Due | null;
  marks: { late: boolean; returned: boolean; extended: boolean; redo: boolean; supervised: boolean; repeats: number; pendingRequest: string | null };
}
export interface DueDay { date: string; counts: boolean; reason: string }
export interface Deadline extends Due { assignmentNo: number; cycle: number; startedAt: string; stoppedAt: string | null; allowance: string; days?: DueDay[] }
export interface Demand { name: string; label: Label; type: string; required: boolean; max?: number; min?: number; options?: { code: string; zh: string; en: string }[] }
export interface AllowedCommand { command: string; label: Label; demands: Demand[] }
export interface Assignment { no: number; unitId: string; unitName: string; part: string; assignedAt: string; signedAt: string | null; repliedAt: string | null; endedAt: string | null }
export interface TicketRequest { no: number; kind: string; state: string; unitName: string | null; applicantName: string; requestedAt: string; reason: string; basis: string | null; deciderName: string | null; decidedAt: string | null; note: string | null }
export interface Attachment { id: string; name: string; size: number; type: string }
export interface Ticket extends TicketRow {
  text: string; address: string | null; occurredAt: string | null; confidential: boolean; assistance: string | null;
  caller: { id: string; name: string | null; phone: string | null; address: string | null } | null;
  deadlines: Deadline[]; assignments: Assignment[]; requests: TicketRequest[]; attachments: Attachment[];
  queryCode?: string | null; publicReply: string | null; parent: { id: string; number: string } | null; children: { id: string; number: string }[]; allowedCommands: AllowedCommand[];
}
export interface TicketEvent { seq: number; type: string; at: string; actorName: string; actorUnitName: string | null; payload: Record<string, unknown> }
export type TicketFilter = Record<string, string | readonly string[] | undefined>;
export interface Page<T> { items: T[]; nextCursor: string | null }

export const listTickets = (query: TicketFilter) => call<Page<TicketRow>>('GET', '/api/tickets', { query });
export const countTickets = (query: TicketFilter) => call<Record<string, number>>('GET', '/api/tickets/counts', { query });
export const searchTickets = async (q: string) => (await listTickets({ q, limit: '8' })).items;
export const getTicket = (id: string) => call<Ticket>('GET', `/api/tickets/${id}`);
export const ticketEvents = (id: string) => call<Page<TicketEvent>>('GET', `/api/tickets/${id}/events`);
export const giveCommand = (id: string, body: { command: string; expectedVersion: number; input: Record<string, unknown> }) => call<Ticket>('POST', `/api/tickets/${id}/commands`, { body });
export const giveCommands = (acts: { ticketId: string; command: string; expectedVersion?: number; input: Record<string, unknown> }[]) => call<{ ticketId: string; ok: boolean; problem?: { title: string; detail?: string } }[]>('POST', '/api/tickets/commands', { body: { acts } });
export const reveal = (id: string, body: { field: string; reason: string }) => call<{ value: string }>('POST', `/api/tickets/${id}/reveal`, { body });
