// What the wall screen shows.
import { ApiProperty } from '@nestjs/swagger';
import { STATUS_CODES } from '@hotline/workflow';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class HourCountDto {
  @ApiProperty({ description: '0 至 23' }) hour: number;
  @ApiProperty() count: number;
}
export class CategoryCountDto {
  @ApiProperty({ ...TEXT_OR_NULL, description: '一级类别；未分类为空' }) categoryCode: string | null;
  @ApiProperty(TEXT_OR_NULL) categoryName: string | null;
  @ApiProperty() count: number;
}
export class UnitLoadDto {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() open: number;
  @ApiProperty() overdue: number;
}
export class ScreenStatusDto {
  @ApiProperty({ enum: STATUS_CODES }) status: string;
  @ApiProperty() count: number;
}
export class ShownRateDto {
  @ApiProperty({ ...TEXT_OR_NULL, description: '百分比，两位小数；没有样本为空', example: '96.46' }) rate: string | null;
  @ApiProperty() n: number;
}
export class ScreenDto {
  @ApiProperty({ type: String, format: 'date-time', description: '数据截至' }) now: Date;
  @ApiProperty({ description: '今日来电：话务系统上报的，未接入时为电话登记的' }) callsToday: number;
  @ApiProperty({ description: '今日受理（全部渠道）' }) registeredToday: number;
  @ApiProperty({ type: [HourCountDto] }) intakeByHour: readonly HourCountDto[];
  @ApiProperty({ type: [CategoryCountDto], description: '今日受理，按一级类别，由多到少' }) byCategory: readonly CategoryCountDto[];
  @ApiProperty({ type: [UnitLoadDto], description: '在办最多的十个主办单位' }) byUnit: readonly UnitLoadDto[];
  @ApiProperty({ type: [ScreenStatusDto], description: '在办工单，按状态' }) byStatus: readonly ScreenStatusDto[];
  @ApiProperty({ description: '在办' }) open: number;
  @ApiProperty({ description: '在办且已超期' }) overdue: number;
  @ApiProperty({ description: '今日办结' }) closedToday: number;
  @ApiProperty({ type: ShownRateDto, description: '近 30 日满意率' }) satisfaction30d: ShownRateDto;
  @ApiProperty({ type: ShownRateDto, description: '近 30 日按时办结率' }) onTime30d: ShownRateDto;
}
