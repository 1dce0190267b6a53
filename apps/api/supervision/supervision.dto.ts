// What the routes of supervision take and give.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ORDER_STATES, RAISING_GROUNDS, type OrderState } from '@hotline/supervision';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

const VERDICTS = ['accepted', 'rejected'] as const;

export class OrdersQueryDto {
  @ApiPropertyOptional({ enum: ORDER_STATES, description: '待回复、已回复待审核、已审核' })
  @IsOptional() @IsIn(ORDER_STATES)
  state?: OrderState;
}

export class VerdictDto {
  @ApiProperty({ enum: VERDICTS })
  @IsIn(VERDICTS)
  verdict: (typeof VERDICTS)[number];

  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(1000)
  note: string;
}

export class SettleDto {
  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(1000)
  note: string;
}

export class OrderDto {
  @ApiProperty() orderNo: string;
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() ticketNumber: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty() ground: string;
  @ApiProperty() requirement: string;
  @ApiProperty() issuedBy: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: Date;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) dueAt: Date | null;
  @ApiProperty({ nullable: true, type: String }) reply: string | null;
  @ApiProperty({ nullable: true, type: String }) repliedBy: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) repliedAt: Date | null;
  @ApiProperty({ enum: VERDICTS, nullable: true }) verdict: (typeof VERDICTS)[number] | null;
  @ApiProperty({ nullable: true, type: String }) verdictNote: string | null;
  @ApiProperty({ nullable: true, type: String }) judgedBy: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) judgedAt: Date | null;
}

export class BoardRowDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty({ nullable: true, type: String }) unitName: string | null;
  @ApiProperty({ description: '已到某一级的在办时限数' }) running: number;
  @ApiProperty() late: number;
  @ApiProperty({ type: Object, description: '各级数量' }) rungs: Readonly<Record<string, number>>;
}

export class CardDto {
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() ticketNumber: string;
  @ApiProperty() title: string;
  @ApiProperty() clock: string;
  @ApiProperty({ enum: ['yellow', 'red'] }) colour: 'yellow' | 'red';
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty({ nullable: true, type: String }) unitName: string | null;
  @ApiProperty({ format: 'date-time' }) givenAt: Date;
  @ApiProperty() late: boolean;
}

export class BulletinEntryDto {
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() ticketNumber: string;
  @ApiProperty() title: string;
  @ApiProperty() clock: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty({ nullable: true, type: String }) unitName: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt: Date;
  @ApiProperty({ format: 'date-time' }) listedAt: Date;
}

export class RaisingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) ticketId: string | null;
  @ApiProperty({ nullable: true, type: String }) ticketNumber: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty({ nullable: true, type: String }) unitName: string | null;
  @ApiProperty({ enum: RAISING_GROUNDS, description: '推诿扯皮、连续两个月末位' }) ground: (typeof RAISING_GROUNDS)[number];
  @ApiProperty({ description: '要求负责人做什么' }) requirement: string;
  @ApiProperty({ type: Object }) detail: Readonly<Record<string, unknown>>;
  @ApiProperty({ format: 'date-time' }) raisedAt: Date;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) settledAt: Date | null;
  @ApiProperty({ nullable: true, type: String }) settledBy: string | null;
  @ApiProperty({ nullable: true, type: String }) note: string | null;
}
