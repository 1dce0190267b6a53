// The words of the trade as they are given out.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COMMANDS, ROLE_CODES, STATUS_CODES, type Command, type Role, type Status } from '@hotline/workflow';
import { RUNG_ACTION_CODES, type RungAction } from '@hotline/timing';

class WordDto {
  @ApiProperty() code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}
class StatusWordDto extends WordDto {
  @ApiProperty({ description: '仍在办理' }) open: boolean;
}
class FieldWordDto extends WordDto {
  @ApiProperty() type: string;
  @ApiPropertyOptional({ type: [WordDto] }) options?: readonly WordDto[];
}
class CommandWordDto extends WordDto {
  @ApiProperty({ enum: [...COMMANDS, 'register'] }) declare code: Command | 'register';
  @ApiProperty({ enum: ROLE_CODES, isArray: true, description: '哪些角色可以发出' }) by: readonly Role[];
  @ApiProperty({ enum: STATUS_CODES, isArray: true, description: '在哪些状态下' }) from: readonly Status[];
  @ApiProperty({ type: [String], description: '必填的内容' }) demands: readonly string[];
}
class LevelWordDto extends WordDto {
  @ApiProperty({ description: '不计为不满意；低于此须说明原因' }) satisfied: boolean;
}
class RungWordDto extends WordDto {
  @ApiProperty({ enum: RUNG_ACTION_CODES, description: '触发时做什么' }) action: RungAction;
}
class ReportWordDto extends WordDto {
  @ApiProperty({ enum: ['month', 'day'], description: '按月还是按日' }) asks: string;
}
export class VocabularyDto {
  @ApiProperty({ type: [StatusWordDto] }) statuses: readonly StatusWordDto[];
  @ApiProperty({ type: [WordDto] }) types: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) urgencies: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) channels: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) roles: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '账户可以有的角色' }) personRoles: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '接口密钥可以有的角色' }) programRoles: readonly WordDto[];
  @ApiProperty({ type: [LevelWordDto] }) levels: readonly LevelWordDto[];
  @ApiProperty({ type: [WordDto] }) dissatisfactionReasons: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) declineReasons: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) appealReasons: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) emergencyServices: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) assistances: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) elements: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) ratingSources: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) clocks: readonly WordDto[];
  @ApiProperty({ type: [CommandWordDto] }) commands: readonly CommandWordDto[];
  @ApiProperty({ type: [WordDto] }) requestKinds: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '考核指标' }) indicators: readonly WordDto[];
  @ApiProperty({ type: [RungWordDto], description: '现行各阶梯的升级档' }) rungs: readonly RungWordDto[];
  @ApiProperty({ type: [WordDto] }) unitKinds: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) duties: readonly WordDto[];
  @ApiProperty({ type: [FieldWordDto], description: '操作与记录中的字段' }) fields: readonly FieldWordDto[];
  @ApiProperty({ type: [WordDto], description: '工单日志中的事件' }) events: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '通知规则与事件推送的主题：日志事件及其他' }) topics: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '通知的接收人' }) recipients: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) deliveryStates: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) deliveryChannels: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) timeUnits: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) ticketClasses: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '升级档何时触发' }) rungTimes: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '升级档做什么' }) rungActions: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '派单目录的环节' }) catalogueParts: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '受限号码的状态' }) blockStates: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '申诉的状态' }) appealStates: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '督办事由' }) orderGrounds: readonly WordDto[];
  @ApiProperty({ type: [ReportWordDto] }) reports: readonly ReportWordDto[];
  @ApiProperty({ type: [WordDto], description: '报表的格式' }) reportFormats: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '账户与密钥变更记录中的事项' }) accountActions: readonly WordDto[];
}
