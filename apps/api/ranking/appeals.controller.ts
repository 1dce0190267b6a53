// Appeals over HTTP: apply, decide, confirm.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Appeals, RANKING_READERS } from '@hotline/ranking';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AppealDto, AppealPageDto, AppealQueryDto, ApplyDto, ConfirmDto, DecideDto } from './appeal.dto.js';

@ApiTags('appeals')
@Controller('api/appeals')
export class AppealsController {
  constructor(private readonly appeals: Appeals) {}

  @Get()
  @Access(...RANKING_READERS, 'reviewer')
  @ApiOperation({ summary: '申诉列表', description: '单位只见本单位及下级的申诉。' })
  @ApiOkResponse({ type: AppealPageDto })
  list(@Query() query: AppealQueryDto, @CurrentActor() actor: Actor) {
    return this.appeals.list(query, actor);
  }

  @Post()
  @Access('liaison', 'unit_leader')
  @ApiOperation({ summary: '申诉', description: '评价后 3 个工作日内，附证据。' })
  @ApiCreatedResponse({ type: AppealDto })
  apply(@Body() body: ApplyDto, @CurrentActor() actor: Actor) {
    return this.appeals.apply(body, actor);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Access('supervisor')
  @ApiOperation({ summary: '决定', description: '申诉后 5 个工作日内；经另一人复核后生效。' })
  @ApiOkResponse({ type: AppealDto })
  decide(@Param('id', ParseUUIDPipe) id: string, @Body() { upheld, note }: DecideDto, @CurrentActor() actor: Actor) {
    return this.appeals.decide(id, upheld, note, actor);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Access('supervisor', 'reviewer')
  @ApiOperation({ summary: '复核', description: '决定人以外的另一人。采信的评价不再计入分子和分母。' })
  @ApiOkResponse({ type: AppealDto })
  confirm(@Param('id', ParseUUIDPipe) id: string, @Body() { agreed }: ConfirmDto, @CurrentActor() actor: Actor) {
    return this.appeals.confirm(id, agreed, actor);
  }
}
