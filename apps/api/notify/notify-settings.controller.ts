// Rules, quiet hours, webhooks and deliveries over HTTP.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Deliveries, NoticeRules, Webhooks } from '@hotline/notify';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  ChangeNoticeRuleDto, CreatedWebhookDto, DeliveryListDto, DeliveryPageDto, EnableWebhookDto, NewWebhookDto, NoticeRuleDto, NoticeRulesDto, QuietHoursDto, WebhookDto,
} from './notify-settings.dto.js';

@ApiTags('notices')
@Controller('api')
@Access('admin')
export class NotifySettingsController {
  constructor(
    private readonly rules: NoticeRules,
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
  ) {}

  @Get('notice-rules')
  @Access('admin', 'supervisor', 'auditor')
  @ApiOperation({ summary: '通知规则与安静时段' })
  @ApiOkResponse({ type: NoticeRulesDto })
  current(): Promise<NoticeRulesDto> {
    return this.rules.current();
  }

  @Patch('notice-rules/:key')
  @ApiOperation({ summary: '更改一条通知规则' })
  @ApiOkResponse({ type: NoticeRuleDto })
  change(@Param('key') key: string, @Body() change: ChangeNoticeRuleDto, @CurrentActor() actor: Actor): Promise<NoticeRuleDto> {
    return this.rules.change(key, change, actor);
  }

  @Put('quiet-hours')
  @ApiOperation({ summary: '设定安静时段', description: '特急、紧急不受其限。' })
  @ApiOkResponse({ type: QuietHoursDto })
  keepQuiet(@Body() hours: QuietHoursDto): Promise<QuietHoursDto> {
    return this.rules.keepQuiet(hours);
  }

  @Get('webhooks')
  @Access('admin', 'auditor')
  @ApiOkResponse({ type: [WebhookDto] })
  listWebhooks(): Promise<readonly WebhookDto[]> {
    return this.webhooks.list();
  }

  @Post('webhooks')
  @ApiOperation({ summary: '登记回调地址', description: '每次调用带 x-hotline-signature：sha256=HMAC(密钥, 时间戳.正文)。' })
  @ApiCreatedResponse({ type: CreatedWebhookDto })
  addWebhook(@Body() webhook: NewWebhookDto, @CurrentActor() actor: Actor): Promise<CreatedWebhookDto> {
    return this.webhooks.add(webhook, actor);
  }

  @Patch('webhooks/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  enableWebhook(@Param('id', ParseUUIDPipe) id: string, @Body() { enabled }: EnableWebhookDto): Promise<void> {
    return this.webhooks.enable(id, enabled);
  }

  @Get('deliveries')
  @Access('admin', 'supervisor', 'auditor')
  @ApiOperation({ summary: '短信与回调的投递情况', description: '每个接收人各有状态；dead 为多次失败后放弃。' })
  @ApiOkResponse({ type: DeliveryPageDto })
  listDeliveries(@Query() query: DeliveryListDto): Promise<DeliveryPageDto> {
    return this.deliveries.list(query);
  }

  @Post('deliveries/:id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: '重新投递' })
  @ApiNoContentResponse()
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.deliveries.retry(id);
  }
}
