// Schemes over HTTP: list, add a version, try one.
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Schemes } from '@hotline/ranking';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { EvaluateDto, NewSchemeDto, SchemeVersionDto, TrialResultDto } from './scheme.dto.js';

@ApiTags('schemes')
@Controller('api/schemes')
export class SchemesController {
  constructor(private readonly schemes: Schemes) {}

  @Get()
  @Access('signed-in')
  @ApiOperation({ summary: '考核方案的全部版本' })
  @ApiOkResponse({ type: [SchemeVersionDto] })
  list() {
    return this.schemes.list();
  }

  @Post()
  @Access('admin')
  @ApiOperation({ summary: '新增方案，或同名方案的新版本', description: '已冻结的月份不受影响。' })
  @ApiCreatedResponse({ type: SchemeVersionDto })
  add(@Body() { scheme, official = false }: NewSchemeDto, @CurrentActor() actor: Actor) {
    return this.schemes.add(scheme, official, actor);
  }

  @Post('evaluate')
  @HttpCode(200)
  @Access('signed-in')
  @ApiOperation({ summary: '试算', description: '按方案给出的各单位计分、排名，不保存任何数据。结果按所给顺序。' })
  @ApiOkResponse({ type: [TrialResultDto] })
  evaluate(@Body() { scheme, rows }: EvaluateDto) {
    return this.schemes.evaluate(scheme, rows);
  }
}
