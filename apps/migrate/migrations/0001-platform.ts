// Creates the outbox: what happened to tickets and has still to reach the other libs.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform00011700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id bigserial primary key,
        topic text not null,
        ticket_id uuid not null,
        seq int not null,
        created_at timestamptz not null
      );

      -- One row per message and consumer that failed; the message itself has left the outbox by then.
      create table outbox_retries (
        message_id bigint not null,
        consumer text not null,
        topic text not null,
        ticket_id uuid not null,
        seq int not null,
        created_at timestamptz not null,
        attempts int not null,
        next_attempt_at timestamptz not null,
        dead_at timestamptz,
        last_error text not null,
        primary key (message_id, consumer)
      );
      create index outbox_retries_due on outbox_retries (next_attempt_at) where dead_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox_retries; drop table outbox');
  }
}
