// Creates the calls, and the notices that are told at once (一次性告知) for a category.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Intake00111700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The number itself is with the citizen; a withheld or unreadable one leaves citizen_id empty.
      create table calls (
        id uuid primary key,
        call_id text not null unique check (call_id <> ''),
        state text not null check (state in ('ringing', 'answered', 'ended')),
        citizen_id uuid references citizens,
        operator_id uuid references accounts,
        ticket_id uuid references tickets,
        rang_at timestamptz,
        answered_at timestamptz,
        ended_at timestamptz
      );
      create index calls_citizen on calls (citizen_id, id desc);
      create index calls_current on calls (id desc) where state <> 'ended';

      create table one_time_notices (
        category_code text primary key references categories,
        text text not null check (text <> ''),
        changed_by text not null,
        changed_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table one_time_notices, calls');
  }
}
