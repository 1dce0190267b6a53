// Creates the ranking's facts, schemes, frozen rankings that nobody can change, appeals and reports.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ranking00091700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row per version of a fact; known_until null = holds now. A projection of ticket_events, rebuilt at any time.
      create table rating_facts (
        ticket_id uuid not null,
        unit_id uuid not null,
        at timestamptz not null,
        over_at timestamptz,
        known_from timestamptz not null,
        known_until timestamptz,
        seq int not null,
        no smallint not null,
        cycle smallint not null,
        level smallint,
        in_time boolean,
        returned boolean not null,
        reached boolean,
        contacted boolean,
        resolved boolean,
        redone boolean not null,
        kind text not null check (kind in ('sign', 'complete', 'callback', 'self')),
        type text not null,
        outcome text not null,
        excluded_for text,
        digest bytea not null,
        primary key (ticket_id, kind, no, cycle, seq)
      );
      create index rating_facts_at on rating_facts (at);
      create index rating_facts_unit on rating_facts (unit_id, kind, at, ticket_id, no, cycle);
      -- Duties that are open now, and duties that a month may carry over: as they are now, and as they were.
      create index rating_facts_open on rating_facts (at)
        where known_until is null and over_at is null and kind in ('sign', 'complete');
      create index rating_facts_late on rating_facts ((coalesce(over_at, 'infinity')), at)
        where known_until is null and in_time is not true and kind = 'complete';
      create index rating_facts_superseded on rating_facts (known_until, at)
        where known_until is not null and in_time is not true and kind = 'complete';

      -- Facts that hold now and are judged, counted by unit and Shanghai day: what the live ranking adds up.
      create table unit_days (
        unit_id uuid not null,
        "on" date not null,
        kind text not null,
        type text not null,
        outcome text not null,
        n int not null,
        primary key (unit_id, "on", kind, type, outcome)
      );
      create index unit_days_on on unit_days ("on");
      create index unit_days_gone on unit_days (n) where n = 0;

      create table fact_rebuilds (
        id uuid primary key,
        started_at timestamptz not null,
        last_ticket_id uuid,
        tickets int not null,
        finished_at timestamptz
      );

      create table schemes (
        name text not null,
        version int not null,
        effective_from text not null check (effective_from ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
        official boolean not null,
        body jsonb not null,
        created_at timestamptz not null,
        created_by uuid,
        created_by_name text not null,
        primary key (name, version)
      );

      create table rankings (
        id uuid primary key,
        month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
        scheme_name text not null,
        version int not null check (version >= 1),
        scheme jsonb not null,
        from_at timestamptz not null,
        to_at timestamptz not null,
        cut_at timestamptz not null,
        frozen_at timestamptz not null,
        frozen_by uuid,
        frozen_by_name text not null,
        reason text,
        difference jsonb,
        fact_hashes jsonb not null,
        signature text not null,
        unique (month, scheme_name, version),
        check ((version = 1) = (reason is null))
      );
      create table ranking_rows (
        ranking_id uuid not null references rankings (id),
        position int not null,
        unit_id uuid not null,
        unit_ids uuid[] not null,
        body jsonb not null,
        primary key (ranking_id, unit_id)
      );
      create table ranking_publications (
        ranking_id uuid primary key references rankings (id),
        published_at timestamptz not null,
        published_by uuid,
        published_by_name text not null
      );

      create function refuse_ranking_change() returns trigger language plpgsql as $$
      begin
        raise exception 'a frozen ranking is never changed: re-issue it' using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger rankings_forbid_change before update or delete or truncate on rankings
        for each statement execute function refuse_ranking_change();
      create trigger ranking_rows_forbid_change before update or delete or truncate on ranking_rows
        for each statement execute function refuse_ranking_change();
      create trigger ranking_publications_forbid_change before update or delete or truncate on ranking_publications
        for each statement execute function refuse_ranking_change();

      create table appeals (
        id uuid primary key,
        ticket_id uuid not null references tickets (id),
        round int not null,
        unit_id uuid not null references units (id),
        reason text not null,
        account text not null,
        evidence jsonb not null,
        applicant_id uuid not null,
        applicant_name text not null,
        applied_at timestamptz not null,
        decide_by timestamptz not null,
        state text not null check (state in ('pending', 'proposed', 'upheld', 'refused')),
        proposed boolean,
        decision_note text,
        decider_id uuid,
        decider_name text,
        decided_at timestamptz,
        confirmer_id uuid,
        confirmer_name text,
        confirmed_at timestamptz,
        check (confirmer_id is null or confirmer_id <> decider_id)
      );
      -- One open or upheld appeal per rating; a refused one is final too.
      create unique index appeals_rating on appeals (ticket_id, round);
      create index appeals_state on appeals (state, id);
      create index appeals_unit on appeals (unit_id, id);

      create table reports (
        id uuid primary key,
        kind text not null,
        format text not null check (format in ('csv', 'xlsx', 'docx', 'pdf')),
        parameters jsonb not null,
        state text not null check (state in ('waiting', 'running', 'done', 'failed')),
        progress int not null default 0,
        row_count int,
        file_name text,
        byte_count int,
        error text,
        requested_by uuid not null,
        requested_by_name text not null,
        requested_at timestamptz not null,
        finished_at timestamptz
      );
      create index reports_requested on reports (requested_by, id desc);
      create table report_chunks (
        report_id uuid not null references reports (id) on delete cascade,
        no int not null,
        bytes bytea not null,
        primary key (report_id, no)
      );
      create table report_downloads (
        report_id uuid not null references reports (id) on delete cascade,
        account_id uuid not null,
        account_name text not null,
        downloaded_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table report_downloads, report_chunks, reports, appeals, ranking_publications, ranking_rows, rankings, schemes,
        fact_rebuilds, unit_days, rating_facts;
      drop function refuse_ranking_change;
    `);
  }
}
