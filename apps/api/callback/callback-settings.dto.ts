// What a city tunes about calling back.
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import type { Script } from '@hotline/callback';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const QUESTIONS = ['contacted', 'resolved', 'level'] as const;

export class BandDto {
  @ApiProperty({ example: 'morning' }) @Matches(/^[a-z_]{1,20}$/) code: string;
  @ApiProperty({ example: '上午' }) @IsString() @MaxLength(10) label: string;
  @ApiProperty({ description: '北京时间零点起的分钟数' }) @IsInt() @Min(0) @Max(1440) from: number;
  @ApiProperty({ description: '不含' }) @IsInt() @Min(0) @Max(1440) to: number;
}
export class QuestionDto {
  @ApiProperty({ enum: QUESTIONS }) @IsIn(QUESTIONS) field: (typeof QUESTIONS)[number];
  @ApiProperty() @IsString() @MaxLength(200) text: string;
}
export class ScriptDto implements Script {
  @ApiProperty() @IsString() @MaxLength(500) opening: string;
  @ApiProperty({ type: [QuestionDto] }) @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => QuestionDto) questions: QuestionDto[];
  @ApiProperty() @IsString() @MaxLength(500) closing: string;
}
export class CallbackSettingsDto {
  @ApiProperty({ type: [BandDto] }) @IsArray() @ArrayNotEmpty() @ArrayMaxSize(12) @ValidateNested({ each: true }) @Type(() => BandDto) bands: BandDto[];
  @ApiProperty({ description: '在几个不同时段未接通后发送短信链接' }) @IsInt() bandsBeforeLink: number;
  @ApiProperty({ description: '链接有效天数' }) @IsInt() linkDays: number;
  @ApiProperty({ description: '领取后保留的分钟数' }) @IsInt() claimMinutes: number;
  @ApiProperty({ description: '逾期未评价是否计为基本满意；默认否' }) @IsBoolean() silenceCounts: boolean;
  @ApiProperty({ type: ScriptDto }) @ValidateNested() @Type(() => ScriptDto) script: ScriptDto;
}
export class ChangeCallbackSettingsDto extends PartialType(CallbackSettingsDto) {
  @ApiPropertyOptional({ type: ScriptDto }) @IsOptional() @ValidateNested() @Type(() => ScriptDto) declare script?: ScriptDto;
}
