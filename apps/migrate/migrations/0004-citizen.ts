// Creates citizens, the record of who saw what of them, blocked numbers, and how long personal data is kept.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Citizen00041700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table citizens (
        id uuid primary key,
        name text,
        phone text,
        id_number text,
        address text,
        created_at timestamptz not null,
        last_contact_at timestamptz not null,
        erased_at timestamptz
      );
      create index citizens_last_contact on citizens (last_contact_at) where erased_at is null;

      -- A later call that says less than an earlier one forgets nothing; only erasing does.
      create function keep_known_citizen() returns trigger language plpgsql as $$
      begin
        new.name := coalesce(new.name, old.name);
        new.phone := coalesce(new.phone, old.phone);
        new.id_number := coalesce(new.id_number, old.id_number);
        new.address := coalesce(new.address, old.address);
        return new;
      end $$;
      create trigger citizens_keep_known before update on citizens
        for each row when (new.erased_at is null) execute function keep_known_citizen();

      create table reveals (
        id uuid primary key,
        citizen_id uuid not null references citizens,
        field text not null check (field in ('name', 'phone', 'idNumber', 'address')),
        ticket_id uuid,
        reason text not null check (reason <> ''),
        actor_id uuid not null,
        actor_name text not null,
        at timestamptz not null
      );
      create index reveals_at on reveals (at);
      create index reveals_citizen on reveals (citizen_id);
      create trigger reveals_append_only before update or delete or truncate on reveals
        for each statement execute function refuse_change();

      create table blocks (
        id uuid primary key,
        citizen_id uuid not null,
        phone text not null,
        reason text not null,
        proposed_by uuid not null references accounts,
        proposed_at timestamptz not null,
        decided_by uuid references accounts check (decided_by <> proposed_by),
        decided_at timestamptz,
        approved boolean,
        expires_at timestamptz not null,
        review_at timestamptz not null,
        lifted_by uuid references accounts,
        lifted_at timestamptz
      );
      create index blocks_citizen on blocks (citizen_id) where approved and lifted_at is null;

      create table retention_periods (
        subject text primary key,
        months int not null check (months > 0)
      );
      insert into retention_periods values ('citizen', 36);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reveals, blocks, retention_periods, citizens;
      drop function keep_known_citizen`);
  }
}
