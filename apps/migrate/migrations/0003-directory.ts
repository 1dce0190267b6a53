// Creates areas, units with their staff, and categories.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directory00031700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table areas (
        code text primary key check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        name text not null,
        parent_code text references areas deferrable initially deferred,
        level int not null check (level between 1 and 5)
      );

      create table units (
        id uuid primary key,
        code text not null unique check (code <> ''),
        name text not null,
        kind text not null check (kind in ('city', 'district', 'street', 'village', 'bureau', 'enterprise', 'center')),
        parent_id uuid references units check (parent_id <> id),
        area_code text references areas,
        level int not null,
        ranking_group text,
        dissolved_at timestamptz,
        created_at timestamptz not null
      );
      create index units_parent on units (parent_id);

      alter table accounts add foreign key (unit_id) references units;
      alter table api_keys add foreign key (unit_id) references units;

      create table staff (
        unit_id uuid not null references units,
        account_id uuid not null references accounts,
        duty text not null check (duty in ('A', 'B', 'leader')),
        primary key (unit_id, account_id)
      );
      create index staff_account on staff (account_id);

      create table categories (
        code text primary key check (code ~ '^([0-9]{2}){1,4}$'),
        name text not null check (name <> ''),
        parent_code text references categories deferrable initially deferred,
        level int not null check (level = length(code) / 2),
        active boolean not null,
        unique nulls not distinct (parent_code, name),
        check (parent_code is not distinct from nullif(left(code, -2), ''))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staff, categories; alter table accounts drop constraint accounts_unit_id_fkey');
    await runner.query('alter table api_keys drop constraint api_keys_unit_id_fkey; drop table units, areas');
  }
}
