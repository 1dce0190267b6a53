// Creates the tickets with their texts, assignments and requests, and the event log that nobody can change.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ticket00061700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence ticket_numbers maxvalue 999999 cycle;

      create table tickets (
        id uuid primary key,
        number text not null constraint tickets_number unique check (number ~ '^[0-9]{18}$'),
        query_code text not null check (query_code ~ '^[0-9]{6}$'),
        status text not null,
        seq int not null,
        version int not null,
        title text not null,
        type text not null,
        urgency text not null,
        channel text not null,
        category_code text,
        area_code text,
        occurred_at timestamptz,
        confidential boolean not null,
        complex boolean not null,
        assistance text,
        citizen_id uuid references citizens (id),
        missing text[] not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        closed_at timestamptz,
        registered_by uuid,
        lead_no int,
        lead_unit_id uuid references units (id),
        round int not null,
        redo_count int not null,
        attempts int not null,
        awaits_decision boolean not null,
        merged_into_id uuid references tickets (id),
        repeats int not null,
        handler_ids uuid[] not null,
        open_orders text[] not null,
        due_at timestamptz,
        due_clock text,
        last_hash text not null,
        idempotency_key text,
        request_hash text
      -- Half of each page stays free: a burst of rungs moves all tickets of a page on, and without room every one would enter every index anew.
      ) with (fillfactor = 50);
      create unique index tickets_idempotency on tickets (registered_by, idempotency_key) nulls not distinct where idempotency_key is not null;
      create index tickets_status on tickets (status, id desc);
      create index tickets_lead_unit on tickets (lead_unit_id, id desc);
      create index tickets_citizen on tickets (citizen_id, id desc);
      create index tickets_due on tickets (due_at, id) where due_at is not null;
      create index tickets_merged_into on tickets (merged_into_id) where merged_into_id is not null;

      create table ticket_texts (
        ticket_id uuid primary key references tickets (id),
        text text not null,
        address text,
        search tsvector not null
      );
      create index ticket_texts_search on ticket_texts using gin (search);

      create table assignments (
        ticket_id uuid not null references tickets (id),
        no int not null,
        unit_id uuid not null references units (id),
        part text not null check (part in ('lead', 'assist')),
        assigned_at timestamptz not null,
        signed_at timestamptz,
        replied_at timestamptz,
        ended_at timestamptz,
        ended_by text,
        delegated_from int,
        primary key (ticket_id, no)
      );
      create unique index assignments_one_lead on assignments (ticket_id) where part = 'lead' and ended_at is null;
      create index assignments_unit on assignments (unit_id, ticket_id desc) where ended_at is null;

      create table ticket_requests (
        ticket_id uuid not null references tickets (id),
        no int not null,
        kind text not null check (kind in ('decline', 'return', 'extension', 'suspension')),
        assignment_no int not null,
        unit_id uuid references units (id),
        applicant_id uuid,
        applicant_name text not null,
        requested_at timestamptz not null,
        reason text not null,
        basis text,
        detail jsonb not null,
        state text not null check (state in ('pending', 'granted', 'refused', 'lapsed')),
        decider_id uuid,
        decider_name text,
        decided_at timestamptz,
        note text,
        primary key (ticket_id, no)
      );
      create unique index ticket_requests_pending on ticket_requests (ticket_id, kind) where state = 'pending';

      create table ticket_events (
        ticket_id uuid not null references tickets (id),
        seq int not null,
        type text not null,
        command text not null,
        at timestamptz not null,
        actor_id uuid,
        actor_name text not null,
        actor_unit_id uuid,
        payload jsonb not null,
        clocks jsonb not null,
        hash text not null,
        primary key (ticket_id, seq)
      );

      create function refuse_event_change() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger ticket_events_forbid_change before update or delete on ticket_events for each row execute function refuse_event_change();
      create trigger ticket_events_forbid_truncate before truncate on ticket_events for each statement execute function refuse_event_change();

      create table order_numbers (
        issued_on date primary key,
        last int not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table order_numbers, ticket_events, ticket_requests, assignments, ticket_texts, tickets;
      drop function refuse_event_change;
      drop sequence ticket_numbers;
    `);
  }
}
