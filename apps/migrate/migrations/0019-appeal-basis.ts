// What an appeal rests on: the law, the rule or the fact, apart from the account.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AppealBasis00191700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table appeals add column basis text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table appeals drop column basis');
  }
}
