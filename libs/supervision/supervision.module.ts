// Wires the sweep, the orders and what else supervision does.
import { Module } from '@nestjs/common';
import { TicketModule } from '@hotline/ticket';
import { TimingModule } from '@hotline/timing';
import { SupervisionBoard } from './board.service.js';
import { DeadlineExplanations } from './explanations.service.js';
import { Grounds } from './grounds.service.js';
import { Orders } from './orders.service.js';
import { Raisings } from './raisings.service.js';
import { Recalculations } from './recalculation.service.js';
import { SweepWatch } from './sweep-watch.service.js';
import { Sweep } from './sweep.service.js';

@Module({
  imports: [TimingModule, TicketModule],
  providers: [Sweep, SweepWatch, Recalculations, Orders, Grounds, Raisings, SupervisionBoard, DeadlineExplanations],
  exports: [Sweep, Orders, Raisings, SupervisionBoard, DeadlineExplanations],
})
export class SupervisionModule {}
