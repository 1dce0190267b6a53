// A ticket with everything about it, its log, and the forms of its commands, as the API describes them.
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { COMMANDS, FIELDS } from '@hotline/workflow';
import { ListedTicketDto } from './list.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;
const idOrNull = { type: String, format: 'uuid', nullable: true } as const;

export class FieldOptionDto {
  @ApiProperty() value: string;
  @ApiProperty() label: string;
  @ApiProperty() labelEn: string;
}
export class CommandFieldDto {
  @ApiProperty({ enum: Object.keys(FIELDS) }) name: string;
  @ApiProperty() label: string;
  @ApiProperty() labelEn: string;
  @ApiProperty({ enum: [...new Set(Object.values(FIELDS).map((field) => field.type))] }) type: string;
  @ApiProperty() required: boolean;
  @ApiPropertyOptional() min?: number;
  @ApiPropertyOptional() max?: number;
  @ApiPropertyOptional({ type: [FieldOptionDto] }) options?: readonly FieldOptionDto[];
}
export class AllowedCommandDto {
  @ApiProperty({ enum: COMMANDS }) command: string;
  @ApiProperty() label: string;
  @ApiProperty() labelEn: string;
  @ApiProperty({ type: [CommandFieldDto] }) demands: readonly CommandFieldDto[];
}

export class AssignmentDto {
  @ApiProperty() no: number;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ enum: ['lead', 'assist'] }) part: string;
  @ApiProperty(instant) assignedAt: Date;
  @ApiProperty(instantOrNull) signedAt: Date | null;
  @ApiProperty(instantOrNull) repliedAt: Date | null;
  @ApiProperty(instantOrNull) endedAt: Date | null;
  @ApiProperty(textOrNull) endedBy: string | null;
  @ApiProperty({ type: Number, nullable: true }) delegatedFrom: number | null;
}
export class TicketRequestDto {
  @ApiProperty() no: number;
  @ApiProperty({ enum: ['decline', 'return', 'extension', 'suspension'] }) kind: string;
  @ApiProperty() assignmentNo: number;
  @ApiProperty(idOrNull) unitId: string | null;
  @ApiProperty(textOrNull) unitName: string | null;
  @ApiProperty(idOrNull) applicantId: string | null;
  @ApiProperty() applicantName: string;
  @ApiProperty(instant) requestedAt: Date;
  @ApiProperty() reason: string;
  @ApiProperty(textOrNull) basis: string | null;
  @ApiProperty({ type: Object, additionalProperties: true }) detail: Readonly<Record<string, unknown>>;
  @ApiProperty({ enum: ['pending', 'granted', 'refused', 'lapsed'] }) state: string;
  @ApiProperty(idOrNull) deciderId: string | null;
  @ApiProperty(textOrNull) deciderName: string | null;
  @ApiProperty(instantOrNull) decidedAt: Date | null;
  @ApiProperty(textOrNull) note: string | null;
}
export class DeadlineDto {
  @ApiProperty() clock: string;
  @ApiProperty() label: string;
  @ApiProperty() labelEn: string;
  @ApiProperty({ description: '期满即失去机会，不算超期' }) lapses: boolean;
  @ApiProperty() assignmentNo: number;
  @ApiProperty() cycle: number;
  @ApiProperty(instant) startedAt: Date;
  @ApiProperty({ ...instantOrNull, description: '时限（不含该时刻）；只计时的时钟为空' }) dueAt: Date | null;
  @ApiProperty() provisional: boolean;
  @ApiProperty(instantOrNull) pausedAt: Date | null;
  @ApiProperty(instantOrNull) stoppedAt: Date | null;
  @ApiProperty({ type: String, enum: ['met', 'late', 'ended'], nullable: true }) outcome: string | null;
  @ApiProperty() late: boolean;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ type: [String] }) fired: readonly string[];
  @ApiProperty(textOrNull) rule: string | null;
}
export class MaskedCitizenDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: '举报人为 null' }) id: string | null;
  @ApiProperty(textOrNull) name: string | null;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(textOrNull) idNumber: string | null;
  @ApiProperty(textOrNull) address: string | null;
}
export class RelatedTicketDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
}

export class TicketDto extends OmitType(ListedTicketDto, ['updatedAt', 'provisional', 'late', 'fired', 'pendingRequests']) {
  @ApiProperty() seq: number;
  @ApiProperty() text: string;
  @ApiProperty(textOrNull) address: string | null;
  @ApiProperty(instantOrNull) occurredAt: Date | null;
  @ApiProperty(textOrNull) assistance: string | null;
  @ApiProperty({ type: [String], description: '缺少的要素' }) missing: readonly string[];
  @ApiProperty({ type: Number, nullable: true }) leadNo: number | null;
  @ApiProperty() attempts: number;
  @ApiProperty(idOrNull) mergedIntoId: string | null;
  @ApiProperty(textOrNull) mergedIntoNumber: string | null;
  @ApiProperty({ type: [RelatedTicketDto] }) children: readonly RelatedTicketDto[];
  @ApiProperty({ description: '市民查询码' }) queryCode: string;
  @ApiProperty({ ...textOrNull, description: '市民可见的答复' }) publicReply: string | null;
  @ApiProperty({ type: MaskedCitizenDto, nullable: true }) citizen: MaskedCitizenDto | null;
  @ApiProperty({ type: [AssignmentDto] }) assignments: readonly AssignmentDto[];
  @ApiProperty({ type: [TicketRequestDto] }) requests: readonly TicketRequestDto[];
  @ApiProperty({ type: [DeadlineDto] }) deadlines: readonly DeadlineDto[];
  @ApiProperty({ type: [AllowedCommandDto] }) allowedCommands: readonly AllowedCommandDto[];
}

export class TicketEventDto {
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() seq: number;
  @ApiProperty() type: string;
  @ApiProperty() command: string;
  @ApiProperty(instant) at: Date;
  @ApiProperty(idOrNull) actorId: string | null;
  @ApiProperty() actorName: string;
  @ApiProperty(idOrNull) actorUnitId: string | null;
  @ApiProperty(textOrNull) actorUnitName: string | null;
  @ApiProperty({ type: Object, additionalProperties: true }) payload: object;
  @ApiProperty({ type: [Object], description: '此事件改变的时钟' }) clocks: readonly object[];
  @ApiProperty({ description: 'SHA-256，覆盖上一事件的值' }) hash: string;
}
