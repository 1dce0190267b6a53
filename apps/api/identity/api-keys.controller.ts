// Administering API keys.
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiKeys } from '@hotline/identity';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ApiKeyDto, IssueApiKeyDto, IssuedApiKeyDto } from './api-keys.dto.js';

@ApiTags('api-keys')
@Controller('api/api-keys')
export class ApiKeysController {
  constructor(private readonly apiKeys: ApiKeys) {}

  @Get()
  @Access('admin', 'auditor')
  @ApiOkResponse({ type: [ApiKeyDto] })
  list(): Promise<readonly ApiKeyDto[]> {
    return this.apiKeys.list();
  }

  @Post()
  @Access('admin')
  @ApiCreatedResponse({ type: IssuedApiKeyDto })
  issue(@Body() key: IssueApiKeyDto, @CurrentActor() actor: Actor): Promise<IssuedApiKeyDto> {
    return this.apiKeys.issue(key, actor);
  }

  @Delete(':id')
  @Access('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.apiKeys.revoke(id, actor);
  }
}
