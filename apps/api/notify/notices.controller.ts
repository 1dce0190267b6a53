// Notices over HTTP: the own ones, and that they were read.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Notices } from '@hotline/notify';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { NoticeListDto, NoticePageDto, ReadNoticesDto, UnreadDto } from './notices.dto.js';

@ApiTags('notices')
@Controller('api/notices')
@Access('signed-in')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @ApiOperation({ summary: '我的通知，由新到旧' })
  @ApiOkResponse({ type: NoticePageDto })
  list(@Query() query: NoticeListDto, @CurrentActor() actor: Actor): Promise<NoticePageDto> {
    return this.notices.list(query, actor);
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOperation({ summary: '全部标为已读' })
  @ApiOkResponse({ type: UnreadDto })
  readAll(@CurrentActor() actor: Actor): Promise<UnreadDto> {
    return this.notices.readAll(actor);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOperation({ summary: '标为已读' })
  @ApiOkResponse({ type: UnreadDto })
  readSome(@Body() { ids }: ReadNoticesDto, @CurrentActor() actor: Actor): Promise<UnreadDto> {
    return this.notices.read(ids, actor);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({ summary: '一条标为已读' })
  @ApiOkResponse({ type: UnreadDto })
  readOne(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<UnreadDto> {
    return this.notices.read([id], actor);
  }
}
