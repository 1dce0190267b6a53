// The dispatch catalogue over HTTP: read by those who dispatch, kept by the dispatchers and the administrator.
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Catalogue, type ShownEntry, type ShownGap } from '@hotline/dispatch';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CatalogueEntryDto, CatalogueGapDto, CatalogueInputDto } from './catalogue.dto.js';

@ApiTags('dispatch')
@Controller('api/dispatch/catalogue')
@Access('admin', 'dispatcher')
export class CatalogueController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get()
  @Access('admin', 'dispatcher', 'operator', 'supervisor', 'auditor')
  @ApiOperation({ summary: '派单目录' })
  @ApiOkResponse({ type: [CatalogueEntryDto] })
  list(): Promise<readonly ShownEntry[]> {
    return this.catalogue.list();
  }

  @Get('gaps')
  @Access('admin', 'dispatcher', 'supervisor', 'auditor')
  @ApiOperation({ summary: '目录缺口：无人承办的类别，指向已撤销单位或已失效的目录' })
  @ApiOkResponse({ type: [CatalogueGapDto] })
  gaps(): Promise<readonly ShownGap[]> {
    return this.catalogue.gaps();
  }

  @Post()
  @ApiOperation({ summary: '新增目录' })
  @ApiCreatedResponse({ type: CatalogueEntryDto })
  add(@Body() body: CatalogueInputDto, @CurrentActor() actor: Actor): Promise<ShownEntry> {
    return this.catalogue.add(body, actor);
  }

  @Put(':id')
  @ApiOperation({ summary: '修改目录' })
  @ApiOkResponse({ type: CatalogueEntryDto })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: CatalogueInputDto, @CurrentActor() actor: Actor): Promise<ShownEntry> {
    return this.catalogue.change(id, body, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '删除目录' })
  @ApiNoContentResponse()
  remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.catalogue.remove(id);
  }
}
