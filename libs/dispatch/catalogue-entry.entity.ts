// A line of the dispatch catalogue as it is stored.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketType } from '@hotline/workflow';
import type { Part } from './core/catalogue.js';

@Entity('catalogue_entries')
export class CatalogueEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') part: Part;
  @Column('text', { nullable: true }) categoryCode: string | null;
  @Column('text', { nullable: true }) areaCode: string | null;
  @Column('text', { nullable: true }) type: TicketType | null;
  @Column('uuid') unitId: string;
  @Column('uuid', { array: true }) assistUnitIds: string[];
  @Column('int') priority: number;
  @Column('text') basis: string;
  @Column('date', { nullable: true }) validFromOn: string | null;
  @Column('date', { nullable: true }) validToOn: string | null;
  @Column('text') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
