// Wires the routes of calendar, time limits and ladders.
import { Module } from '@nestjs/common';
import { TimingModule } from '@hotline/timing';
import { CalendarController } from './calendar.controller.js';
import { LaddersController, RulesController } from './rules.controller.js';

@Module({ imports: [TimingModule], controllers: [CalendarController, RulesController, LaddersController] })
export class TimingApiModule {}
