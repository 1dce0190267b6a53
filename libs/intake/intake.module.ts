// 受理: calls, similar tickets and the import of messages.
import { Module } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { DirectoryModule } from '@hotline/directory';
import { TicketModule } from '@hotline/ticket';
import { MessageImport } from './message-import.service.js';

@Module({
  imports: [CitizenModule, DirectoryModule, TicketModule],
  providers: [MessageImport],
  exports: [MessageImport],
})
export class IntakeModule {}
