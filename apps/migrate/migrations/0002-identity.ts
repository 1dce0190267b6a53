// Creates accounts, sessions, API keys, and the records of logins and of changes to accounts.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity00021700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key,
        username text not null unique check (username = lower(username) and username <> ''),
        name text not null,
        password_hash text not null,
        roles text[] not null,
        unit_id uuid,
        active boolean not null,
        password_changed_at timestamptz not null,
        created_at timestamptz not null
      );
      create index accounts_unit on accounts (unit_id);

      create table sessions (
        token_hash text primary key,
        account_id uuid not null references accounts,
        opened_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        ip text not null,
        user_agent text not null
      );
      create index sessions_account on sessions (account_id);

      create table api_keys (
        id uuid primary key,
        name text not null,
        key_hash text not null unique,
        hint text not null,
        roles text[] not null,
        scopes text[] not null,
        unit_id uuid,
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        created_by uuid not null references accounts,
        created_at timestamptz not null
      );

      create table logins (
        id uuid primary key,
        username text not null,
        account_id uuid references accounts,
        outcome text not null check (outcome in ('ok', 'failed', 'inactive', 'throttled')),
        ip text not null,
        at timestamptz not null
      );
      create index logins_username on logins (username, at);
      create index logins_ip on logins (ip, at);
      create index logins_at on logins (at);

      create table account_changes (
        id uuid primary key,
        subject_id uuid not null,
        action text not null,
        actor_id uuid,
        actor_name text not null,
        details jsonb not null,
        at timestamptz not null
      );
      create index account_changes_at on account_changes (at);

      -- Records that may only grow: every lib's migration may hang this on its own tables.
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;
      create trigger logins_append_only before update or delete or truncate on logins
        for each statement execute function refuse_change();
      create trigger account_changes_append_only before update or delete or truncate on account_changes
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table account_changes, logins, api_keys, sessions, accounts;
      drop function refuse_change`);
  }
}
