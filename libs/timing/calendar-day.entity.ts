// A day that differs from its weekday, by the official list (notice) or by an order of the city or a unit.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The scope of what holds for everybody; any other scope is a unit's id. */
export const CITY_SCOPE = 'city';

@Entity('calendar_days')
export class CalendarDayEntity {
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('date') on: string;
  @PrimaryColumn('text') origin: 'notice' | 'order';
  @Column('boolean') works: boolean;
  @Column('text') name: string;
  @Column('text') source: string;
  /** The year whose official list named the day: a list may reach into the neighbouring years. */
  @Column('int', { nullable: true }) listYear: number | null;
  @Column('text') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
