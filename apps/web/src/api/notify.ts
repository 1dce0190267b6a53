// What an administrator keeps about messages: rules, quiet hours, webhooks, deliveries.
import {
  type ChangeNoticeRuleDto, type DeliveryDto, type NewWebhookDto, type NoticeRuleDto, type NotifySettingsListDeliveriesData, type QuietHoursDto, type WebhookDto,
  notifySettingsAddWebhook, notifySettingsChange, notifySettingsCurrent, notifySettingsEnableWebhook, notifySettingsKeepQuiet,
  notifySettingsListDeliveries, notifySettingsListWebhooks, notifySettingsRetry,
} from '../client';

export type NoticeRule = NoticeRuleDto;
export type QuietHours = QuietHoursDto;
export type Webhook = WebhookDto;
export type Delivery = DeliveryDto;
export type DeliveryState = NonNullable<NonNullable<NotifySettingsListDeliveriesData['query']>['state']>;

export const noticeSettings = () => notifySettingsCurrent();
export const changeNoticeRule = (key: string, body: ChangeNoticeRuleDto) => notifySettingsChange({ path: { key }, body });
export const keepQuiet = (body: QuietHours) => notifySettingsKeepQuiet({ body });
export const listWebhooks = () => notifySettingsListWebhooks();
export const addWebhook = (body: NewWebhookDto) => notifySettingsAddWebhook({ body });
export const enableWebhook = (id: string, enabled: boolean) => notifySettingsEnableWebhook({ path: { id }, body: { enabled } });
export const listDeliveries = async (state: DeliveryState | undefined): Promise<readonly Delivery[]> => (await notifySettingsListDeliveries({ query: { state, limit: 200 } })).items;
export const retryDelivery = (id: string) => notifySettingsRetry({ path: { id } });
