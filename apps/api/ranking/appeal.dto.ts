// Appeals over HTTP: the application, the decision, and how an appeal looks.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { APPEAL_ACTS, APPEAL_STATES, type AppealAct, type AppealState } from '@hotline/ranking';
import { APPEAL_REASONS, type AppealReason } from '@hotline/workflow';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const STATES = Object.keys(APPEAL_STATES) as readonly AppealState[];
const REASONS = Object.keys(APPEAL_REASONS) as readonly AppealReason[];
const textOrNull = { type: String, nullable: true } as const;
const instant = { type: String, format: 'date-time' } as const;

export class ApplyDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() ticketId: string;
  @ApiProperty({ description: '评价轮次' }) @IsInt() @Min(1) @Max(1000) round: number;
  @ApiProperty({ enum: REASONS }) @IsIn(REASONS) reason: AppealReason;
  @ApiPropertyOptional({ description: '依据：法规、政策条款或事实' }) @IsOptional() @IsString() @MaxLength(1000) basis?: string;
  @ApiProperty({ description: '申诉说明' }) @IsString() @IsNotEmpty() @MaxLength(5000) account: string;
  @ApiProperty({ type: [String], description: '证据：附件编号或说明' }) @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(500, { each: true })
  evidence: string[];
}
export class DecideDto {
  @ApiProperty({ description: '是否采信' }) @IsBoolean() upheld: boolean;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(2000) note: string;
}
export class ConfirmDto {
  @ApiProperty({ description: '同意则生效；不同意则退回重新决定' }) @IsBoolean() agreed: boolean;
}
export class AppealQueryDto {
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn(STATES) state?: AppealState;
  @ApiPropertyOptional() @IsOptional() @IsUUID() cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class EvidenceFileDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() size: number;
}
export class AppealDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiPropertyOptional() number?: string;
  @ApiPropertyOptional() title?: string;
  @ApiProperty() round: number;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiPropertyOptional() unitName?: string;
  @ApiProperty({ enum: REASONS }) reason: string;
  @ApiProperty(textOrNull) basis: string | null;
  @ApiProperty() account: string;
  @ApiProperty({ type: [String], description: '文字说明的证据' }) evidence: readonly string[];
  @ApiProperty({ type: [EvidenceFileDto], description: '作为证据的工单附件' }) files: readonly EvidenceFileDto[];
  @ApiProperty() applicantName: string;
  @ApiProperty(instant) appliedAt: Date;
  @ApiProperty({ ...instant, description: '应在此之前决定' }) decideBy: Date;
  @ApiPropertyOptional({ description: '决定已超期' }) overdue?: boolean;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ type: Boolean, nullable: true, description: '拟采信' }) proposed: boolean | null;
  @ApiProperty(textOrNull) decisionNote: string | null;
  @ApiProperty(textOrNull) deciderName: string | null;
  @ApiProperty({ ...instant, nullable: true }) decidedAt: Date | null;
  @ApiProperty(textOrNull) confirmerName: string | null;
  @ApiProperty({ ...instant, nullable: true }) confirmedAt: Date | null;
  @ApiProperty({ enum: APPEAL_ACTS, isArray: true, description: '您现在可以做的：决定、复核' }) allowedActs: readonly AppealAct[];
}
export class TicketRatingDto {
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty({ description: '评价轮次' }) round: number;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(instant) at: Date;
  @ApiProperty({ type: Number, nullable: true }) level: number | null;
  @ApiProperty({ type: Boolean, nullable: true }) contacted: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true }) resolved: boolean | null;
  @ApiProperty({ ...instant, description: '申诉截止（不含该时刻）' }) appealBy: Date;
  @ApiProperty({ description: '您现在可以申诉' }) mayAppeal: boolean;
  @ApiProperty({ type: AppealDto, nullable: true }) appeal: AppealDto | null;
}
export class AppealPageDto {
  @ApiProperty({ type: [AppealDto] }) items: readonly AppealDto[];
  @ApiProperty(textOrNull) nextCursor: string | null;
}
