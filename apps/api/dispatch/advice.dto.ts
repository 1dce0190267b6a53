// What a suggestion is asked with, and what it says.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TICKET_TYPE_CODES, type TicketType } from '@hotline/workflow';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class MatterQueryDto {
  @ApiPropertyOptional({ maxLength: 8 }) @IsOptional() @IsString() @MaxLength(8) categoryCode?: string;
  @ApiPropertyOptional({ maxLength: 12 }) @IsOptional() @IsString() @MaxLength(12) areaCode?: string;
  @ApiPropertyOptional({ enum: TICKET_TYPE_CODES }) @IsOptional() @IsIn(TICKET_TYPE_CODES) type?: TicketType;
  @ApiPropertyOptional({ format: 'uuid', description: '按这张工单建议；其余参数不起作用' }) @IsOptional() @IsUUID() ticketId?: string;
  @ApiPropertyOptional({ maxLength: 500 }) @IsOptional() @IsString() @MaxLength(500) text?: string;
}

/** In a body, because a citizen's text has no business in a URL. */
export class SuggestDto {
  @ApiPropertyOptional({ maxLength: 200 }) @IsOptional() @IsString() @MaxLength(200) title?: string;
  @ApiPropertyOptional({ maxLength: 10_000 }) @IsOptional() @IsString() @MaxLength(10_000) text?: string;
  @ApiPropertyOptional({ maxLength: 8 }) @IsOptional() @IsString() @MaxLength(8) categoryCode?: string;
  @ApiPropertyOptional({ maxLength: 12 }) @IsOptional() @IsString() @MaxLength(12) areaCode?: string;
  @ApiPropertyOptional({ enum: TICKET_TYPE_CODES }) @IsOptional() @IsIn(TICKET_TYPE_CODES) type?: TicketType;
}

export class CategorySuggestionDto {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: '自上而下，以 / 分隔' }) path: string;
  @ApiProperty({ description: '0–100' }) score: number;
  @ApiProperty({ type: [String], description: '文中起作用的词' }) words: readonly string[];
  @ApiProperty() reason: string;
}

export class UnitSuggestionDto {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: [String] }) assistUnitIds: readonly string[];
  @ApiProperty({ enum: ['catalogue', 'specialist', 'history', 'territorial', 'district'] }) source: string;
  @ApiProperty({ description: '1 为首选' }) order: number;
  @ApiProperty() reason: string;
}

export class AdviceDto {
  @ApiProperty({ type: [CategorySuggestionDto] }) categories: readonly CategorySuggestionDto[];
  @ApiProperty({ type: String, nullable: true, description: '据以建议单位的类别：给定的，或把握较大的建议类别' }) categoryCode: string | null;
  @ApiProperty({ type: [UnitSuggestionDto], description: '派单目录 → 专业主管 → 历史 → 属地 → 区县兜底' }) units: readonly UnitSuggestionDto[];
}
