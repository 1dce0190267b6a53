// Who may log in, as what, and for which unit.
import type { Role } from '@hotline/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') username: string;
  @Column('text') name: string;
  @Column('text', { select: false }) passwordHash: string;
  @Column('text', { array: true }) roles: Role[];
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('boolean') active: boolean;
  @Column('timestamptz') passwordChangedAt: Date;
  @Column('timestamptz') createdAt: Date;
}
