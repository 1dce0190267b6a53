// 通知: outbox events → recipients → senders (in-app, SMS, webhook).
export { DELIVER } from './deliver.jobs.js';
export { Deliveries, DELIVERY_CHANNELS, DELIVERY_STATE_CODES, DELIVERY_STATES, type DeliveryPage, type DeliveryState } from './deliveries.service.js';
export { DeliveryModule } from './delivery.module.js';
export type { QuietHours } from './core/quiet-hours.js';
export { OTHER_TOPICS, RECIPIENTS, type NoticeRule, type RecipientKind } from './core/rules.js';
export { LeaderNotices, type LeaderNotice } from './leader-notices.service.js';
export { NoticeRules, type RuleChange } from './notice-rules.service.js';
export { Notices, type Notice, type NoticePage } from './notices.service.js';
export { NotifyModule } from './notify.module.js';
export { SmsSender } from './senders.js';
export { Webhooks, type NewWebhook, type Webhook } from './webhooks.service.js';
