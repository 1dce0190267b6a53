// Citizens and blocked numbers over HTTP.
import { Module } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { TicketModule } from '@hotline/ticket';
import { BlocklistController } from './blocklist.controller.js';
import { Callers } from './callers.service.js';
import { CitizensController } from './citizens.controller.js';

@Module({
  imports: [CitizenModule, TicketModule],
  controllers: [CitizensController, BlocklistController],
  providers: [Callers],
})
export class CitizenApiModule {}
