// Who calls, one personal field in clear with a reason, and the record of who saw what.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Citizens } from '@hotline/citizen';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { LatestDto } from '../identity/audit.dto.js';
import { Callers } from './callers.service.js';
import { FoundCitizenDto, LookUpDto, RevealDto, RevealedDto, RevealRecordDto } from './citizen.dto.js';

@ApiTags('citizens')
@Controller('api')
export class CitizensController {
  constructor(
    private readonly callers: Callers,
    private readonly citizens: Citizens,
  ) {}

  @Post('citizens/lookup')
  @Access('operator', 'dispatcher', 'supervisor', 'callback_officer')
  @HttpCode(200)
  @ApiOkResponse({ type: FoundCitizenDto })
  lookUp(@Body() { phone }: LookUpDto): Promise<FoundCitizenDto> {
    return this.callers.lookUp(phone);
  }

  @Post('tickets/:id/reveal')
  @Access('operator', 'dispatcher', 'liaison', 'callback_officer', 'supervisor')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedDto })
  async reveal(@Param('id') id: string, @Body() { field, reason }: RevealDto, @CurrentActor() actor: Actor): Promise<RevealedDto> {
    return { value: await this.callers.reveal(id, field, reason, actor) };
  }

  @Get('audit/reveals')
  @Access('auditor', 'supervisor')
  @ApiOkResponse({ type: [RevealRecordDto] })
  reveals(@Query() { limit }: LatestDto): Promise<readonly RevealRecordDto[]> {
    return this.citizens.reveals(limit);
  }
}
