// What the callback desk sends and sees.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CALLBACK_LISTS, type CallbackList } from '@hotline/callback';
import {
  DISSATISFACTION_REASONS, RATING_SOURCES, STATUS_CODES, TICKET_TYPE_CODES, URGENCY_CODES, type DissatisfactionReason, type Level, type RatingSource,
} from '@hotline/workflow';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const REASONS = Object.keys(DISSATISFACTION_REASONS);
const SOURCES = Object.keys(RATING_SOURCES);
const STATES = ['due', 'claimed', 'waiting', 'link_sent', 'done', 'expired'];
const DECISIONS = ['redo', 'close'] as const;

export class CallbackListDto {
  @ApiPropertyOptional({ enum: CALLBACK_LISTS, default: 'due', description: 'due 现在可领取的；claimed 自己已领取的；decision 待督办员决定的' })
  @IsOptional() @IsIn(CALLBACK_LISTS) state: CallbackList = 'due';
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() ticketId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** The three answers, as officers and citizens give them. */
export class AnswersDto {
  @ApiPropertyOptional({ description: '承办单位是否联系过；接通时必填' }) @IsOptional() @IsBoolean() contacted?: boolean;
  @ApiPropertyOptional({ description: '是否解决；接通时必填' }) @IsOptional() @IsBoolean() resolved?: boolean;
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 5, description: '5 非常满意 … 1 非常不满意；未评价则不填' }) @IsOptional() @IsInt() @Min(1) @Max(5) level?: Level;
  @ApiPropertyOptional({ enum: REASONS, isArray: true, description: '不满意时必填' })
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIn(REASONS, { each: true }) reasons?: DissatisfactionReason[];
  @ApiPropertyOptional({ maxLength: 2000 }) @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
export class AttemptDto extends AnswersDto {
  @ApiProperty({ description: '是否接通' }) @IsBoolean() reached: boolean;
  @ApiPropertyOptional({ maxLength: 500, description: '“政策本身”的依据' }) @IsOptional() @IsString() @MaxLength(500) basis?: string;
  @ApiPropertyOptional({ enum: SOURCES, description: '仅供接口：评价从哪里来' }) @IsOptional() @IsIn(SOURCES) source?: RatingSource;
  @ApiPropertyOptional({ description: '您所看到的工单版本' }) @IsOptional() @IsInt() @Min(1) expectedVersion?: number;
}
export class CallbackDecisionDto {
  @ApiProperty({ enum: DECISIONS }) @IsIn(DECISIONS) decision: 'redo' | 'close';
  @ApiProperty({ maxLength: 2000 }) @IsString() @IsNotEmpty() @MaxLength(2000) reason: string;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) expectedVersion?: number;
}
export class RevealPhoneDto {
  @ApiProperty({ maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) reason: string;
}
export class RevealedPhoneDto {
  @ApiProperty({ type: String, nullable: true }) value: string | null;
}
export class SelfRatingDto extends AnswersDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() ticketId: string;
}

export class CallbackItemDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty({ format: 'uuid', description: '所办理的工单：本单，或并入的主单' }) handledTicketId: string;
  @ApiProperty() number: string;
  @ApiProperty() handledNumber: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: TICKET_TYPE_CODES }) type: string;
  @ApiProperty({ enum: URGENCY_CODES }) urgency: string;
  @ApiProperty({ enum: STATUS_CODES, description: '工单的状态' }) status: string;
  @ApiProperty({ description: '工单的版本' }) version: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ description: '第几轮评价' }) round: number;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ type: String, format: 'date-time' }) dueAt: Date;
  @ApiProperty() overdue: boolean;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: [String] }) triedBands: readonly string[];
  @ApiProperty({ type: String, nullable: true }) nextBand: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) claimedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) claimedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) claimedUntil: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'closed、redo、decision、unrated、superseded' }) outcome: string | null;
  @ApiProperty({ type: Number, nullable: true }) level: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) phoneMasked: string | null;
}
export class CallbackPageDto {
  @ApiProperty({ type: [CallbackItemDto] }) items: readonly CallbackItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
export class CallbackAttemptDto {
  @ApiProperty() no: number;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty() band: string;
  @ApiProperty() reached: boolean;
  @ApiPropertyOptional({ type: Boolean, nullable: true }) contacted?: boolean | null;
  @ApiPropertyOptional({ type: Boolean, nullable: true }) resolved?: boolean | null;
  @ApiPropertyOptional({ type: Number, nullable: true }) level?: number | null;
  @ApiPropertyOptional({ type: [String], nullable: true }) reasons?: readonly string[] | null;
  @ApiPropertyOptional({ type: String, nullable: true }) basis?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) note?: string | null;
  @ApiProperty({ enum: SOURCES }) source: string;
  @ApiProperty({ description: 'closed、redo、decision、unreached' }) outcome: string;
  @ApiProperty() officerName: string;
}
export class CallbackDetailsDto extends CallbackItemDto {
  @ApiProperty({ type: String, nullable: true }) publicReply: string | null;
  @ApiProperty({ type: [CallbackAttemptDto] }) history: readonly CallbackAttemptDto[];
}
