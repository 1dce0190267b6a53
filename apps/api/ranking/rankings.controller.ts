// Rankings over HTTP: a month's table, the tickets behind it, its trend, a simulation, and its life.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Evidence, Freezing, RANKING_READERS, Rankings, Simulation } from '@hotline/ranking';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { frozenDto } from './frozen.js';
import {
  EvidencePageDto, EvidenceQueryDto, FreezeDto, FrozenDto, MonthDto, MonthUnitDto, RankingDto, RankingQueryDto, RateDto, ReissueDto,
  SchemeNameDto, SimulateDto, SimulationDto, TrendDto,
} from './ranking.dto.js';

@ApiTags('rankings')
@ApiExtraModels(RateDto)
@Controller('api/rankings')
export class RankingsController {
  constructor(
    private readonly rankings: Rankings,
    private readonly evidence: Evidence,
    private readonly simulation: Simulation,
    private readonly freezing: Freezing,
  ) {}

  @Get(':month')
  @Access(...RANKING_READERS)
  @ApiOperation({ summary: '月度排名', description: '未冻结时为实时预览。发布前，单位只见本单位（负责人含下级）的行。' })
  @ApiOkResponse({ type: RankingDto })
  month(@Param() { month }: MonthDto, @Query() query: RankingQueryDto, @CurrentActor() actor: Actor) {
    return this.rankings.month(month, query, actor);
  }

  @Get(':month/units/:id/evidence')
  @Access(...RANKING_READERS)
  @ApiOperation({ summary: '指标背后的工单', description: '每张注明为何计入；按游标翻页。' })
  @ApiOkResponse({ type: EvidencePageDto })
  tickets(@Param() { month, id }: MonthUnitDto, @Query() query: EvidenceQueryDto, @CurrentActor() actor: Actor) {
    return this.evidence.page(month, id, query, actor);
  }

  @Get(':month/units/:id/trend')
  @Access(...RANKING_READERS)
  @ApiOperation({ summary: '单位近十二个月' })
  @ApiOkResponse({ type: TrendDto })
  trend(@Param() { month, id }: MonthUnitDto, @Query() { scheme }: SchemeNameDto, @CurrentActor() actor: Actor) {
    return this.rankings.trend(month, id, scheme, actor);
  }

  @Post(':month/simulate')
  @HttpCode(200)
  @Access('supervisor', 'auditor')
  @ApiOperation({ summary: '换方案推演', description: '同一月份、同一数据，换一个方案：谁升谁降，因哪一项。不改变任何数据。' })
  @ApiOkResponse({ type: SimulationDto })
  simulate(@Param() { month }: MonthDto, @Body() body: SimulateDto) {
    return this.simulation.run(month, body);
  }

  @Post(':month/freeze')
  @HttpCode(200)
  @Access('supervisor')
  @ApiOperation({ summary: '冻结', description: '月末后第 5 个工作日结束时的数据；到时间后也会自动冻结。' })
  @ApiOkResponse({ type: FrozenDto })
  async freeze(@Param() { month }: MonthDto, @Body() { scheme = 'P1' }: FreezeDto, @CurrentActor() actor: Actor) {
    return frozenDto(await this.freezing.freeze(month, scheme, actor));
  }

  @Post(':month/publish')
  @HttpCode(200)
  @Access('supervisor')
  @ApiOperation({ summary: '发布' })
  @ApiOkResponse({ type: FrozenDto })
  async publish(@Param() { month }: MonthDto, @Body() { scheme = 'P1' }: FreezeDto, @CurrentActor() actor: Actor) {
    return frozenDto(await this.freezing.publish(month, scheme, actor));
  }

  @Post(':month/reissue')
  @HttpCode(200)
  @Access('supervisor')
  @ApiOperation({ summary: '重新发布', description: '新的一版，附理由和差别；原来的版本保留。' })
  @ApiOkResponse({ type: FrozenDto })
  async reissue(@Param() { month }: MonthDto, @Body() { scheme = 'P1', reason }: ReissueDto, @CurrentActor() actor: Actor) {
    return frozenDto(await this.freezing.reissue(month, scheme, reason, actor));
  }
}
