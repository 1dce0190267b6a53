// Suggestions over HTTP: for a ticket of the queue, for a matter, and for what an operator is typing.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Advice, Advisor } from '@hotline/dispatch';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AdviceDto, MatterQueryDto, SuggestDto } from './advice.dto.js';

@ApiTags('dispatch')
@Controller('api')
@Access('operator', 'dispatcher', 'supervisor', 'api')
export class AdviceController {
  constructor(private readonly advisor: Advisor) {}

  @Get('dispatch/suggestions')
  @ApiOperation({ summary: '类别与承办单位建议，附理由' })
  @ApiOkResponse({ type: AdviceDto })
  matter(@Query() query: MatterQueryDto, @CurrentActor() actor: Actor): Promise<Advice> {
    return this.advisor.adviseFor(query, actor);
  }

  @Get('tickets/:id/suggestion')
  @ApiOperation({ summary: '这张工单派给谁：首选在前，附理由' })
  @ApiOkResponse({ type: AdviceDto })
  ticket(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Advice> {
    return this.advisor.adviseOn(id, actor);
  }

  @Post('desk/suggest')
  @HttpCode(200)
  @ApiOperation({ summary: '边记边建议：类别与承办单位' })
  @ApiOkResponse({ type: AdviceDto })
  typed(@Body() body: SuggestDto): Promise<Advice> {
    return this.advisor.advise(body);
  }
}
