// Creates the dispatch catalogue: category × area → unit.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Dispatch00121700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A null category, area or type covers all of them.
      create table catalogue_entries (
        id uuid primary key,
        part text not null check (part in ('catalogue', 'specialist')),
        category_code text references categories,
        area_code text references areas,
        type text,
        unit_id uuid not null references units,
        assist_unit_ids uuid[] not null,
        priority int not null,
        basis text not null,
        valid_from_on date,
        valid_to_on date,
        changed_by text not null,
        changed_at timestamptz not null,
        constraint catalogue_entries_once unique nulls not distinct (part, category_code, area_code, type, unit_id, valid_from_on),
        check (valid_from_on <= valid_to_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue_entries');
  }
}
