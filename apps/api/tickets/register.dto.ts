// What registering a ticket takes and gives.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ASSISTANCES, CHANNEL_CODES, STATUS_CODES, TICKET_TYPE_CODES, URGENCY_CODES, type Assistance, type Channel, type TicketType, type Urgency,
} from '@hotline/workflow';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsNotEmpty, IsNotEmptyObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

const ASSISTANCE_CODES = Object.keys(ASSISTANCES);

export class CitizenDto {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(50) name?: string;
  @ApiProperty({ description: '联系电话：手机号，或带区号的固定电话' }) @IsString() @IsNotEmpty() @MaxLength(32) phone: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(32) idNumber?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) address?: string;
}

export class RegisterDto {
  @ApiProperty({ enum: TICKET_TYPE_CODES }) @IsIn(TICKET_TYPE_CODES) type: TicketType;
  @ApiProperty({ maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) title: string;
  @ApiProperty({ maxLength: 10_000 }) @IsString() @IsNotEmpty() @MaxLength(10_000) text: string;
  @ApiProperty({ enum: CHANNEL_CODES }) @IsIn(CHANNEL_CODES) channel: Channel;
  @ApiProperty({ type: CitizenDto }) @IsNotEmptyObject() @ValidateNested() @Type(() => CitizenDto) citizen: CitizenDto;
  @ApiPropertyOptional({ description: 'GB/T 2260 六位 + 街道三位 + 村居三位' }) @IsOptional() @IsString() @MaxLength(12) areaCode?: string;
  @ApiPropertyOptional({ description: '事发地点' }) @IsOptional() @IsString() @MaxLength(200) address?: string;
  @ApiPropertyOptional({ type: String, format: 'date-time', description: '事发时间' }) @IsOptional() @Type(() => Date) @IsDate() occurredAt?: Date;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(8) categoryCode?: string;
  @ApiProperty({ enum: URGENCY_CODES, default: 'normal' }) @IsIn(URGENCY_CODES) urgency: Urgency = 'normal';
  @ApiPropertyOptional({ description: '保密；举报一律保密' }) @IsOptional() @IsBoolean() confidential?: boolean;
  @ApiPropertyOptional({ enum: ASSISTANCE_CODES }) @IsOptional() @IsIn(ASSISTANCE_CODES) assistance?: Assistance;
}

export class RegisteredDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: '18 位工单编号' }) number: string;
  @ApiProperty({ description: '市民查询码，6 位' }) queryCode: string;
  @ApiProperty({ enum: STATUS_CODES }) status: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ description: '同一 Idempotency-Key 已登记过时为 false' }) created: boolean;
}
