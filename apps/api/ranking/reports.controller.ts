// Reports over HTTP: on screen at once, or as a file that a job makes.
import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Reports } from '@hotline/ranking';
import { contentDisposition } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ReportAskedDto, ReportDto, ReportPageDto, ReportRequestDto, ShownReportDto } from './report.dto.js';

const READERS = ['supervisor', 'auditor', 'unit_leader'] as const;

@ApiTags('reports')
@Controller('api/reports')
@Access(...READERS)
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @ApiOperation({ summary: '本人的报表，新的在前' })
  @ApiOkResponse({ type: ReportPageDto })
  list(@CurrentActor() actor: Actor) {
    return this.reports.list(actor);
  }

  @Get('shown')
  @ApiOperation({ summary: '在屏幕上看报表', description: '每张表最多 500 行。单位负责人只见本单位及下级。' })
  @ApiOkResponse({ type: ShownReportDto })
  show(@Query() { kind, ...parameters }: ReportAskedDto, @CurrentActor() actor: Actor) {
    return this.reports.show(kind, parameters, actor);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: '生成报表文件', description: '由后台任务生成；每次导出都有记录，文件带水印。' })
  @ApiAcceptedResponse({ type: ReportDto })
  request(@Body() { kind, format, ...parameters }: ReportRequestDto, @CurrentActor() actor: Actor) {
    return this.reports.request(kind, format, parameters, actor);
  }

  @Get(':id')
  @ApiOperation({ summary: '一份报表及其进度' })
  @ApiOkResponse({ type: ReportDto })
  one(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor) {
    return this.reports.one(id, actor);
  }

  @Get(':id/file')
  @Header('cache-control', 'private, no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({ summary: '下载报表' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { bytes, type, name, size } = await this.reports.open(id, actor);
    return new StreamableFile(bytes, { type, length: size, disposition: contentDisposition(name) });
  }
}
