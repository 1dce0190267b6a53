// Indexes for lists by due time: their end, which is the tickets without a running due time, and the few that wait for a decision.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DueLists00181700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index tickets_without_due on tickets (status, id) where due_at is null;
      create index tickets_awaiting on tickets (id) where awaits_decision;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index tickets_without_due, tickets_awaiting');
  }
}
