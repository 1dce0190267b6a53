// What the explanation of a deadline gives.
import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_NAMES, type ClockName, type DueChange, type RuleSnapshot } from '@hotline/timing';
import { ExplainedDayDto } from '../timing/calendar.dto.js';

export class RungAheadDto {
  @ApiProperty() rung: string;
  @ApiProperty() label: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class ExplanationDto {
  @ApiProperty({ enum: CLOCK_NAMES }) clock: ClockName;
  @ApiProperty() label: string;
  @ApiProperty() assignmentNo: number;
  @ApiProperty() cycle: number;
  @ApiProperty({ type: Object, nullable: true, description: '适用的规则；手工设定的没有' }) rule: RuleSnapshot | null;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) dueAt: string | null;
  @ApiProperty() provisional: boolean;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) pausedAt: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) stoppedAt: string | null;
  @ApiProperty({ enum: ['met', 'late', 'ended'], nullable: true }) outcome: 'met' | 'late' | 'ended' | null;
  @ApiProperty() late: boolean;
  @ApiProperty({ type: [Object], description: '挂账、延期、手工设定' }) changes: readonly DueChange[];
  @ApiProperty({ type: [ExplainedDayDto] }) days: readonly ExplainedDayDto[];
  @ApiProperty({ type: [String] }) fired: readonly string[];
  @ApiProperty({ type: [RungAheadDto] }) ahead: readonly RungAheadDto[];
}
