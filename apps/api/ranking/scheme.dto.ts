// Schemes over HTTP: their shape, and trying one on given rates.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INDICATOR_NAMES, PRESETS, SCHEME_SCHEMA } from '@hotline/ranking';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const textOrNull = { type: String, nullable: true } as const;
/** The same JSON schema that a scheme is checked by. */
const schemeSchema = { ...(JSON.parse(JSON.stringify(SCHEME_SCHEMA)) as object), example: PRESETS[2] } as object;

export class TrialRowDto {
  @ApiProperty({ description: '单位，任意标识' }) @IsString() @IsNotEmpty() @MaxLength(100) unitId: string;
  @ApiPropertyOptional({ description: '组别；不同组不相比较' }) @IsOptional() @IsString() @MaxLength(100) group?: string;
  @ApiPropertyOptional({ description: '有效评价数；不给则不检查最低样本' }) @IsOptional() @IsInt() @Min(0) @Max(1_000_000_000) n?: number;
  @ApiPropertyOptional({ description: '应办结数；0 为无应办结工单；方案分档时必填' }) @IsOptional() @IsInt() @Min(0) @Max(1_000_000_000) due?: number;
  @ApiProperty({
    description: `百分数，写成十进制字符串；没有分母的指标不写或写 null。可用：${INDICATOR_NAMES.join('、')}`,
    type: 'object', additionalProperties: { type: 'string', nullable: true }, example: { signedInTime: '85.71', closedInTime: '83.33', satisfied: '100' },
  })
  @IsObject() indicators: Record<string, string | null>;
}

export class EvaluateDto {
  @ApiProperty({ description: '预设方案的名称（P1–P4），或完整方案', oneOf: [{ type: 'string', example: 'P3' }, schemeSchema] })
  @IsDefined() scheme: unknown;
  @ApiProperty({ type: [TrialRowDto] }) @IsArray() @ArrayMaxSize(10_000) @ValidateNested({ each: true }) @Type(() => TrialRowDto) rows: TrialRowDto[];
}

export class TrialResultDto {
  @ApiProperty() unitId: string;
  @ApiProperty() group: string;
  @ApiProperty(textOrNull) band: string | null;
  @ApiProperty({ description: '各项得分；base 为基础分', type: 'object', additionalProperties: { type: 'string' } }) components: Record<string, string>;
  @ApiProperty({ ...textOrNull, example: '79.04' }) score: string | null;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty(textOrNull) grade: string | null;
  @ApiProperty({ enum: ['no_due', 'small_sample', 'missing_indicator'], nullable: true }) unranked: string | null;
  @ApiProperty({ ...textOrNull, description: '不排名的原因', example: '样本不足' }) reason: string | null;
}

export class NewSchemeDto {
  @ApiProperty(schemeSchema) @IsDefined() scheme: unknown;
  @ApiPropertyOptional({ description: '每月自动冻结', default: false }) @IsOptional() @IsBoolean() official?: boolean;
}

export class SchemeVersionDto {
  @ApiProperty(schemeSchema) scheme: object;
  @ApiProperty() version: number;
  @ApiProperty({ description: '每月自动冻结' }) official: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '空为预设方案' }) createdAt: Date | null;
  @ApiProperty(textOrNull) createdByName: string | null;
}
