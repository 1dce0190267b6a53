// A program's way in: the hash of its key, its roles and scopes.
import type { Role } from '@hotline/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('api_keys')
export class ApiKeyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { select: false }) keyHash: string;
  /** The first characters, so that people can tell keys apart. */
  @Column('text') hint: string;
  @Column('text', { array: true }) roles: Role[];
  @Column('text', { array: true }) scopes: string[];
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
}
