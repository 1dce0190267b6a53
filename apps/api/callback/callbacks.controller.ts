// Callbacks over HTTP: the list, claiming, attempts, the supervisor's decisions.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallbackDecisions, CallbackDesk, CallbackRecorder, SelfRatings } from '@hotline/callback';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { IdempotencyKey } from '../tickets/idempotency-key.decorator.js';
import {
  AttemptDto, CallbackDecisionDto, CallbackDetailsDto, CallbackListDto, CallbackPageDto, RevealedPhoneDto, RevealPhoneDto, SelfRatingDto,
} from './callback.dto.js';

@ApiTags('callbacks')
@Controller('api/callbacks')
export class CallbacksController {
  constructor(
    private readonly desk: CallbackDesk,
    private readonly recorder: CallbackRecorder,
    private readonly decisions: CallbackDecisions,
    private readonly selfRatings: SelfRatings,
  ) {}

  @Get()
  @Access('callback_officer', 'supervisor', 'auditor', 'api')
  @ApiOperation({ summary: '回访列表', description: '按紧急程度、时限排序；不列出本人经办过的工单。' })
  @ApiOkResponse({ type: CallbackPageDto })
  list(@Query() query: CallbackListDto, @CurrentActor() actor: Actor): Promise<CallbackPageDto> {
    return this.desk.list(query, actor);
  }

  @Get(':id')
  @Access('callback_officer', 'supervisor', 'auditor', 'api')
  @ApiOperation({ summary: '一项回访' })
  @ApiOkResponse({ type: CallbackDetailsDto })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<CallbackDetailsDto> {
    return this.desk.one(id);
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Access('callback_officer')
  @ApiOperation({ summary: '领取', description: '409 已由他人领取、本轮已结束，或尚未到下一时段。' })
  @ApiOkResponse({ type: CallbackDetailsDto })
  claim(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<CallbackDetailsDto> {
    return this.desk.claim(id, actor);
  }

  @Post(':id/release')
  @HttpCode(204)
  @Access('callback_officer')
  @ApiOperation({ summary: '放回' })
  @ApiNoContentResponse()
  release(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.desk.release(id, actor);
  }

  @Post(':id/reveal')
  @HttpCode(200)
  @Access('callback_officer')
  @ApiOperation({ summary: '查看来电人电话', description: '须说明理由，并留痕。' })
  @ApiOkResponse({ type: RevealedPhoneDto })
  async reveal(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RevealPhoneDto, @CurrentActor() actor: Actor): Promise<RevealedPhoneDto> {
    return { value: await this.desk.revealPhone(id, reason, actor) };
  }

  @Post(':id/attempts')
  @Access('callback_officer', 'api')
  @ApiOperation({ summary: '记录一次回访', description: '同一 Idempotency-Key 再次提交，仍是同一次记录；409 他人领取、本轮已结束、本时段已记录未接通，或工单已变。' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: CallbackDetailsDto })
  async record(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { expectedVersion, ...recording }: AttemptDto,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<CallbackDetailsDto> {
    await this.recorder.record(id, recording, actor, { expectedVersion, idempotencyKey });
    return this.desk.one(id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Access('supervisor')
  @ApiOperation({ summary: '督办员决定：重办，或说明后办结' })
  @ApiOkResponse({ type: CallbackDetailsDto })
  async decide(@Param('id', ParseUUIDPipe) id: string, @Body() decision: CallbackDecisionDto, @CurrentActor() actor: Actor): Promise<CallbackDetailsDto> {
    await this.decisions.decide(id, decision, actor);
    return this.desk.one(id);
  }

  @Post('self-ratings')
  @HttpCode(204)
  @Access('liaison')
  @ApiOperation({ summary: '登记单位自评', description: '单独存放，不计入考核，也不代替回访。' })
  @ApiNoContentResponse()
  rateOneself(@Body() { ticketId, ...answers }: SelfRatingDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.selfRatings.record(ticketId, answers, actor);
  }
}
