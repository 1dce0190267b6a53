// What the dispatch catalogue takes and gives.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PART_CODES, type Part } from '@hotline/dispatch';
import { TICKET_TYPE_CODES, type TicketType } from '@hotline/workflow';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class CatalogueInputDto {
  @ApiProperty({ enum: PART_CODES, default: 'catalogue', description: 'catalogue 直接承办，specialist 专业主管' }) @IsIn(PART_CODES) part: Part = 'catalogue';
  @ApiPropertyOptional({ type: String, nullable: true, description: '含下级类别；不填为各类事项' }) @IsOptional() @IsString() @MaxLength(8) categoryCode: string | null = null;
  @ApiPropertyOptional({ type: String, nullable: true, description: '含下级区域；不填为全市' }) @IsOptional() @IsString() @MaxLength(12) areaCode: string | null = null;
  @ApiPropertyOptional({ enum: TICKET_TYPE_CODES, nullable: true, description: '不填为各种诉求类型' }) @IsOptional() @IsIn(TICKET_TYPE_CODES) type: TicketType | null = null;
  @ApiProperty({ format: 'uuid' }) @IsUUID() unitId: string;
  @ApiPropertyOptional({ type: [String], default: [] }) @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) assistUnitIds: string[] = [];
  @ApiPropertyOptional({ type: Number, default: 0, description: '同样具体时大者优先' }) @IsInt() @Min(-1000) @Max(1000) priority: number = 0;
  @ApiProperty({ maxLength: 500, description: '职责依据' }) @IsString() @IsNotEmpty() @MaxLength(500) basis: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) @IsOptional() @Matches(DAY, { message: '应为日期（年-月-日）' }) validFromOn: string | null = null;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) @IsOptional() @Matches(DAY, { message: '应为日期（年-月-日）' }) validToOn: string | null = null;
}

export class CatalogueEntryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: PART_CODES }) part: Part;
  @ApiProperty({ type: String, nullable: true }) categoryCode: string | null;
  @ApiProperty({ type: String, nullable: true }) categoryPath: string | null;
  @ApiProperty({ type: String, nullable: true }) areaCode: string | null;
  @ApiProperty({ type: String, nullable: true }) areaName: string | null;
  @ApiProperty({ enum: TICKET_TYPE_CODES, nullable: true }) type: TicketType | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: [String] }) assistUnitIds: readonly string[];
  @ApiProperty() priority: number;
  @ApiProperty() basis: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFromOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validToOn: string | null;
  @ApiProperty() changedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) changedAt: Date;
}

export class CatalogueGapDto {
  @ApiProperty({ enum: ['uncovered', 'unit_dissolved', 'expired'] }) kind: string;
  @ApiPropertyOptional({ format: 'uuid', description: '失效的目录；uncovered 时无' }) entryId?: string;
  @ApiProperty({ type: String, nullable: true }) categoryCode: string | null;
  @ApiProperty({ type: String, nullable: true }) categoryPath: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null 为全市' }) areaCode: string | null;
  @ApiProperty({ type: String, nullable: true }) areaName: string | null;
}
