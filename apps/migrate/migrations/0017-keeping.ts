// What is kept and for how long: the key of the citizens' ids, sealed, and attachments of which the content goes after years.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Keeping00171700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table citizen_index_key (
        the_row boolean primary key default true check (the_row),
        sealed text not null
      );
      insert into retention_periods values ('attachment', 36);
      -- An erased one leaves its line: that there was a file, of which kind and size, and what a reply referred to.
      alter table attachments alter bytes drop not null, add erased_at timestamptz,
        drop constraint attachments_check, add constraint attachments_bytes check (case when erased_at is null then octet_length(bytes) = size else bytes is null end);
      create index attachments_kept on attachments (ticket_id) where erased_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attachments_kept;
      delete from attachments where erased_at is not null;
      alter table attachments drop constraint attachments_bytes, drop erased_at, alter bytes set not null,
        add constraint attachments_check check (octet_length(bytes) = size);
      delete from retention_periods where subject = 'attachment';
      drop table citizen_index_key;
    `);
  }
}
