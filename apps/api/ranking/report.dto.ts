// Reports over HTTP: what is asked, how far it is, and the tables on screen.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPORT_FORMAT_CODES, REPORT_KIND_CODES, type ReportFormat, type ReportKind } from '@hotline/ranking';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const textOrNull = { type: String, nullable: true } as const;
const numberOrNull = { type: Number, nullable: true } as const;
const instant = { type: String, format: 'date-time' } as const;

export class ReportAskedDto {
  @ApiProperty({ enum: REPORT_KIND_CODES }) @IsIn(REPORT_KIND_CODES) kind: ReportKind;
  @ApiPropertyOptional({ example: '2026-10', description: '月度报表必填' }) @IsOptional() @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: '月份写作 2026-10' }) month?: string;
  @ApiPropertyOptional({ example: '2026-10-09', description: '日报、周报必填' }) @IsOptional() @Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: '日期写作 2026-10-09' }) on?: string;
  @ApiPropertyOptional({ description: '考核方案', default: 'P1' }) @IsOptional() @IsString() @MaxLength(40) scheme?: string;
}
export class ReportRequestDto extends ReportAskedDto {
  @ApiProperty({ enum: REPORT_FORMAT_CODES }) @IsIn(REPORT_FORMAT_CODES) format: ReportFormat;
}

export class ReportDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: REPORT_KIND_CODES }) kind: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: REPORT_FORMAT_CODES }) format: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) parameters: object;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) state: string;
  @ApiProperty({ description: '百分数' }) progress: number;
  @ApiProperty(numberOrNull) rowCount: number | null;
  @ApiProperty(textOrNull) fileName: string | null;
  @ApiProperty(numberOrNull) byteCount: number | null;
  @ApiProperty() requestedByName: string;
  @ApiProperty(instant) requestedAt: Date;
  @ApiProperty({ ...instant, nullable: true }) finishedAt: Date | null;
}
export class ReportPageDto {
  @ApiProperty({ type: [ReportDto] }) items: readonly ReportDto[];
  @ApiProperty(textOrNull) nextCursor: string | null;
}
export class ShownSectionDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: [String] }) columns: readonly string[];
  @ApiProperty(numberOrNull) total: number | null;
  @ApiProperty({ description: '每行一个数组：文字、数字或空；最多 500 行', type: 'array', items: { type: 'array', items: {} } }) rows: readonly (readonly (string | number | null)[])[];
}
export class ShownReportDto {
  @ApiProperty({ enum: REPORT_KIND_CODES }) kind: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [String] }) notes: readonly string[];
  @ApiProperty({ type: [ShownSectionDto] }) sections: readonly ShownSectionDto[];
}
