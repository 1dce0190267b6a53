// Office hours and weekdays of the city or of one unit; null means inherited.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Segment } from './core/calendar.js';

@Entity('calendars')
export class CalendarSettingEntity {
  @PrimaryColumn('text') scope: string;
  @Column('text', { nullable: true }) zone: string | null;
  @Column('jsonb', { nullable: true }) segments: readonly Segment[] | null;
  @Column('int', { array: true, nullable: true }) weekdays: readonly number[] | null;
  @Column('boolean') followsHolidays: boolean;
  @Column('text') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
