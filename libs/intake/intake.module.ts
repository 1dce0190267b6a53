// 受理: calls, callers, similar tickets, what is told at once, and the import of messages.
import { Module } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { DirectoryModule } from '@hotline/directory';
import { TicketModule } from '@hotline/ticket';
import { CallerCards } from './caller-cards.service.js';
import { Calls } from './calls.service.js';
import { MessageImport } from './message-import.service.js';
import { OneTimeNotices } from './one-time-notices.service.js';
import { Repeats } from './repeats.service.js';
import { SimilarTickets } from './similar-tickets.service.js';

const SERVICES = [CallerCards, Calls, MessageImport, OneTimeNotices, Repeats, SimilarTickets];

@Module({ imports: [CitizenModule, DirectoryModule, TicketModule], providers: SERVICES, exports: SERVICES })
export class IntakeModule {}
