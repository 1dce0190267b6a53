// The ratings of a ticket over HTTP, each with whether it may be appealed against.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Appeals } from '@hotline/ranking';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { TICKET_READERS } from '../tickets/readers.js';
import { TicketRatingDto } from './appeal.dto.js';

@ApiTags('appeals')
@Controller('api/tickets/:id/ratings')
export class RatingsController {
  constructor(private readonly appeals: Appeals) {}

  @Get()
  @Access(...TICKET_READERS)
  @ApiOperation({ summary: '工单的评价', description: '每轮评价、申诉截止时间、是否可以申诉，以及已有的申诉。' })
  @ApiOkResponse({ type: [TicketRatingDto] })
  ofTicket(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return this.appeals.ofTicket(id, actor);
  }
}
