// Wires the tickets: the registrar, the one writer and the reader.
import { Module } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { DirectoryModule } from '@hotline/directory';
import { TimingModule } from '@hotline/timing';
import { AttachmentRetention } from './attachment-retention.jobs.js';
import { Attachments } from './attachments.service.js';
import { Archive } from './archive.jobs.js';
import { Preparation } from './preparation.js';
import { Registrar } from './registrar.js';
import { TicketNumbers } from './ticket-numbers.js';
import { TicketCommands } from './ticket-commands.service.js';
import { TicketReader } from './ticket-reader.service.js';
import { TicketWriter } from './ticket-writer.js';

@Module({
  imports: [CitizenModule, DirectoryModule, TimingModule],
  providers: [Archive, AttachmentRetention, Attachments, Preparation, Registrar, TicketCommands, TicketNumbers, TicketReader, TicketWriter],
  exports: [Archive, Attachments, Registrar, TicketCommands, TicketReader, TicketWriter],
})
export class TicketModule {}
