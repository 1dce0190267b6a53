// An allowance with its conditions: one row of the city's table of time limits.
import type { TicketType, Urgency } from '@hotline/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClockName, TicketClass } from './core/deadline.js';
import type { TimeUnit } from './core/meter.js';
import type { Rule } from './core/rule.js';

@Entity('deadline_rules')
export class DeadlineRuleEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('text') clock: ClockName;
  @Column('text', { nullable: true }) ticketClass: TicketClass | null;
  @Column('text', { nullable: true }) urgency: Urgency | null;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('text', { nullable: true }) categoryPrefix: string | null;
  @Column('text', { nullable: true }) type: TicketType | null;
  @Column('double precision', { nullable: true }) amount: number | null;
  @Column('text', { nullable: true }) unitOfTime: TimeUnit | null;
  @Column('int', { nullable: true }) extensionWorkdays: number | null;
  @Column('int', { nullable: true }) extensionTimes: number | null;
  @Column('text', { nullable: true }) ladder: string | null;
  @Column('timestamptz', { nullable: true }) validFrom: Date | null;
  @Column('timestamptz', { nullable: true }) validTo: Date | null;
  @Column('boolean') enabled: boolean;
  @Column('text') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}

export function ruleOf(row: DeadlineRuleEntity): Rule {
  const { id, name, clock, ticketClass, urgency, unitId, categoryPrefix, type, ladder, validFrom, validTo, enabled } = row;
  return {
    id, name, clock, ticketClass, urgency, unitId, categoryPrefix, type, ladder, validFrom, validTo, enabled,
    allowance: row.amount !== null && row.unitOfTime !== null ? { amount: row.amount, unit: row.unitOfTime } : null,
    extension: row.extensionWorkdays !== null && row.extensionTimes !== null ? { maxWorkdays: row.extensionWorkdays, times: row.extensionTimes } : null,
  };
}

export function ruleRow({ allowance, extension, ...rule }: Rule): Omit<DeadlineRuleEntity, 'changedBy' | 'changedAt'> {
  return {
    ...rule,
    amount: allowance?.amount ?? null, unitOfTime: allowance?.unit ?? null,
    extensionWorkdays: extension?.maxWorkdays ?? null, extensionTimes: extension?.times ?? null,
  };
}
