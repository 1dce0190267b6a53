// Creates the callbacks with their attempts, the units' own ratings, the rating links, and what a city tunes about them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Callback00081700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without a row the defaults of libs/callback hold.
      create table callback_settings (
        the_row boolean primary key default true check (the_row),
        settings jsonb not null,
        changed_by text not null,
        changed_at timestamptz not null
      );

      -- One per caller and round. The caller of a merged ticket is asked about the ticket that was handled for both.
      create table callbacks (
        id uuid primary key,
        ticket_id uuid not null references tickets (id),
        handled_ticket_id uuid not null references tickets (id),
        round int not null,
        state text not null check (state in ('due', 'claimed', 'waiting', 'link_sent', 'done', 'expired')),
        urgency_rank smallint not null,
        opened_at timestamptz not null,
        due_at timestamptz not null,
        next_band text,
        next_at timestamptz,
        claimed_by uuid references accounts (id),
        claimed_until timestamptz,
        outcome text check (outcome in ('closed', 'redo', 'decision', 'unrated', 'superseded')),
        level smallint,
        ended_at timestamptz,
        decided_at timestamptz,
        unique (ticket_id, handled_ticket_id, round),
        check ((state = 'waiting') <= (next_at is not null)),
        check ((claimed_by is null) = (claimed_until is null)),
        check ((state in ('done', 'expired')) = (ended_at is not null and outcome is not null))
      );
      create index callbacks_queue on callbacks (urgency_rank, due_at, id) where ended_at is null;
      create index callbacks_claimed on callbacks (claimed_until) where state = 'claimed';
      create index callbacks_ended on callbacks (state, ended_at desc, id desc) where ended_at is not null;
      create index callbacks_undecided on callbacks (ended_at, id) where outcome = 'decision' and decided_at is null;
      create index callbacks_handled on callbacks (handled_ticket_id);

      create table callback_attempts (
        callback_id uuid not null references callbacks (id),
        no int not null,
        at timestamptz not null,
        tried_on date not null,
        band text not null,
        reached boolean not null,
        contacted boolean,
        resolved boolean,
        level smallint,
        reasons text[],
        basis text,
        note text,
        source text not null,
        outcome text not null,
        officer_id uuid,
        officer_name text not null,
        -- The event in the log of the callback's ticket that says the same.
        seq int not null,
        idempotency_key text,
        request_hash text,
        primary key (callback_id, no)
      );
      create unique index callback_attempts_key on callback_attempts (callback_id, idempotency_key) where idempotency_key is not null;
      create unique index callback_attempts_once_a_band on callback_attempts (callback_id, tried_on, band) where not reached;
      create unique index callback_attempts_one_rating on callback_attempts (callback_id) where reached;

      -- 自评: kept apart, never scored.
      create table self_ratings (
        ticket_id uuid not null references tickets (id),
        seq int not null,
        round int not null,
        unit_id uuid,
        at timestamptz not null,
        contacted boolean,
        resolved boolean,
        level smallint,
        reasons text[],
        note text,
        collected_by text not null,
        primary key (ticket_id, seq)
      );

      create table rating_links (
        id uuid primary key,
        callback_id uuid not null unique references callbacks (id),
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        -- Used, expired, or overtaken by a call that reached the citizen.
        settled_at timestamptz
      );
      create index rating_links_open on rating_links (expires_at) where settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rating_links, self_ratings, callback_attempts, callbacks, callback_settings');
  }
}
