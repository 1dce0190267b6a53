// Calls and the operator's desk over HTTP.
import { Module } from '@nestjs/common';
import { IntakeModule } from '@hotline/intake';
import { TicketModule } from '@hotline/ticket';
import { CallsController } from './calls.controller.js';
import { DeskController } from './desk.controller.js';
import { OneTimeNoticesController } from './one-time-notices.controller.js';
import { Reception } from './reception.service.js';

@Module({
  imports: [IntakeModule, TicketModule],
  controllers: [CallsController, DeskController, OneTimeNoticesController],
  providers: [Reception],
})
export class IntakeApiModule {}
