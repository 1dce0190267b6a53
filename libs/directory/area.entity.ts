// An administrative area by its GB/T 2260 code.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('areas')
export class AreaEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) parentCode: string | null;
  @Column('int') level: number;
}
