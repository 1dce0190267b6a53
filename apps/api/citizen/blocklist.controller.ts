// Blocked numbers: proposed by one, decided by another.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Blocklist } from '@hotline/citizen';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Blocks } from './blocks.service.js';
import { BlockDto, DecideBlockDto, ListedBlockDto, ProposeBlockDto } from './citizen.dto.js';

@ApiTags('citizens')
@Controller('api/blocks')
export class BlocklistController {
  constructor(
    private readonly blocks: Blocks,
    private readonly blocklist: Blocklist,
  ) {}

  @Get()
  @Access('operator', 'dispatcher', 'supervisor', 'auditor')
  @ApiOkResponse({ type: [ListedBlockDto] })
  list(): Promise<readonly ListedBlockDto[]> {
    return this.blocks.list();
  }

  @Post()
  @Access('operator', 'dispatcher', 'supervisor')
  @ApiCreatedResponse({ type: BlockDto })
  propose(@Body() proposal: ProposeBlockDto, @CurrentActor() actor: Actor): Promise<BlockDto> {
    return this.blocklist.propose(proposal, actor);
  }

  @Post(':id/decision')
  @Access('supervisor')
  @HttpCode(200)
  @ApiOkResponse({ type: BlockDto })
  decide(@Param('id', ParseUUIDPipe) id: string, @Body() { approved }: DecideBlockDto, @CurrentActor() actor: Actor): Promise<BlockDto> {
    return this.blocklist.decide(id, approved, actor);
  }

  @Post(':id/lift')
  @Access('supervisor')
  @HttpCode(200)
  @ApiOkResponse({ type: BlockDto })
  lift(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<BlockDto> {
    return this.blocklist.lift(id, actor);
  }
}
