// A log-in that lasts: the hash of its cookie, whose it is, and until when.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') accountId: string;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('text') ip: string;
  @Column('text') userAgent: string;
}
