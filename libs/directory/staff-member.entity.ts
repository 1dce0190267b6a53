// Who stands for a unit: A role, deputy B role, leader.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Duty } from './core/directory-tree.js';

@Entity('staff')
export class StaffMemberEntity {
  @PrimaryColumn('uuid') unitId: string;
  @PrimaryColumn('uuid') accountId: string;
  @Column('text') duty: Duty;
}
