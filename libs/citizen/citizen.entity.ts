// A person who turned to the hotline; every personal field is ciphertext.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('citizens')
export class CitizenEntity {
  /** Derived from the phone number where there is one, so that the same caller is the same row. */
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) idNumber: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastContactAt: Date;
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
}
