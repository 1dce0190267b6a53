// What the routes of time limits and ladders take and give.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CLOCK_NAMES, RUNG_ACTION_CODES, TICKET_CLASS_CODES, TIME_UNIT_CODES, type ClockName, type RungAction, type RungTime, type TicketClass, type TimeUnit } from '@hotline/timing';
import { TICKET_TYPE_CODES, URGENCY_CODES, type TicketType, type Urgency } from '@hotline/workflow';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsIn, IsInt, IsNotEmpty, IsNumber, IsObject, IsOptional, IsPositive, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export class AllowanceDto {
  @ApiProperty() @IsNumber() @IsPositive()
  amount: number;

  @ApiProperty({ enum: TIME_UNIT_CODES }) @IsIn(TIME_UNIT_CODES)
  unit: TimeUnit;
}

export class ExtensionDto {
  @ApiProperty() @IsInt() @IsPositive()
  maxWorkdays: number;

  @ApiProperty() @IsInt() @IsPositive()
  times: number;
}

export class RuleInputDto {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100)
  name: string;

  @ApiProperty({ enum: CLOCK_NAMES }) @IsIn(CLOCK_NAMES)
  clock: ClockName;

  @ApiPropertyOptional({ enum: TICKET_CLASS_CODES, nullable: true }) @IsOptional() @IsIn(TICKET_CLASS_CODES)
  ticketClass: TicketClass | null = null;

  @ApiPropertyOptional({ enum: URGENCY_CODES, nullable: true }) @IsOptional() @IsIn(URGENCY_CODES)
  urgency: Urgency | null = null;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: String }) @IsOptional() @IsUUID()
  unitId: string | null = null;

  @ApiPropertyOptional({ nullable: true, type: String, description: '对该类别及其下级有效' }) @IsOptional() @IsString() @MaxLength(8)
  categoryPrefix: string | null = null;

  @ApiPropertyOptional({ enum: TICKET_TYPE_CODES, nullable: true }) @IsOptional() @IsIn(TICKET_TYPE_CODES)
  type: TicketType | null = null;

  @ApiPropertyOptional({ type: AllowanceDto, nullable: true, description: '空表示不设此时限' })
  @IsOptional() @ValidateNested() @Type(() => AllowanceDto)
  allowance: AllowanceDto | null = null;

  @ApiPropertyOptional({ type: ExtensionDto, nullable: true, description: '空表示不可延期' })
  @IsOptional() @ValidateNested() @Type(() => ExtensionDto)
  extension: ExtensionDto | null = null;

  @ApiPropertyOptional({ nullable: true, type: String }) @IsOptional() @IsString() @MaxLength(40)
  ladder: string | null = null;

  @ApiPropertyOptional({ format: 'date-time', nullable: true, type: String }) @IsOptional() @Type(() => Date) @IsDate()
  validFrom: Date | null = null;

  @ApiPropertyOptional({ format: 'date-time', nullable: true, type: String }) @IsOptional() @Type(() => Date) @IsDate()
  validTo: Date | null = null;

  @ApiProperty() @IsBoolean()
  enabled: boolean;
}

export class RuleDto extends RuleInputDto {
  @ApiProperty() id: string;
}

export class RungDto {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(40)
  rung: string;

  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(40)
  label: string;

  @ApiProperty({ type: Object, description: '{at: used|left|due|overdue|next_office_day, …}' }) @IsObject()
  when: RungTime;

  @ApiProperty({ enum: RUNG_ACTION_CODES }) @IsIn(RUNG_ACTION_CODES)
  action: RungAction;
}

export class LadderInputDto {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100)
  name: string;

  @ApiProperty({ type: [RungDto] })
  @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => RungDto)
  rungs: RungDto[];
}

export class LadderDto extends LadderInputDto {
  @ApiProperty() key: string;
}
