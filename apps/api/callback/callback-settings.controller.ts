// The settings of calling back, with the script that officers read from.
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CallbackSettings, CallbackSettingsService } from '@hotline/callback';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CallbackSettingsDto, ChangeCallbackSettingsDto } from './callback-settings.dto.js';

@ApiTags('callbacks')
@Controller('api/callback-settings')
export class CallbackSettingsController {
  constructor(private readonly settings: CallbackSettingsService) {}

  @Get()
  @Access('callback_officer', 'supervisor', 'admin', 'auditor')
  @ApiOperation({ summary: '回访时段、次数、链接有效期与话术' })
  @ApiOkResponse({ type: CallbackSettingsDto })
  current(): Promise<CallbackSettings> {
    return this.settings.current();
  }

  @Patch()
  @Access('supervisor', 'admin')
  @ApiOperation({ summary: '更改回访设置', description: '未给出的保持不变。' })
  @ApiOkResponse({ type: CallbackSettingsDto })
  change(@Body() change: ChangeCallbackSettingsDto, @CurrentActor() actor: Actor): Promise<CallbackSettings> {
    return this.settings.change(change, actor);
  }
}
