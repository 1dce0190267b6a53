// What a person was told, as the bell shows it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class NoticeListDto {
  @ApiPropertyOptional({ type: Boolean, description: '只看未读' })
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean() unread?: boolean;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
export class NoticeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: '事件类型', example: 'ticket.dispatched' }) kind: string;
  @ApiProperty() title: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '与工单无关的为空' }) ticketId: string | null;
  @ApiProperty({ type: String, nullable: true }) number: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: '事件发生的时间' }) at: Date;
  @ApiProperty({ type: String, format: 'date-time', description: '安静时段顺延后的时间' }) visibleAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}
export class NoticePageDto {
  @ApiProperty({ type: [NoticeDto] }) items: readonly NoticeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty() unread: number;
}
export class ReadNoticesDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 200 }) @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) ids: string[];
}
export class UnreadDto {
  @ApiProperty() unread: number;
}
