// Tickets and their vocabulary over HTTP.
import { Module } from '@nestjs/common';
import { TicketModule } from '@hotline/ticket';
import { TimingModule } from '@hotline/timing';
import { TicketsController } from './tickets.controller.js';
import { VocabularyController } from './vocabulary.controller.js';

@Module({ imports: [TicketModule, TimingModule], controllers: [TicketsController, VocabularyController] })
export class TicketsModule {}
