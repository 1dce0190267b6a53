// What citizens send and see without logging in.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DISSATISFACTION_REASONS, type DissatisfactionReason, type Level } from '@hotline/workflow';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const REASONS = Object.keys(DISSATISFACTION_REASONS);

export class PublicQueryDto {
  @ApiProperty({ example: '260302090000000001' }) @Matches(/^\d{18}$/, { message: '工单编号为 18 位数字' }) number: string;
  @ApiProperty({ example: '123456' }) @Matches(/^\d{6}$/, { message: '查询码为 6 位数字' }) code: string;
  @ApiProperty({ example: '1234' }) @Matches(/^\d{4}$/, { message: '请输入手机号后四位' }) phoneLast4: string;
}
export class PublicTicketDto {
  @ApiProperty() number: string;
  @ApiProperty({ description: '状态名称' }) status: string;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: String, nullable: true }) publicReply: string | null;
}

export class RatingPageDto {
  @ApiProperty() number: string;
  @ApiProperty({ description: '标题的开头，不含号码' }) title: string;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: String, nullable: true }) publicReply: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
  @ApiProperty() answered: boolean;
}
export class RatingDto {
  @ApiProperty() @IsBoolean() contacted: boolean;
  @ApiProperty() @IsBoolean() resolved: boolean;
  @ApiProperty({ type: Number, minimum: 1, maximum: 5 }) @IsInt() @Min(1) @Max(5) level: Level;
  @ApiPropertyOptional({ enum: REASONS, isArray: true, description: '不满意时必填' })
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIn(REASONS, { each: true }) reasons?: DissatisfactionReason[];
  @ApiPropertyOptional({ maxLength: 500 }) @IsOptional() @IsString() @MaxLength(500) note?: string;
}
