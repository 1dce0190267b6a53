// What the calendar's routes take and give.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class DueQueryDto {
  @ApiProperty({ description: 'ISO 8601；不带时区时按本市时间', example: '2025-09-26T10:00:00+08:00' })
  @IsString() @MaxLength(40)
  from: string;

  @ApiProperty({ minimum: 0, maximum: 1000 })
  @Type(() => Number) @IsInt() @Min(0) @Max(1000)
  workdays: number;

  @ApiPropertyOptional({ format: 'uuid', description: '按这个单位的日历' })
  @IsOptional() @IsUUID()
  unitId?: string;
}

export class BetweenQueryDto {
  @ApiProperty({ example: '2025-09-26' })
  @IsString() @MaxLength(40)
  from: string;

  @ApiProperty({ description: '给出时间时不含该时刻；只给日期时含当天', example: '2025-10-10' })
  @IsString() @MaxLength(40)
  to: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional() @IsUUID()
  unitId?: string;
}

export class YearQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional() @IsUUID()
  unitId?: string;
}

export class YearPathDto {
  @ApiProperty({ minimum: 2000, maximum: 2100 })
  @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year: number;
}

export class ExplainedDayDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() counts: boolean;
  @ApiProperty() reason: string;
  @ApiProperty({ nullable: true, type: String, description: '依据' }) source: string | null;
}

export class DueDto {
  @ApiProperty({ format: 'date-time', description: '不含该时刻' }) dueAt: string;
  @ApiProperty({ description: '涉及尚未公布放假安排的年份' }) provisional: boolean;
  @ApiProperty({ type: [ExplainedDayDto] }) days: readonly ExplainedDayDto[];
}

export class BetweenDto {
  @ApiProperty() workdays: number;
}

export class YearDayDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() works: boolean;
  @ApiProperty() reason: string;
  @ApiProperty({ nullable: true, type: String }) source: string | null;
}

export class YearDto {
  @ApiProperty() year: number;
  @ApiProperty() published: boolean;
  @ApiProperty({ type: [YearDayDto] }) days: readonly YearDayDto[];
}

export class SegmentDto {
  @ApiProperty({ description: '当日第几分钟', example: 540 })
  @IsInt() @Min(0) @Max(1440)
  from: number;

  @ApiProperty({ example: 720 })
  @IsInt() @Min(0) @Max(1440)
  to: number;
}

export class OfficeHoursDto {
  @ApiProperty({ type: [SegmentDto], nullable: true, description: '空表示沿用全市' })
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => SegmentDto)
  segments: SegmentDto[] | null = null;

  @ApiProperty({ type: [Number], nullable: true, description: '1 周一 … 7 周日' })
  @IsOptional() @IsArray() @ArrayMaxSize(7) @IsInt({ each: true })
  weekdays: number[] | null = null;

  @ApiProperty({ description: '节假日随全市' })
  @IsBoolean()
  followsHolidays: boolean;
}

export class DayOrderDto {
  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date: string;

  @ApiProperty()
  @IsBoolean()
  works: boolean;

  @ApiProperty({ example: '抗洪' })
  @IsString() @IsNotEmpty() @MaxLength(100)
  name: string;

  @ApiProperty({ description: '依据的通知或命令' })
  @IsString() @IsNotEmpty() @MaxLength(200)
  source: string;
}

export class HolidayListDto {
  @ApiProperty() @IsInt()
  year: number;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true })
  papers?: string[];

  @ApiProperty({ type: [Object], description: '{name, date, isOffDay}' })
  @IsArray() @ArrayMaxSize(400)
  days: object[];
}

export class ImportedYearDto {
  @ApiProperty() year: number;
  @ApiProperty() days: number;
}
