// Wires the working calendar, the rules and the deadlines.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarDayEntity } from './calendar-day.entity.js';
import { CalendarSettingEntity } from './calendar-setting.entity.js';
import { CalendarYearEntity } from './calendar-year.entity.js';
import { Calendars } from './calendars.service.js';
import { DeadlineRuleEntity } from './deadline-rule.entity.js';
import { Deadlines } from './deadlines.service.js';
import { HolidayImport } from './holiday-import.service.js';
import { LadderEntity } from './ladder.entity.js';
import { Law } from './law.service.js';
import { DeadlineRules } from './rules.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CalendarDayEntity, CalendarSettingEntity, CalendarYearEntity, DeadlineRuleEntity, LadderEntity])],
  providers: [Law, Deadlines, Calendars, HolidayImport, DeadlineRules],
  exports: [Law, Deadlines, Calendars, HolidayImport, DeadlineRules],
})
export class TimingModule {}
