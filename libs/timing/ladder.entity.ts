// A ladder of rungs, referred to by rules.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RungSpec } from './core/ladder.js';

@Entity('ladders')
export class LadderEntity {
  @PrimaryColumn('text') key: string;
  @Column('text') name: string;
  @Column('jsonb') rungs: readonly RungSpec[];
  @Column('text') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
