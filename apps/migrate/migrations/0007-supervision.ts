// Creates what supervision keeps: cards, orders with their grounds, the bulletin, matters raised to leaders, and when the sweep last ran.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Supervision00071700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 黄牌 and 红牌 are rungs that hand out a card.
      create view cards as
        select ticket_id, assignment_no, clock, cycle, rung, case action when 'red_card' then 'red' else 'yellow' end as colour,
          unit_id, fired_at as given_at, late
        from rungs where action in ('yellow_card', 'red_card');

      create table supervision_orders (
        order_no text primary key,
        ticket_id uuid not null references tickets (id),
        unit_id uuid references units (id),
        ground text not null,
        requirement text not null,
        issued_by text not null,
        issued_at timestamptz not null,
        due_at timestamptz,
        reply text,
        replied_by text,
        replied_at timestamptz,
        verdict text check (verdict in ('accepted', 'rejected')),
        verdict_note text,
        judged_by text,
        judged_at timestamptz
      );
      create index supervision_orders_ticket on supervision_orders (ticket_id);
      create index supervision_orders_unit on supervision_orders (unit_id, issued_at desc);
      create index supervision_orders_unjudged on supervision_orders (issued_at) where judged_at is null;

      -- One order per ticket, ground and round, however often the messages are delivered.
      create table order_grounds (
        ticket_id uuid not null references tickets (id),
        ground text not null,
        occasion text not null,
        found_at timestamptz not null,
        order_no text,
        primary key (ticket_id, ground, occasion)
      );

      create table bulletin_entries (
        ticket_id uuid not null references tickets (id),
        assignment_no int not null,
        clock text not null,
        cycle int not null,
        unit_id uuid references units (id),
        due_at timestamptz not null,
        listed_at timestamptz not null,
        primary key (ticket_id, assignment_no, clock, cycle)
      );
      create index bulletin_entries_listed on bulletin_entries (listed_at desc);

      create table raisings (
        id uuid primary key,
        ticket_id uuid references tickets (id),
        unit_id uuid references units (id),
        ground text not null,
        detail jsonb not null,
        raised_at timestamptz not null,
        settled_at timestamptz,
        settled_by text,
        note text
      );
      create index raisings_open on raisings (raised_at) where settled_at is null;

      create table sweep_state (
        one boolean primary key default true check (one),
        ran_at timestamptz not null,
        fired bigint not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view cards; drop table sweep_state, raisings, bulletin_entries, order_grounds, supervision_orders');
  }
}
