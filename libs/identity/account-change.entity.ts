// What was done to an account, by whom; only ever added to.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account_changes')
export class AccountChangeEntity {
  @PrimaryColumn('uuid') id: string;
  /** The account, or the API key. */
  @Column('uuid') subjectId: string;
  @Column('text') action: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorName: string;
  @Column('jsonb') details: Readonly<Record<string, unknown>>;
  @Column('timestamptz') at: Date;
}
