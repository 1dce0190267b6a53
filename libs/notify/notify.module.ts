// Wires notices for whoever reads and sets them.
import { Module } from '@nestjs/common';
import { Deliveries } from './deliveries.service.js';
import { NoticeRules } from './notice-rules.service.js';
import { Notices } from './notices.service.js';
import { Webhooks } from './webhooks.service.js';

@Module({
  providers: [Deliveries, NoticeRules, Notices, Webhooks],
  exports: [Deliveries, NoticeRules, Notices, Webhooks],
})
export class NotifyModule {}
