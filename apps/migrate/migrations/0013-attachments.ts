// Creates the attachments of tickets, with their bytes: backups and every process see the same files.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Attachments00131700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachments (
        id uuid primary key,
        ticket_id uuid not null references tickets (id),
        name text not null,
        type text not null,
        size int not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        uploaded_by uuid,
        uploader_name text not null,
        created_at timestamptz not null,
        bytes bytea not null check (octet_length(bytes) = size),
        unique (ticket_id, sha256)
      );
      -- Pictures and recordings are compressed already.
      alter table attachments alter column bytes set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachments');
  }
}
