// Creates notices, deliveries to the outside, webhooks, and what a city changes about who is told what.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notify00101700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without rows the defaults of libs/notify hold; a row replaces the default of its key or adds a rule.
      create table notice_rules (
        key text primary key,
        rule jsonb not null,
        changed_by text not null,
        changed_at timestamptz not null
      );
      create table quiet_hours (
        the_row boolean primary key default true check (the_row),
        from_minute int not null check (from_minute between 0 and 1439),
        to_minute int not null check (to_minute between 0 and 1439)
      );

      -- subject: what it is about inside its ticket; the same subject reaches the same recipient once, whatever ran twice.
      create table notices (
        id uuid primary key,
        recipient_id uuid not null references accounts (id),
        ticket_id uuid not null references tickets (id),
        subject text not null,
        kind text not null,
        title text not null,
        text text not null,
        at timestamptz not null,
        visible_at timestamptz not null,
        announced_at timestamptz,
        read_at timestamptz,
        unique (ticket_id, subject, recipient_id)
      );
      create index notices_recipient on notices (recipient_id, visible_at desc, at desc, id desc);
      create index notices_unread on notices (recipient_id, visible_at) where read_at is null;
      create index notices_held on notices (visible_at) where announced_at is null;

      create table webhooks (
        id uuid primary key,
        name text not null,
        url text not null,
        topics text[] not null,
        enabled boolean not null,
        created_by text not null,
        created_at timestamptz not null
      );

      -- recipient: a citizen's or a webhook's id, never a number. body: the template of an SMS, the JSON for a webhook.
      create table deliveries (
        id uuid primary key,
        ticket_id uuid not null references tickets (id),
        subject text not null,
        channel text not null check (channel in ('sms', 'webhook')),
        recipient uuid not null,
        body text not null,
        state text not null check (state in ('queued', 'sent', 'failed', 'dead')),
        attempts int not null,
        next_attempt_at timestamptz,
        last_error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        unique (ticket_id, subject, channel, recipient),
        check ((state in ('queued', 'failed')) = (next_attempt_at is not null)),
        check ((state = 'sent') = (sent_at is not null))
      );
      create index deliveries_due on deliveries (next_attempt_at) where next_attempt_at is not null;
      create index deliveries_state on deliveries (state, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deliveries, webhooks, notices, quiet_hours, notice_rules');
  }
}
