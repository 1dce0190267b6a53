// What a ticket list is asked by, and its rows.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ListAsked, TicketSort } from '@hotline/ticket';
import { CHANNEL_CODES, REQUEST_KINDS, STATUS_CODES, TICKET_TYPE_CODES, URGENCY_CODES, type RequestKind, type Status } from '@hotline/workflow';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const PARTS = ['lead', 'assist'] as const;
const SORTS = ['newest', 'due'] as const;
const REQUESTS = Object.keys(REQUEST_KINDS);

function yesOrNo({ value }: { readonly value: unknown }): unknown {
  return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
}

function listed({ value }: { readonly value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',').filter(Boolean) : value;
}

export class TicketFilterDto {
  @ApiPropertyOptional({ description: '一个或多个状态，以逗号分隔', enum: STATUS_CODES, isArray: true })
  @IsOptional() @Transform(listed) @IsIn(STATUS_CODES, { each: true })
  status?: Status[];
  @ApiPropertyOptional({ description: '单位及其下级', format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiPropertyOptional({ enum: PARTS, default: 'lead' }) @IsOptional() @IsIn(PARTS) part?: 'lead' | 'assist';
  @ApiPropertyOptional({ type: Boolean }) @IsOptional() @Transform(yesOrNo) @IsBoolean() overdue?: boolean;
  @ApiPropertyOptional({ description: '未超期，且在此时刻之前到期', type: String, format: 'date-time' }) @IsOptional() @Type(() => Date) @IsDate() dueBefore?: Date;
  @ApiPropertyOptional({ enum: CHANNEL_CODES }) @IsOptional() @IsIn(CHANNEL_CODES) channel?: string;
  @ApiPropertyOptional({ enum: TICKET_TYPE_CODES }) @IsOptional() @IsIn(TICKET_TYPE_CODES) type?: string;
  @ApiPropertyOptional({ enum: URGENCY_CODES }) @IsOptional() @IsIn(URGENCY_CODES) urgency?: string;
  @ApiPropertyOptional({ description: '类别及其下级' }) @IsOptional() @IsString() @MaxLength(8) categoryCode?: string;
  @ApiPropertyOptional({ description: '区域及其下级' }) @IsOptional() @IsString() @MaxLength(12) areaCode?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() citizenId?: string;
  @ApiPropertyOptional({ description: '有此类申请待审批，以逗号分隔', enum: REQUESTS, isArray: true })
  @IsOptional() @Transform(listed) @IsIn(REQUESTS, { each: true })
  pendingRequest?: RequestKind[];
  @ApiPropertyOptional({ type: Boolean, description: '等待督办员决定' }) @IsOptional() @Transform(yesOrNo) @IsBoolean() awaitsDecision?: boolean;
  @ApiPropertyOptional({ description: '某个运行中的时钟已到此升级档，见用语表 rungs' }) @IsOptional() @IsString() @MaxLength(32) rung?: string;
  @ApiPropertyOptional({ type: String, format: 'date-time' }) @IsOptional() @Type(() => Date) @IsDate() createdFrom?: Date;
  @ApiPropertyOptional({ type: String, format: 'date-time' }) @IsOptional() @Type(() => Date) @IsDate() createdTo?: Date;
  @ApiPropertyOptional({ description: '工单编号（或其开头），或标题、内容、地点中的文字' }) @IsOptional() @IsString() @MaxLength(100) q?: string;
}

export class TicketListDto extends TicketFilterDto {
  @ApiPropertyOptional({ enum: SORTS, default: 'newest', description: 'due：最近到期的在前，没有时限的在最后' }) @IsOptional() @IsIn(SORTS) sort?: TicketSort;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export function askedOf({ unitId, part, sort, cursor, limit, ...filter }: TicketListDto): ListAsked {
  return { filter, unitId, part, sort, cursor, limit };
}

export class ListedTicketDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: STATUS_CODES }) status: string;
  @ApiProperty() version: number;
  @ApiProperty({ enum: TICKET_TYPE_CODES }) type: string;
  @ApiProperty({ enum: URGENCY_CODES }) urgency: string;
  @ApiProperty({ enum: CHANNEL_CODES }) channel: string;
  @ApiProperty({ type: String, nullable: true }) categoryCode: string | null;
  @ApiProperty({ type: String, nullable: true }) categoryName: string | null;
  @ApiProperty({ type: String, nullable: true }) areaCode: string | null;
  @ApiProperty({ type: String, nullable: true }) areaName: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) leadUnitId: string | null;
  @ApiProperty({ type: String, nullable: true }) leadUnitName: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '当前环节的时限（不含该时刻）' }) dueAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) dueClock: string | null;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: '时限依据的年度放假安排尚未公布' }) provisional: boolean;
  @ApiProperty({ description: '曾经超期，不因延期而消除' }) late: boolean;
  @ApiProperty({ type: [String], description: '当前环节已触发的升级档' }) fired: readonly string[];
  @ApiProperty() confidential: boolean;
  @ApiProperty() complex: boolean;
  @ApiProperty() round: number;
  @ApiProperty() redoCount: number;
  @ApiProperty({ description: '已并入的重复件数' }) repeats: number;
  @ApiProperty() awaitsDecision: boolean;
  @ApiProperty({ type: [String] }) openOrders: readonly string[];
  @ApiProperty({ enum: REQUESTS, isArray: true }) pendingRequests: readonly RequestKind[];
}
export class TicketPageDto {
  @ApiProperty({ type: [ListedTicketDto] }) items: readonly ListedTicketDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class StatusCountDto {
  @ApiProperty({ enum: STATUS_CODES }) status: string;
  @ApiProperty() n: number;
  @ApiProperty() overdue: number;
  @ApiProperty({ description: '等待督办员决定' }) awaiting: number;
}
export class TicketCountsDto {
  @ApiProperty({ type: [StatusCountDto] }) statuses: readonly StatusCountDto[];
}
