// What an administrator sets and sees about messages: rules, quiet hours, webhooks, deliveries.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_CHANNELS, DELIVERY_STATE_CODES, type DeliveryState, RECIPIENTS, type RecipientKind } from '@hotline/notify';
import { ROLE_CODES } from '@hotline/workflow';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const KINDS: readonly string[] = [...Object.keys(RECIPIENTS), ...ROLE_CODES.map((role) => `role:${role}`)];

export class NoticeRuleDto {
  @ApiProperty() key: string;
  @ApiProperty({ description: '事件类型' }) topic: string;
  @ApiPropertyOptional({ type: Object, additionalProperties: true, description: '事件字段须取其中之一' }) when?: object;
  @ApiProperty({ type: [String], description: 'liaisons、assist_liaisons、leader、responsible、applicant、role:角色' }) to: readonly string[];
  @ApiProperty() title: string;
  @ApiProperty() text: string;
  @ApiPropertyOptional({ description: '发给来电人的短信' }) sms?: string;
  @ApiProperty() enabled: boolean;
}
export class ChangeNoticeRuleDto {
  @ApiPropertyOptional({ type: [String] }) @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIn(KINDS, { each: true, message: '不认识的接收人' }) to?: RecipientKind[];
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(50) title?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) text?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) sms?: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() enabled?: boolean;
}
export class QuietHoursDto {
  @ApiProperty({ description: '北京时间零点起的分钟数', example: 1260 }) @IsInt() @Min(0) @Max(1439) from: number;
  @ApiProperty({ description: '与 from 相同则没有安静时段', example: 480 }) @IsInt() @Min(0) @Max(1439) to: number;
}
export class NoticeRulesDto {
  @ApiProperty({ type: [NoticeRuleDto] }) rules: readonly NoticeRuleDto[];
  @ApiProperty({ type: QuietHoursDto }) quietHours: QuietHoursDto;
}

export class NewWebhookDto {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(50) name: string;
  @ApiProperty({ example: 'https://example.org/hook' }) @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }) @MaxLength(500) url: string;
  @ApiProperty({ type: [String], description: '事件类型；* 为全部' })
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(60) @ArrayUnique() @Matches(/^(\*|[a-z_]+\.[a-z_]+)$/, { each: true }) topics: string[];
}
export class EnableWebhookDto {
  @ApiProperty() @IsBoolean() enabled: boolean;
}
export class WebhookDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() url: string;
  @ApiProperty({ type: [String] }) topics: readonly string[];
  @ApiProperty() enabled: boolean;
  @ApiProperty() createdBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}
export class CreatedWebhookDto extends WebhookDto {
  @ApiProperty({ description: '签名密钥，仅显示这一次' }) secret: string;
}

export class DeliveryListDto {
  @ApiPropertyOptional({ enum: DELIVERY_STATE_CODES }) @IsOptional() @IsIn(DELIVERY_STATE_CODES) state?: DeliveryState;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
export class DeliveryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() subject: string;
  @ApiProperty({ enum: Object.keys(DELIVERY_CHANNELS) }) channel: string;
  @ApiProperty({ format: 'uuid', description: '来电人或回调地址的编号' }) recipient: string;
  @ApiProperty({ enum: DELIVERY_STATE_CODES }) state: string;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAttemptAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) lastError: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: Date | null;
  @ApiProperty({ description: '可以人工重发' }) mayRetry: boolean;
}
export class DeliveryPageDto {
  @ApiProperty({ type: [DeliveryDto] }) items: readonly DeliveryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
