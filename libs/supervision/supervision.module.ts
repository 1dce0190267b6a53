// Wires the sweep, the orders and what else supervision does.
import { Module } from '@nestjs/common';
import { TicketModule } from '@hotline/ticket';
import { TimingModule } from '@hotline/timing';
import { Recalculations } from './recalculation.service.js';
import { SweepWatch } from './sweep-watch.service.js';
import { Sweep } from './sweep.service.js';

@Module({
  imports: [TimingModule, TicketModule],
  providers: [Sweep, SweepWatch, Recalculations],
  exports: [Sweep],
})
export class SupervisionModule {}
