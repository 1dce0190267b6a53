// Lets raisings come from a ranking, one per unit, month and scheme, and notices be about no ticket.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LastOfGroup00151700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table raisings add month text, add scheme_name text, add withdrawn_at timestamptz,
        add check ((ground = 'bottom') = (month is not null and scheme_name is not null)),
        add constraint raisings_last_of_group unique (unit_id, month, scheme_name);
      alter table notices alter ticket_id drop not null, drop constraint notices_ticket_id_subject_recipient_id_key,
        add constraint notices_once unique nulls not distinct (ticket_id, subject, recipient_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notices where ticket_id is null;
      alter table notices drop constraint notices_once, alter ticket_id set not null,
        add constraint notices_ticket_id_subject_recipient_id_key unique (ticket_id, subject, recipient_id);
      delete from raisings where ground = 'bottom';
      alter table raisings drop constraint raisings_last_of_group, drop month, drop scheme_name, drop withdrawn_at;
    `);
  }
}
