// A unit of the city: centre, district, street, village, bureau or enterprise, in one tree.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitKind } from './core/directory-tree.js';

@Entity('units')
export class UnitEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: UnitKind;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text', { nullable: true }) areaCode: string | null;
  @Column('int') level: number;
  @Column('text', { nullable: true }) rankingGroup: string | null;
  @Column('timestamptz', { nullable: true }) dissolvedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}
