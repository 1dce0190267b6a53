// What citizens may do without logging in: ask how a ticket stands, and rate by the link they were sent.
import { Body, Controller, Get, Header, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicTickets, RatingLinks } from '@hotline/callback';
import { Access } from '../auth/access.decorator.js';
import { Limited, LimitedGuard } from './limited.guard.js';
import { PublicQueryDto, PublicTicketDto, RatingDto, RatingPageDto } from './public.dto.js';

const MINUTE = 60;
const HOUR = 3600;

@ApiTags('public')
@Controller('api/public')
@Access('public')
@UseGuards(LimitedGuard)
export class PublicController {
  constructor(
    private readonly tickets: PublicTickets,
    private readonly links: RatingLinks,
  ) {}

  // No GET: code and digits do not belong in addresses, which histories and proxies keep.
  @Post('tickets/query')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Limited({ byAddress: { times: 10, seconds: MINUTE }, byField: { field: 'number', limit: { times: 20, seconds: HOUR } } })
  @ApiOperation({ summary: '公众查询', description: '编号、查询码、手机尾号三者相符，才显示状态、单位和公开答复。' })
  @ApiOkResponse({ type: PublicTicketDto })
  query(@Body() query: PublicQueryDto): Promise<PublicTicketDto> {
    return this.tickets.find(query);
  }

  @Get('ratings/:token')
  @Header('cache-control', 'no-store')
  @Limited({ byAddress: { times: 30, seconds: MINUTE } })
  @ApiOperation({ summary: '评价页的内容', description: '404 链接无效；410 已过期。' })
  @ApiOkResponse({ type: RatingPageDto })
  page(@Param('token') token: string): Promise<RatingPageDto> {
    return this.links.page(token);
  }

  @Post('ratings/:token')
  @HttpCode(204)
  @Limited({ byAddress: { times: 10, seconds: MINUTE } })
  @ApiOperation({ summary: '评价，一轮一次', description: '409 本轮已评价。' })
  @ApiNoContentResponse()
  rate(@Param('token') token: string, @Body() rating: RatingDto): Promise<void> {
    return this.links.answer(token, rating);
  }
}
