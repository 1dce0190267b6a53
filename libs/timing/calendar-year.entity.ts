// A year whose official list of days off and worked weekends was imported.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar_years')
export class CalendarYearEntity {
  @PrimaryColumn('int') year: number;
  @Column('jsonb') papers: readonly string[];
  @Column('text') importedBy: string;
  @Column('timestamptz') importedAt: Date;
}
