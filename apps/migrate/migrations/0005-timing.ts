// Creates the working calendar, the deadline rules with their ladders, the deadline rows and the rungs that fired.
import { DEFAULT_LADDERS, DEFAULT_RULES, ruleRow } from '@hotline/timing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Timing00051700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- scope is 'city' or a unit's id. A notice is the official list, an order is the city's or the unit's own and goes before it.
      create table calendar_days (
        scope text not null,
        "on" date not null,
        origin text not null check (origin in ('notice', 'order')),
        works boolean not null,
        name text not null,
        source text not null,
        list_year int,
        changed_by text not null,
        changed_at timestamptz not null,
        primary key (scope, "on", origin)
      );
      create table calendar_years (
        year int primary key,
        papers jsonb not null,
        imported_by text not null,
        imported_at timestamptz not null
      );
      -- The row of scope 'city' is the calendar that all inherit; null means inherited.
      create table calendars (
        scope text primary key,
        zone text,
        segments jsonb,
        weekdays int[],
        follows_holidays boolean not null default true,
        changed_by text not null,
        changed_at timestamptz not null
      );

      create table deadline_rules (
        id text primary key,
        name text not null,
        clock text not null,
        ticket_class text,
        urgency text,
        unit_id uuid,
        category_prefix text,
        type text,
        amount double precision,
        unit_of_time text,
        extension_workdays int,
        extension_times int,
        ladder text,
        valid_from timestamptz,
        valid_to timestamptz,
        enabled boolean not null default true,
        changed_by text not null,
        changed_at timestamptz not null,
        check ((amount is null) = (unit_of_time is null)),
        check ((extension_workdays is null) = (extension_times is null))
      );
      create table ladders (
        key text primary key,
        name text not null,
        rungs jsonb not null,
        changed_by text not null,
        changed_at timestamptz not null
      );

      create table deadlines (
        ticket_id uuid not null,
        assignment_no int not null,
        clock text not null,
        cycle int not null,
        unit_id uuid,
        subject text,
        rule jsonb,
        started_at timestamptz not null,
        due_at timestamptz,
        provisional boolean not null,
        paused_at timestamptz,
        changes jsonb not null,
        stopped_at timestamptz,
        outcome text check (outcome in ('met', 'late', 'ended')),
        late boolean not null,
        ladder text,
        fired text[] not null,
        next_fire_at timestamptz,
        primary key (ticket_id, assignment_no, clock, cycle),
        check ((stopped_at is null) = (outcome is null)),
        check (next_fire_at is null or (stopped_at is null and paused_at is null))
      ) with (fillfactor = 80);
      create index deadlines_next_fire on deadlines (next_fire_at) where next_fire_at is not null;
      create index deadlines_provisional on deadlines (due_at) where provisional and stopped_at is null;

      create table rungs (
        ticket_id uuid not null,
        assignment_no int not null,
        clock text not null,
        cycle int not null,
        rung text not null,
        action text,
        unit_id uuid,
        due_at timestamptz not null,
        fired_at timestamptz not null,
        late boolean not null,
        primary key (ticket_id, assignment_no, clock, cycle, rung)
      );
      -- 黄牌 and 红牌: the rungs that hand out a card.
      create index rungs_cards on rungs (fired_at desc) where action in ('yellow_card', 'red_card');
    `);
    await fill(runner, 'deadline_rules', DEFAULT_RULES.map(ruleRow));
    await fill(runner, 'ladders', DEFAULT_LADDERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rungs, deadlines, ladders, deadline_rules, calendars, calendar_years, calendar_days');
  }
}

/** The defaults are rows like any other from here on: the city changes them, and no later version does. */
async function fill(runner: QueryRunner, table: string, rows: readonly object[]): Promise<void> {
  const stamped = rows.map((row) => ({ ...snakeCased(row), changed_by: '系统', changed_at: '2020-01-01T00:00:00+08:00' }));
  await runner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(stamped)]);
}

function snakeCased(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value as unknown]));
}
