// One attempt to log in: the audit trail, and what throttling counts.
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LoginOutcome = 'ok' | 'failed' | 'inactive' | 'throttled';

@Entity('logins')
export class LoginEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') username: string;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') outcome: LoginOutcome;
  @Column('text') ip: string;
  @Column('timestamptz') at: Date;
}
