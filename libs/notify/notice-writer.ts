// Follows the outbox: writes who is told what, once for each subject and recipient, and lets open screens know.
import { Injectable } from '@nestjs/common';
import { Directory } from '@hotline/directory';
import { Accounts } from '@hotline/identity';
import { broadcast, Clock, newId, OnOutbox, type OutboxMessage, writeRows } from '@hotline/platform';
import type { EntityManager } from 'typeorm';
import { announce } from './announcement.js';
import { notBefore } from './core/quiet-hours.js';
import { recipientsOf, type People } from './core/recipients.js';
import { rulesFor, type NoticeRule } from './core/rules.js';
import { filled } from './core/text.js';
import { happeningsOf, subjectOf, valuesOf, type Happening } from './happenings.js';
import { NoticeRules, type RuleSet } from './notice-rules.service.js';

type Row = Readonly<Record<string, unknown>>;

@Injectable()
export class NoticeWriter {
  constructor(
    private readonly clock: Clock,
    private readonly rules: NoticeRules,
    private readonly directory: Directory,
    private readonly accounts: Accounts,
  ) {}

  @OnOutbox({ consumer: 'notify', topics: 'all' })
  async tell(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    const now = this.clock.now();
    const happenings = await happeningsOf(tx, messages);
    const ruleSet = await this.rules.current();
    const told = happenings.flatMap((happening) => rulesFor(ruleSet.rules, happening.topic, happening.payload, happening.actorId === null).map((rule) => ({ happening, rule })));
    const people = told.length > 0 ? await this.people(tx) : NOBODY;
    const webhooks = await tx.query<Webhook[]>('select id, topics from webhooks where enabled');
    await writeRows(tx, [
      { table: 'notices', rows: told.flatMap(({ happening, rule }) => noticeRows(happening, rule, people, ruleSet, now)), onConflict: { columns: ['ticket_id', 'subject', 'recipient_id'], update: 'nothing' } },
      {
        table: 'deliveries',
        rows: [...told.flatMap(({ happening, rule }) => smsRows(happening, rule, ruleSet, now)), ...happenings.flatMap((happening) => webhookRows(happening, webhooks, now))],
        onConflict: { columns: ['ticket_id', 'subject', 'channel', 'recipient'], update: 'nothing' },
      },
    ]);
    await announce(tx, now);
    await broadcast(tx, ticketChanges(happenings));
  }

  private async people(tx: EntityManager): Promise<People> {
    const [accounts, tree] = [await this.accounts.list(tx), await this.directory.tree()];
    return { accounts, staffOf: (unitId) => tree.staffOf(unitId) };
  }
}

interface Webhook {
  readonly id: string;
  readonly topics: readonly string[];
}
const NOBODY: People = { accounts: [], staffOf: () => [] };

function noticeRows(happening: Happening, rule: NoticeRule, people: People, { quietHours }: RuleSet, now: Date): readonly Row[] {
  const { ticketId, topic, at, urgency, payload } = happening;
  const clock = typeof payload.clock === 'string' ? payload.clock : null;
  const values = valuesOf(happening);
  const title = filled(rule.title, values);
  const text = filled(rule.text, values);
  return recipientsOf(rule.to, { ...happening, clock }, people).map((recipientId) => ({
    id: newId(now), recipient_id: recipientId, ticket_id: ticketId, subject: subjectOf(happening), kind: topic, title, text, at,
    visible_at: notBefore(now, urgency, quietHours),
  }));
}

function smsRows(happening: Happening, { sms }: NoticeRule, { quietHours }: RuleSet, now: Date): readonly Row[] {
  const { ticketId, citizenId, urgency } = happening;
  if (!sms || citizenId === null) return [];
  return [deliveryRow(ticketId, subjectOf(happening), 'sms', citizenId, sms, notBefore(now, urgency, quietHours), now)];
}

/** Ids only: whoever follows along asks the API, with a key of its own, for what it may see. */
function webhookRows(happening: Happening, webhooks: readonly Webhook[], now: Date): readonly Row[] {
  const { topic, ticketId, seq, at, number } = happening;
  const body = JSON.stringify({ topic, ticketId, number, seq, at: at.toISOString() });
  return webhooks
    .filter(({ topics }) => topics.includes('*') || topics.includes(topic))
    .map(({ id }) => deliveryRow(ticketId, `${topic}/${seq}`, 'webhook', id, body, now, now));
}

function deliveryRow(ticketId: string, subject: string, channel: 'sms' | 'webhook', recipient: string, body: string, from: Date, now: Date): Row {
  return { id: newId(now), ticket_id: ticketId, subject, channel, recipient, body, state: 'queued', attempts: 0, next_attempt_at: from, created_at: now };
}

/** The last of each ticket, to those who may see it: units that hold it, and the roles that see all. */
function ticketChanges(happenings: readonly Happening[]) {
  const last = new Map(happenings.map((happening) => [happening.ticketId, happening]));
  return [...last.values()].map(({ ticketId, version, topic, holderIds }) => ({
    event: 'ticket', to: ['every-ticket', ...holderIds.map((id) => `unit:${id}`)], data: { ticketId, version, type: topic },
  }));
}
