// The operator's desk over HTTP: who calls, what is like it, and a call about what is on its way already.
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallerCards, Repeats, SimilarTickets } from '@hotline/intake';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CallerCardDto, CallerQueryDto } from './calls.dto.js';
import { RepeatDto, RepeatedDto, SimilarTicketDto, TellingDto } from './desk.dto.js';

/** All by POST: a number or a citizen's text in a URL would stand in every proxy's log. */
@ApiTags('desk')
@Controller('api/desk')
@Access('operator', 'dispatcher')
export class DeskController {
  constructor(
    private readonly cards: CallerCards,
    private readonly similarTickets: SimilarTickets,
    private readonly repeats: Repeats,
  ) {}

  @Post('caller')
  @HttpCode(200)
  @ApiOperation({ summary: '按号码查来电人：脱敏信息、受限提示、历史与未办结工单' })
  @ApiOkResponse({ type: CallerCardDto })
  caller(@Body() { phone }: CallerQueryDto, @CurrentActor() actor: Actor) {
    return this.cards.forPhone(phone, actor);
  }

  @Post('similar')
  @HttpCode(200)
  @ApiOperation({ summary: '相似的未办结工单：同一来电人、同一地点、内容相近，各附理由' })
  @ApiOkResponse({ type: [SimilarTicketDto] })
  similar(@Body() telling: TellingDto, @CurrentActor() actor: Actor) {
    return this.similarTickets.like(telling, actor);
  }

  @Post('repeats')
  @HttpCode(200)
  @ApiOperation({ summary: '重复来电记入已有工单' })
  @ApiOkResponse({ type: RepeatedDto })
  repeat(@Body() { ticketId, text, callId }: RepeatDto, @CurrentActor() actor: Actor) {
    return this.repeats.add(ticketId, text, callId, actor);
  }
}
