// Supervision over HTTP: the board, cards, orders and their verdicts, the bulletin, what was raised to leaders.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Orders, SupervisionBoard, type BoardRow, type BulletinEntry, type Card, type Order, type Raising } from '@hotline/supervision';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { BoardRowDto, BulletinEntryDto, CardDto, OrderDto, OrdersQueryDto, RaisingDto, SettleDto, VerdictDto } from './supervision.dto.js';

@ApiTags('supervision')
@Controller('api/supervision')
@Access('supervisor', 'dispatcher', 'unit_leader', 'liaison', 'auditor')
export class SupervisionController {
  constructor(
    private readonly board: SupervisionBoard,
    private readonly register: Orders,
  ) {}

  @Get('board')
  @ApiOperation({ summary: '各单位在办时限所到的级别' })
  @ApiOkResponse({ type: [BoardRowDto] })
  rungs(@CurrentActor() actor: Actor): Promise<readonly BoardRow[]> {
    return this.board.board(actor);
  }

  @Get('cards')
  @ApiOperation({ summary: '黄牌与红牌，最近的在前' })
  @ApiOkResponse({ type: [CardDto] })
  cards(@CurrentActor() actor: Actor): Promise<readonly Card[]> {
    return this.board.cards(actor);
  }

  @Get('orders')
  @ApiOperation({ summary: '督办单' })
  @ApiOkResponse({ type: [OrderDto] })
  orders(@Query() { state }: OrdersQueryDto, @CurrentActor() actor: Actor): Promise<readonly Order[]> {
    return this.register.list(state, actor);
  }

  @Post('orders/:orderNo/verdict')
  @HttpCode(200)
  @Access('supervisor')
  @ApiOperation({ summary: '审核督办回复；不通过的，以同一要求再发督办单' })
  @ApiOkResponse({ type: OrderDto })
  judge(@Param('orderNo') orderNo: string, @Body() { verdict, note }: VerdictDto, @CurrentActor() actor: Actor): Promise<Order> {
    return this.register.judge(orderNo, verdict, note, actor);
  }

  @Get('bulletin')
  @ApiOperation({ summary: '通报：超期五个工作日以上且未说明' })
  @ApiOkResponse({ type: [BulletinEntryDto] })
  bulletin(@CurrentActor() actor: Actor): Promise<readonly BulletinEntry[]> {
    return this.board.bulletin(actor);
  }

  @Get('raisings')
  @ApiOperation({ summary: '提级办理事项' })
  @ApiOkResponse({ type: [RaisingDto] })
  raisings(@CurrentActor() actor: Actor): Promise<readonly Raising[]> {
    return this.board.raisings(actor);
  }

  @Post('raisings/:id/settlement')
  @HttpCode(204)
  @Access('supervisor', 'unit_leader')
  @ApiOperation({ summary: '负责人说明处理情况' })
  @ApiNoContentResponse()
  settle(@Param('id', ParseUUIDPipe) id: string, @Body() { note }: SettleDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.board.settle(id, note, actor);
  }
}
