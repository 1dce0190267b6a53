// What the operator's desk asks while a caller speaks.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ListedTicketDto } from '../tickets/list.dto.js';

export class TellingDto {
  @ApiPropertyOptional({ maxLength: 32 }) @IsOptional() @IsString() @MaxLength(32) phone?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() citizenId?: string;
  @ApiPropertyOptional({ maxLength: 12 }) @IsOptional() @IsString() @MaxLength(12) areaCode?: string;
  @ApiPropertyOptional({ maxLength: 200 }) @IsOptional() @IsString() @MaxLength(200) address?: string;
  @ApiPropertyOptional({ maxLength: 200 }) @IsOptional() @IsString() @MaxLength(200) title?: string;
  @ApiPropertyOptional({ maxLength: 10_000 }) @IsOptional() @IsString() @MaxLength(10_000) text?: string;
  @ApiPropertyOptional({ maxLength: 8 }) @IsOptional() @IsString() @MaxLength(8) categoryCode?: string;
  @ApiPropertyOptional({ format: 'uuid', description: '不与自己相比' }) @IsOptional() @IsUUID() exceptTicketId?: string;
}

export class SimilarTicketDto {
  @ApiProperty({ type: ListedTicketDto }) ticket: object;
  @ApiProperty({ description: '0–100' }) score: number;
  @ApiProperty({ enum: ['caller', 'place', 'text'], isArray: true }) why: readonly string[];
  @ApiProperty({ type: [String] }) reasons: readonly string[];
}

export class RepeatDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() ticketId: string;
  @ApiProperty({ maxLength: 5_000 }) @IsString() @IsNotEmpty() @MaxLength(5_000) text: string;
  @ApiPropertyOptional({ format: 'uuid', description: '来电的编号（不是话务系统的）' }) @IsOptional() @IsUUID() callId?: string;
}

export class RepeatedDto {
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() version: number;
}

export class NoticeQueryDto {
  @ApiProperty({ maxLength: 8 }) @Matches(/^(\d{2}){1,4}$/, { message: '应为类别编码' }) categoryCode: string;
}

export class NoticeTextDto {
  @ApiProperty({ maxLength: 5_000 }) @IsString() @IsNotEmpty() @MaxLength(5_000) text: string;
}

export class OneTimeNoticeDto {
  @ApiProperty() categoryCode: string;
  @ApiProperty() text: string;
  @ApiProperty() changedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) changedAt: Date;
}
