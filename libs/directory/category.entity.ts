// What a ticket is about: up to four levels, codes of two digits a level.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('categories')
export class CategoryEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) parentCode: string | null;
  @Column('int') level: number;
  @Column('boolean') active: boolean;
}
