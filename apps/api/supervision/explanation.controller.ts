// Why a ticket's deadline is what it is, over HTTP.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlineExplanations } from '@hotline/supervision';
import type { Explanation } from '@hotline/timing';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ExplanationDto } from './explanation.dto.js';

@ApiTags('deadlines')
@Controller('api/tickets/:id/deadlines')
@Access('signed-in')
export class ExplanationController {
  constructor(private readonly explanations: DeadlineExplanations) {}

  @Get(':clock/explanation')
  @ApiOperation({ summary: '时限说明：逐日计与不计及其理由' })
  @ApiOkResponse({ type: ExplanationDto })
  explain(@Param('id') id: string, @Param('clock') clock: string, @CurrentActor() actor: Actor): Promise<Explanation> {
    return this.explanations.explain(id, clock, actor);
  }
}
