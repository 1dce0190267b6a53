// 一次性告知 over HTTP: read at the desk, kept by dispatchers and the administrator.
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type OneTimeNotice, OneTimeNotices } from '@hotline/intake';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { NoticeQueryDto, NoticeTextDto, OneTimeNoticeDto } from './desk.dto.js';

@ApiTags('desk')
@Controller('api/one-time-notices')
@Access('dispatcher', 'admin')
export class OneTimeNoticesController {
  constructor(private readonly notices: OneTimeNotices) {}

  @Get()
  @ApiOperation({ summary: '全部一次性告知' })
  @ApiOkResponse({ type: [OneTimeNoticeDto] })
  list(): Promise<readonly OneTimeNotice[]> {
    return this.notices.list();
  }

  @Get('for')
  @Access('operator', 'dispatcher', 'admin')
  @ApiOperation({ summary: '某类别的一次性告知：最具体的一条，或没有' })
  @ApiOkResponse({ type: [OneTimeNoticeDto] })
  forCategory(@Query() { categoryCode }: NoticeQueryDto): Promise<readonly OneTimeNotice[]> {
    return this.notices.forCategory(categoryCode);
  }

  @Put(':categoryCode')
  @ApiOperation({ summary: '写入一次性告知' })
  @ApiOkResponse({ type: OneTimeNoticeDto })
  put(@Param('categoryCode') code: string, @Body() { text }: NoticeTextDto, @CurrentActor() actor: Actor): Promise<OneTimeNotice> {
    return this.notices.put(code, text, actor);
  }

  @Delete(':categoryCode')
  @HttpCode(204)
  @ApiOperation({ summary: '删除一次性告知' })
  @ApiNoContentResponse()
  remove(@Param('categoryCode') code: string): Promise<void> {
    return this.notices.remove(code);
  }
}
