// Calls over HTTP: events from the telephone system (or the simulator of a demo), the caller's card, taking a call.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Calls } from '@hotline/intake';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AnsweredCallDto, CallCardDto, CallDto, CallEventDto, LinkCallDto } from './calls.dto.js';
import { Reception } from './reception.service.js';

@ApiTags('desk')
@Controller('api/calls')
@Access('operator')
export class CallsController {
  constructor(
    private readonly calls: Calls,
    private readonly reception: Reception,
  ) {}

  @Post('events')
  @HttpCode(200)
  @Access('api', 'operator')
  @ApiOperation({ summary: '上报通话事件', description: '话务系统以接口密钥调用；演示时由坐席页面模拟。可重复、可乱序。' })
  @ApiOkResponse({ type: CallDto })
  take(@Body() event: CallEventDto): Promise<Call> {
    return this.calls.take(event);
  }

  @Get()
  @ApiOperation({ summary: '振铃与通话中的来电' })
  @ApiOkResponse({ type: [CallDto] })
  current(): Promise<readonly Call[]> {
    return this.calls.current();
  }

  @Get(':id')
  @ApiOperation({ summary: '来电弹屏：来电人、历史与未办结工单、受限提示' })
  @ApiOkResponse({ type: CallCardDto })
  card(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor) {
    return this.reception.card(id, actor);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '接听', description: '同一来电只由一人接听；接听人得到明文号码，记录在案。' })
  @ApiOkResponse({ type: AnsweredCallDto })
  answer(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor) {
    return this.reception.answer(id, actor);
  }

  @Put(':id/ticket')
  @HttpCode(204)
  @ApiOperation({ summary: '来电对应的工单' })
  @ApiNoContentResponse()
  link(@Param('id', ParseUUIDPipe) id: string, @Body() { ticketId }: LinkCallDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.reception.link(id, ticketId, actor);
  }
}
