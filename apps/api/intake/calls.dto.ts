// What a telephone system tells, and what a screen learns of a call.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CALL_STATES, type CallState } from '@hotline/intake';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ListedTicketDto } from '../tickets/list.dto.js';

export class CallEventDto {
  @ApiProperty({ maxLength: 100, description: '话务系统的通话编号；同一编号可重复、乱序上报' }) @IsString() @IsNotEmpty() @MaxLength(100) callId: string;
  @ApiProperty({ enum: CALL_STATES }) @IsIn(CALL_STATES) event: CallState;
  @ApiPropertyOptional({ maxLength: 32, description: '主叫号码；隐藏号码时不填' }) @IsOptional() @IsString() @MaxLength(32) phone?: string;
  @ApiPropertyOptional({ maxLength: 64, description: '坐席用户名' }) @IsOptional() @IsString() @MaxLength(64) agent?: string;
  @ApiPropertyOptional({ type: String, format: 'date-time' }) @IsOptional() @Type(() => Date) @IsDate() at?: Date;
}

export class CallDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() callId: string;
  @ApiProperty({ enum: CALL_STATES }) state: CallState;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '隐藏号码时为 null' }) citizenId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) operatorId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ticketId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) rangAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
}

export class CallerCardDto {
  @ApiProperty({ format: 'uuid' }) citizenId: string;
  @ApiProperty({ description: '此前来过电' }) known: boolean;
  @ApiProperty({ type: String, nullable: true, description: '已脱敏' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, description: '已脱敏' }) phone: string | null;
  @ApiProperty({ type: String, nullable: true, description: '已脱敏' }) address: string | null;
  @ApiProperty({ description: '号码受限；紧急事项照常受理' }) blocked: boolean;
  @ApiProperty({ description: '历史工单数（不含保密件）' }) total: number;
  @ApiProperty({ description: '未办结数（不含保密件）' }) open: number;
  @ApiProperty({ type: [ListedTicketDto], description: '最近 10 件' }) tickets: readonly object[];
}

export class CallCardDto extends CallDto {
  @ApiProperty({ type: CallerCardDto, nullable: true }) caller: CallerCardDto | null;
}

export class AnsweredCallDto extends CallCardDto {
  @ApiProperty({ type: String, nullable: true, description: '明文号码：仅给接听的话务员，留痕' }) phone: string | null;
}

export class LinkCallDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() ticketId: string;
}

export class CallerQueryDto {
  @ApiProperty({ maxLength: 32 }) @IsString() @IsNotEmpty() @MaxLength(32) phone: string;
}
