// Sends what is due to citizens and other programs, and announces what quiet hours held back.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Citizens, readPhone } from '@hotline/citizen';
import { Clock, defineJob, HandlesJob, logger, metrics, transaction } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { announce } from './announcement.js';
import { filled } from './core/text.js';
import { Deliveries, type DueDelivery } from './deliveries.service.js';
import { RatingAddress, SmsSender } from './senders.js';
import { Webhooks } from './webhooks.service.js';

export const DELIVER = defineJob<Record<string, never>>({ name: 'notify.deliver', queue: 'notify', attempts: 1, every: 5_000 });

const BATCH = 20;
const outcomes = metrics.counter('hotline_deliveries_total', 'Messages to the outside by channel and outcome', ['channel', 'outcome']);

/** Trying again cannot help: there is nobody to send to, or nothing to say. */
class Hopeless extends Error {}

@Injectable()
export class Postman {
  constructor(
    private readonly citizens: Citizens,
    private readonly sms: SmsSender,
    private readonly webhooks: Webhooks,
    private readonly ratings: RatingAddress,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async bring(delivery: DueDelivery): Promise<void> {
    if (delivery.channel === 'webhook') return this.webhooks.call(delivery.recipient, delivery.id, delivery.body);
    // The number is in clear from here to the gateway and nowhere else.
    const phone = await this.citizens.contactNumber(delivery.recipient);
    const reading = phone === null ? undefined : readPhone(phone);
    if (!reading?.ok || reading.phone.kind !== 'mobile') throw new Hopeless('没有可接收短信的手机号码');
    await this.sms.send(reading.phone.number, await this.textOf(delivery));
  }

  private async textOf({ ticketId, body }: DueDelivery): Promise<string> {
    const [ticket] = await this.dataSource.query<Record<string, unknown>[]>(TICKET, [ticketId]);
    const link = body.includes('{link}') ? await this.ratings.addressFor(ticketId) : undefined;
    if (body.includes('{link}') && link === undefined) throw new Hopeless('评价链接已失效');
    return filled(body, { ...ticket, link });
  }
}

@Injectable()
export class DeliverJobs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly deliveries: Deliveries,
    private readonly postman: Postman,
  ) {}

  @HandlesJob(DELIVER)
  async deliver(_payload?: Record<string, never>): Promise<{ readonly tried: number; readonly announced: number }> {
    const announced = await transaction(this.dataSource, (tx) => announce(tx, this.clock.now()));
    for (let tried = 0; ;) {
      const due = await this.deliveries.claim(BATCH);
      await Promise.all(due.map((delivery) => this.attempt(delivery)));
      tried += due.length;
      if (due.length < BATCH) return { tried, announced };
    }
  }

  private async attempt(delivery: DueDelivery): Promise<void> {
    const { id, channel } = delivery;
    try {
      await this.postman.bring(delivery);
      await this.deliveries.sent(delivery);
      outcomes.inc({ channel, outcome: 'sent' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ deliveryId: id, channel, attempt: delivery.attempts, reason }, 'delivery failed');
      await this.deliveries.failed(delivery, reason, error instanceof Hopeless);
      outcomes.inc({ channel, outcome: 'failed' });
    }
  }
}

// A merged ticket's caller is told of the unit that handled the other one.
const TICKET = `
  with recursive way as (
    select id, merged_into_id, lead_unit_id, 0 as step from tickets where id = $1
    union all select t.id, t.merged_into_id, t.lead_unit_id, step + 1 from way join tickets t on t.id = way.merged_into_id
  )
  select t.number, t.query_code as code, coalesce(u.name, '承办单位') as unit
  from tickets t, lateral (select lead_unit_id from way order by step desc limit 1) last
  left join units u on u.id = last.lead_unit_id
  where t.id = $1`;
