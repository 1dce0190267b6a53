// Who saw which personal field in clear, when and why; only ever added to.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonalField } from './core/masking.js';

@Entity('reveals')
export class RevealEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') citizenId: string;
  @Column('text') field: PersonalField;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('text') reason: string;
  @Column('uuid') actorId: string;
  @Column('text') actorName: string;
  @Column('timestamptz') at: Date;
}
