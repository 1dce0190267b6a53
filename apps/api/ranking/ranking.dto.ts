// Rankings over HTTP: what is asked, the table and its rows.
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { EVIDENCE_OF, type EvidenceOf } from '@hotline/ranking';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { TicketRatingDto } from './appeal.dto.js';

const textOrNull = { type: String, nullable: true } as const;
const numberOrNull = { type: Number, nullable: true } as const;
const instant = { type: String, format: 'date-time' } as const;
const texts = { type: 'object', additionalProperties: { type: 'string' } } as const;
const STATES = ['live', 'frozen', 'published'] as const;

export class MonthDto {
  @ApiProperty({ example: '2026-10' }) @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: '月份写作 2026-10' }) month: string;
}
export class MonthUnitDto extends MonthDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() id: string;
}

export class SchemeNameDto {
  @ApiPropertyOptional({ description: '方案名称', default: 'P1' }) @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40) scheme?: string;
}
export class RankingQueryDto extends SchemeNameDto {
  @ApiPropertyOptional({ description: '只看一组' }) @IsOptional() @IsString() @MaxLength(100) group?: string;
}
export class EvidenceQueryDto extends SchemeNameDto {
  @ApiProperty({ enum: EVIDENCE_OF }) @IsIn(EVIDENCE_OF) indicator: EvidenceOf;
  @ApiPropertyOptional({ type: Boolean, description: '只看计入（true）或未计入（false）分子的' })
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean() hit?: boolean;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
export class SimulateDto {
  @ApiProperty({ description: '方案名称，或完整方案', oneOf: [{ type: 'string' }, { type: 'object' }] }) @IsDefined() scheme: unknown;
  @ApiPropertyOptional({ description: '与哪个方案相比', default: 'P1' }) @IsOptional() @IsString() @MaxLength(40) against?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) group?: string;
}
export class FreezeDto extends SchemeNameDto {}
export class ReissueDto extends SchemeNameDto {
  @ApiProperty({ description: '重新发布的理由' }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class RateDto {
  @ApiProperty({ ...textOrNull, description: '百分数，两位小数；没有分母时为空', example: '96.46' }) rate: string | null;
  @ApiProperty({ description: '分母' }) n: number;
}
export class ChangeDto {
  @ApiProperty({ ...numberOrNull, description: '名次变化，正为上升' }) rank: number | null;
  @ApiProperty(textOrNull) score: string | null;
  @ApiProperty(numberOrNull) rankBefore: number | null;
  @ApiProperty(textOrNull) scoreBefore: string | null;
}
export class RankingRowDto {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() group: string;
  @ApiProperty({ ...textOrNull, description: '办件量分档' }) band: string | null;
  @ApiProperty() position: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/RateDto' } }) rates: Record<string, RateDto>;
  @ApiProperty({ description: '有效评价数' }) n: number;
  @ApiProperty({ description: '应办结数' }) due: number;
  @ApiProperty({ description: '其中上期结转' }) carried: number;
  @ApiProperty({ description: '申诉采信、不计入的评价数' }) excluded: number;
  @ApiProperty({ description: '自评数，不计分' }) selfRated: number;
  @ApiProperty({ type: RateDto, description: '申诉采信率' }) exclusion: RateDto;
  @ApiProperty(texts) components: Record<string, string>;
  @ApiProperty(textOrNull) score: string | null;
  @ApiProperty(numberOrNull) rank: number | null;
  @ApiProperty(textOrNull) grade: string | null;
  @ApiProperty({ enum: ['no_due', 'small_sample', 'missing_indicator'], nullable: true }) unranked: string | null;
  @ApiProperty({ ...textOrNull, description: '不排名的原因' }) reason: string | null;
  @ApiProperty({ description: '同组同档参加排名的单位数' }) of: number;
  @ApiProperty({ type: ChangeDto, description: '与上月相比' }) change: ChangeDto;
  @ApiProperty({ description: '背后的工单' }) evidence: string;
}
export class PlaceDto {
  @ApiProperty(numberOrNull) rank: number | null;
  @ApiProperty(textOrNull) grade: string | null;
  @ApiProperty(textOrNull) score: string | null;
  @ApiProperty(textOrNull) reason: string | null;
}
export class ComponentChangeDto {
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) from: string | null;
  @ApiProperty(textOrNull) to: string | null;
}
export class MoveDto {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() group: string;
  @ApiProperty({ type: PlaceDto, nullable: true }) from: PlaceDto | null;
  @ApiProperty({ type: PlaceDto, nullable: true }) to: PlaceDto | null;
  @ApiProperty({ type: [ComponentChangeDto] }) components: readonly ComponentChangeDto[];
}
export class RankingDto {
  @ApiProperty() month: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: '名称、标题、指标、最低样本' }) scheme: object;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty(instant) from: Date;
  @ApiProperty({ ...instant, description: '不含' }) to: Date;
  @ApiProperty({ ...instant, description: '数据截至' }) cutAt: Date;
  @ApiProperty({ ...numberOrNull, description: '冻结后的版次' }) version: number | null;
  @ApiProperty({ ...instant, nullable: true }) frozenAt: Date | null;
  @ApiProperty({ ...instant, nullable: true }) publishedAt: Date | null;
  @ApiProperty({ ...textOrNull, description: '重新发布的理由' }) reason: string | null;
  @ApiProperty({ type: [MoveDto], description: '与上一版的差别' }) difference: readonly MoveDto[];
  @ApiProperty({ ...textOrNull, description: 'SHA-256；用 npm run verify-ranking 复核' }) signature: string | null;
  @ApiProperty({ type: [String] }) groups: readonly string[];
  @ApiProperty({ type: [RankingRowDto] }) rows: readonly RankingRowDto[];
}

export class TrendPointDto extends OmitType(RankingRowDto, ['change', 'evidence']) {
  @ApiProperty() month: string;
  @ApiProperty({ enum: STATES }) state: string;
}
export class TrendDto {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() scheme: string;
  @ApiProperty({ type: [TrendPointDto] }) points: readonly TrendPointDto[];
}
export class SimulatedMoveDto extends MoveDto {
  @ApiProperty({ ...numberOrNull, description: '名次变化，正为上升' }) up: number | null;
}
export class SimulationDto {
  @ApiProperty() month: string;
  @ApiProperty() scheme: string;
  @ApiProperty() against: string;
  @ApiProperty(instant) cutAt: Date;
  @ApiProperty({ description: '有变化的单位数' }) changes: number;
  @ApiProperty({ type: [SimulatedMoveDto] }) rows: readonly SimulatedMoveDto[];
}
export class FrozenDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() month: string;
  @ApiProperty() schemeName: string;
  @ApiProperty() version: number;
  @ApiProperty(instant) cutAt: Date;
  @ApiProperty(instant) frozenAt: Date;
  @ApiProperty({ ...instant, nullable: true }) publishedAt: Date | null;
  @ApiProperty(textOrNull) reason: string | null;
  @ApiProperty() signature: string;
}
export class EvidenceItemDto {
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(textOrNull) unitName: string | null;
  @ApiProperty({ description: '承办序号，或评价轮次' }) no: number;
  @ApiProperty({ ...instant, description: '时限，或回访时间' }) at: Date;
  @ApiProperty({ ...instant, nullable: true }) overAt: Date | null;
  @ApiProperty(numberOrNull) level: number | null;
  @ApiProperty({ description: '上期结转' }) carried: boolean;
  @ApiProperty({ description: '计入分子' }) hit: boolean;
  @ApiProperty({ description: '为什么这样计' }) why: string;
  @ApiProperty({ type: TicketRatingDto, nullable: true, description: '回访的评价，含申诉截止与申诉' }) rating: TicketRatingDto | null;
}
export class EvidencePageDto {
  @ApiProperty() month: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ enum: EVIDENCE_OF }) indicator: string;
  @ApiProperty({ type: [EvidenceItemDto] }) items: readonly EvidenceItemDto[];
  @ApiProperty(textOrNull) nextCursor: string | null;
}
