// Indexes for counting over the whole city: who called, what came in, what is open, what was closed, without reading every ticket.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Insight00141700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index tickets_created on tickets (created_at);
      create index tickets_closed on tickets (closed_at) where closed_at is not null;
      create index tickets_open on tickets (status, lead_unit_id, due_at) where closed_at is null;
      create index calls_rang on calls (rang_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index tickets_created, tickets_closed, tickets_open, calls_rang');
  }
}
