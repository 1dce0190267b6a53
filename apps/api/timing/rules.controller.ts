// Time limits and ladders over HTTP: everybody who works may read them, the administrator and the supervisor keep them.
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlineRules, type Ladder, type Rule } from '@hotline/timing';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { LadderDto, LadderInputDto, RuleDto, RuleInputDto } from './rules.dto.js';

@ApiTags('deadlines')
@Controller('api/deadline-rules')
@Access('admin', 'supervisor')
export class RulesController {
  constructor(private readonly rules: DeadlineRules) {}

  @Get()
  @Access('signed-in')
  @ApiOperation({ summary: '时限规则；最具体的一条有效' })
  @ApiOkResponse({ type: [RuleDto] })
  list(): Promise<readonly Rule[]> {
    return this.rules.list();
  }

  @Post()
  @ApiCreatedResponse({ type: RuleDto })
  add(@Body() rule: RuleInputDto, @CurrentActor() actor: Actor): Promise<Rule> {
    return this.rules.add(rule, actor.name);
  }

  @Put(':id')
  @ApiOperation({ summary: '整条替换；停用后其时限随之终止' })
  @ApiOkResponse({ type: RuleDto })
  change(@Param('id') id: string, @Body() rule: RuleInputDto, @CurrentActor() actor: Actor): Promise<Rule> {
    return this.rules.change(id, rule, actor.name);
  }
}

@ApiTags('deadlines')
@Controller('api/ladders')
@Access('admin', 'supervisor')
export class LaddersController {
  constructor(private readonly rules: DeadlineRules) {}

  @Get()
  @Access('signed-in')
  @ApiOperation({ summary: '升级阶梯：提醒、黄牌、红牌、督办、通报' })
  @ApiOkResponse({ type: [LadderDto] })
  list(): Promise<readonly Ladder[]> {
    return this.rules.ladders();
  }

  @Put(':key')
  @ApiOkResponse({ type: LadderDto })
  put(@Param('key') key: string, @Body() { name, rungs }: LadderInputDto, @CurrentActor() actor: Actor): Promise<Ladder> {
    return this.rules.putLadder({ key, name, rungs }, actor.name);
  }
}
