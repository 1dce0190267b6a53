// Tickets: lists, one, its log, commands.
import {
  type AllowedCommandDto, type BatchCommandDto, type CommandDto, type CommandFieldDto, type DeadlineDto, type ListedTicketDto, type RegisterDto,
  type RegisteredDto, type RevealDto, type TicketDto, type TicketEventDto, type TicketsCountsData, type TicketsListData, citizensReveal, ticketsAct,
  ticketsActOnAll, ticketsCounts, ticketsEvents, ticketsList, ticketsOne, ticketsRegister,
} from '../client';

export type TicketRow = ListedTicketDto;
export type Ticket = TicketDto;
export type TicketEvent = TicketEventDto;
export type Deadline = DeadlineDto;
export type AllowedCommand = AllowedCommandDto;
export type Demand = CommandFieldDto;
export type NewTicket = RegisterDto;
export type Registered = RegisteredDto;
/** The command is one that the API offered in allowedCommands. */
export interface GivenCommand extends Omit<CommandDto, 'command'> {
  readonly command: string;
}
export type TicketQuery = NonNullable<TicketsListData['query']>;

export const listTickets = (query: TicketQuery) => ticketsList({ query });
export const countTickets = (query: NonNullable<TicketsCountsData['query']>) => ticketsCounts({ query });
export const searchTickets = async (q: string): Promise<readonly TicketRow[]> => (await listTickets({ q, limit: 8 })).items;
export const getTicket = (id: string) => ticketsOne({ path: { id } });
export const ticketEvents = (id: string) => ticketsEvents({ path: { id } });
export const giveCommand = (id: string, body: GivenCommand) => ticketsAct({ path: { id }, body: body as CommandDto });
export const reveal = (id: string, body: RevealDto) => citizensReveal({ path: { id }, body });

/** The same key gives the same ticket, however often it is sent. */
export const register = (body: NewTicket, idempotencyKey: string) =>
  ticketsRegister({ body, headers: { 'Idempotency-Key': idempotencyKey } });

/** Each ticket is judged by itself; a refusal does not stop the others. */
export const giveCommandToAll = (command: string, input: Record<string, unknown>, tickets: BatchCommandDto['tickets']) =>
  ticketsActOnAll({ body: { command: command as BatchCommandDto['command'], input, tickets } });
