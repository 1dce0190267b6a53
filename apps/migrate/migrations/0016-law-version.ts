// Numbers the law (rules, ladders, calendars), so that every writer knows within its own transaction whether what it has in memory still holds.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['deadline_rules', 'ladders', 'calendars', 'calendar_days', 'calendar_years'] as const;

export class LawVersion00161700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table law (
        the_row boolean primary key default true check (the_row),
        version bigint not null,
        -- Up to which version open clocks have been recounted.
        recounted bigint not null
      );
      insert into law (version, recounted) values (1, 1);

      create function law_changes() returns trigger language plpgsql as $$
      begin
        update law set version = version + 1;
        return null;
      end $$;

      -- The transaction first gets its number and then looks: a change that it does not see yet commits later, and finds it among the
      -- running ones. Volatile, because each query of a volatile function sees what has been committed by then.
      create function law_version() returns bigint language plpgsql volatile as $$
      begin
        perform pg_current_xact_id();
        return (select version from law);
      end $$;

      -- For who writes in one statement: a row put in here asks whether its version still holds, and is not kept.
      create table law_checks (version bigint not null);
      create function refuse_old_law() returns trigger language plpgsql as $$
      begin
        if new.version < law_version() then
          raise exception 'the law has changed' using errcode = 'HL001';
        end if;
        return null;
      end $$;
      create trigger law_checks_refuse_old before insert on law_checks for each row execute function refuse_old_law();
    `);
    for (const table of TABLES) {
      // Before the rows, so that two changes wait for one another at the number and nowhere else.
      await runner.query(`create trigger ${table}_law before insert or update or delete or truncate on ${table} for each statement execute function law_changes()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop trigger ${table}_law on ${table}`);
    await runner.query(`
      drop table law_checks, law;
      drop function refuse_old_law; drop function law_version; drop function law_changes;
    `);
  }
}
