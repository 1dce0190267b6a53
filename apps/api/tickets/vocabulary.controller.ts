// The words of the trade with their labels, so that no screen keeps a list of its own.
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  APPEAL_REASONS, ASSISTANCES, CHANNELS, DECLINE_REASONS, DISSATISFACTION_REASONS, ELEMENTS, EMERGENCY_SERVICES, FIELDS, LEVELS, RATING_SOURCES,
  REQUEST_KINDS, ROLES,
  STATUSES, TICKET_TYPES, TRANSITIONS, URGENCIES, type FieldSpec,
} from '@hotline/workflow';
import { DUTIES, UNIT_KINDS } from '@hotline/directory';
import { INDICATORS } from '@hotline/ranking';
import { CLOCKS, DEFAULT_LADDERS } from '@hotline/timing';
import { Access } from '../auth/access.decorator.js';

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
export class VocabularyDto {
  @ApiProperty({ type: [StatusWordDto] }) statuses: readonly StatusWordDto[];
  @ApiProperty({ type: [WordDto] }) types: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) urgencies: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) channels: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) roles: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) levels: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) dissatisfactionReasons: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) declineReasons: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) appealReasons: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) emergencyServices: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) assistances: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) elements: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) ratingSources: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) clocks: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) commands: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) requestKinds: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '考核指标' }) indicators: readonly WordDto[];
  @ApiProperty({ type: [WordDto], description: '升级档' }) rungs: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) unitKinds: readonly WordDto[];
  @ApiProperty({ type: [WordDto] }) duties: readonly WordDto[];
  @ApiProperty({ type: [FieldWordDto], description: '操作与记录中的字段' }) fields: readonly FieldWordDto[];
}

function words<W extends object>(table: Readonly<Record<string, W>>): readonly (W & { readonly code: string })[] {
  return Object.entries(table).map(([code, word]) => ({ code, ...word }));
}

const VOCABULARY: VocabularyDto = {
  statuses: words(STATUSES), types: words(TICKET_TYPES), urgencies: words(URGENCIES), channels: words(CHANNELS), roles: words(ROLES),
  levels: words(LEVELS), dissatisfactionReasons: words(DISSATISFACTION_REASONS), declineReasons: words(DECLINE_REASONS),
  appealReasons: words(APPEAL_REASONS), emergencyServices: words(EMERGENCY_SERVICES), assistances: words(ASSISTANCES),
  elements: words(ELEMENTS), requestKinds: words(REQUEST_KINDS), ratingSources: words(RATING_SOURCES), clocks: words(CLOCKS),
  commands: [{ code: 'register', zh: '登记', en: 'Register' }, ...TRANSITIONS.map((row) => ({ code: row.command, zh: row.label, en: row.en }))],
  indicators: Object.entries(INDICATORS).map(([code, { label, en }]) => ({ code, zh: label, en })),
  rungs: [...new Map(DEFAULT_LADDERS.flatMap((ladder) => ladder.rungs).map(({ rung, label }) => [rung, { code: rung, zh: label, en: rung }])).values()],
  unitKinds: words(UNIT_KINDS), duties: words(DUTIES),
  fields: Object.entries<FieldSpec>(FIELDS).map(([code, { zh, en, type, options }]) => ({ code, zh, en, type, ...(options && { options: words(options) }) })),
};

@ApiTags('vocabulary')
@Controller('api/vocabulary')
export class VocabularyController {
  @Get()
  @Access('public')
  @ApiOperation({ summary: '状态、类型、操作等用语及其中英文名称' })
  @ApiOkResponse({ type: VocabularyDto })
  vocabulary(): VocabularyDto {
    return VOCABULARY;
  }
}
