// A number whose calls are not registered for a while: proposed by one person, approved by another.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('blocks')
export class BlockEntity {
  @PrimaryColumn('uuid') id: string;
  /** The id that the number has or would have as a citizen. */
  @Column('uuid') citizenId: string;
  /** Ciphertext: whoever reviews must know which number it is. */
  @Column('text') phone: string;
  @Column('text') reason: string;
  @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('boolean', { nullable: true }) approved: boolean | null;
  @Column('timestamptz') expiresAt: Date;
  /** When somebody must look whether it is still right. */
  @Column('timestamptz') reviewAt: Date;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}
