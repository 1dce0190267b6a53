// Citizens and blocked numbers over HTTP.
import { Module } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { IdentityModule } from '@hotline/identity';
import { TicketModule } from '@hotline/ticket';
import { BlocklistController } from './blocklist.controller.js';
import { Blocks } from './blocks.service.js';
import { Callers } from './callers.service.js';
import { CitizensController } from './citizens.controller.js';

@Module({
  imports: [CitizenModule, IdentityModule, TicketModule],
  controllers: [CitizensController, BlocklistController],
  providers: [Blocks, Callers],
})
export class CitizenApiModule {}
