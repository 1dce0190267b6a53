// Tickets over HTTP: register, list, read, act.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Registrar, TicketCommands, TicketReader } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { BatchCommandDto, BatchResultsDto, CommandDto } from './command.dto.js';
import { askedOf, TicketCountsDto, TicketFilterDto, TicketListDto, TicketPageDto } from './list.dto.js';
import { TICKET_READERS } from './readers.js';
import { IdempotencyKey } from './idempotency-key.decorator.js';
import { RegisterDto, RegisteredDto } from './register.dto.js';
import { TicketDto, TicketEventDto } from './ticket.dto.js';

@ApiTags('tickets')
@Controller('api/tickets')
export class TicketsController {
  constructor(
    private readonly registrar: Registrar,
    private readonly reader: TicketReader,
    private readonly commands: TicketCommands,
  ) {}

  @Post()
  @Access('operator', 'api')
  @ApiOperation({ summary: '登记工单', description: '同一 Idempotency-Key 再次提交，得到同一张工单。' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: RegisteredDto })
  register(@Body() body: RegisterDto, @IdempotencyKey() idempotencyKey: string | undefined, @CurrentActor() actor: Actor) {
    return this.registrar.register({ ...body, idempotencyKey }, actor);
  }

  @Get()
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '工单列表', description: '按游标翻页；承办单位只见本单位及下级的工单。' })
  @ApiOkResponse({ type: TicketPageDto })
  list(@Query() query: TicketListDto, @CurrentActor() actor: Actor) {
    return this.reader.list(askedOf(query), actor);
  }

  @Get('counts')
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '各状态工单数' })
  @ApiOkResponse({ type: TicketCountsDto })
  counts(@Query() query: TicketFilterDto, @CurrentActor() actor: Actor) {
    return this.reader.counts(askedOf(query), actor);
  }

  @Post('commands')
  @HttpCode(200)
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '对多张工单执行同一操作', description: '逐张判断；被拒的不影响其余。' })
  @ApiOkResponse({ type: BatchResultsDto })
  actOnAll(@Body() body: BatchCommandDto, @CurrentActor() actor: Actor) {
    return this.commands.giveAll(body, actor);
  }

  @Get(':id')
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '一张工单', description: 'id 或 18 位编号。' })
  @ApiOkResponse({ type: TicketDto })
  one(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return this.reader.one(id, actor);
  }

  @Get(':id/events')
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '工单的全部记录，由旧到新' })
  @ApiOkResponse({ type: [TicketEventDto] })
  events(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return this.reader.events(id, actor);
  }

  @Post(':id/commands')
  @HttpCode(200)
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '执行操作', description: '409 版本已变或状态不允许；403 不归您；404 不可见；422 缺字段。' })
  @ApiOkResponse({ type: TicketDto })
  act(@Param('id') id: string, @Body() body: CommandDto, @CurrentActor() actor: Actor) {
    return this.commands.give(id, body, actor);
  }
}
