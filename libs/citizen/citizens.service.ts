// What others may know of a citizen: masked by default, in clear with a reason that is recorded.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type CitizenInput, type CitizenRow, CitizenRows } from './citizen-rows.js';
import { CitizenEntity } from './citizen.entity.js';
import { concealed, masked, type PersonalData, type PersonalField } from './core/masking.js';
import { revealRefusal } from './core/reveal-rules.js';
import { KeyRing } from './key-ring.js';
import { RevealEntity } from './reveal.entity.js';

export interface RevealRequest {
  readonly citizenId: string;
  readonly field: PersonalField;
  readonly reason: string;
  readonly ticketId?: string;
  /** Of a 举报, or taken down as confidential: the caller knows the ticket. */
  readonly confidential: boolean;
}

@Injectable()
export class Citizens {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly keys: KeyRing,
    private readonly rows: CitizenRows,
  ) {}

  /** The row for a ticket writer's statement (with `citizenTable`); no query is needed. */
  rowFor(input: CitizenInput): { readonly id: string; readonly row: CitizenRow } {
    return this.rows.rowFor(input);
  }

  /** The row of a person of whom more is known now; a number told at last makes it the person of that number. */
  async supplementedRow(tx: EntityManager, knownId: string | null, input: CitizenInput): Promise<{ readonly id: string; readonly row: CitizenRow }> {
    if (knownId === null) return this.rows.rowFor(input);
    const told = Object.fromEntries(Object.entries(input).filter(([, value]) => value?.trim()));
    return this.rows.rowFor({ ...this.opened(await this.find(knownId, tx)), ...told }, knownId);
  }

  /** The id of a number, whether or not it has called; undefined when it is no number. */
  idForPhone(typed: string): string | undefined {
    return this.rows.idForPhone(typed);
  }

  /** Masked data of several citizens by id. */
  async masked(ids: readonly string[]): Promise<ReadonlyMap<string, PersonalData>> {
    const found = await this.dataSource.manager.findBy(CitizenEntity, { id: In([...ids]) });
    return new Map(found.map((citizen) => [citizen.id, masked(this.opened(citizen))]));
  }

  /** Masked data of one citizen; of a whistle-blower nothing. */
  async view(citizenId: string, confidential: boolean): Promise<PersonalData> {
    const data = this.opened(await this.find(citizenId));
    return confidential ? concealed(data) : masked(data);
  }

  /** One field in clear. The record is written first: nothing is seen that is not on record. */
  async reveal(actor: Actor, request: RevealRequest): Promise<string | null> {
    const refusal = revealRefusal(actor, request.field, request.confidential);
    if (refusal) throw new DomainError(refusal);
    const citizen = await this.find(request.citizenId);
    const at = this.clock.now();
    await this.dataSource.manager.insert(RevealEntity, {
      id: newId(at),
      citizenId: citizen.id,
      field: request.field,
      ticketId: request.ticketId ?? null,
      reason: request.reason,
      actorId: actor.id!,
      actorName: actor.name,
      at,
    });
    return this.opened(citizen)[request.field];
  }

  /** The latest reveals, newest first. */
  async reveals(limit: number): Promise<readonly RevealEntity[]> {
    return this.dataSource.manager.find(RevealEntity, { order: { at: 'DESC', id: 'DESC' }, take: limit });
  }

  /** For programs that send or dial, never for an answer to a person: no record is written. */
  async contactNumber(citizenId: string): Promise<string | null> {
    return this.opened(await this.find(citizenId)).phone;
  }

  /** For the public query, which asks for the last four digits of the number. */
  async lastFourMatch(citizenId: string, digits: string): Promise<boolean> {
    const phone = await this.contactNumber(citizenId);
    return digits.length === 4 && phone !== null && phone.endsWith(digits);
  }

  private async find(citizenId: string, tx = this.dataSource.manager): Promise<CitizenEntity> {
    const citizen = await tx.findOneBy(CitizenEntity, { id: citizenId });
    if (!citizen) throw new DomainError('citizen.not_found');
    return citizen;
  }

  private opened(citizen: CitizenEntity): PersonalData {
    const open = (field: PersonalField): string | null => {
      const sealed = citizen[field];
      return sealed === null ? null : this.keys.open(sealed, `${citizen.id}:${field}`);
    };
    return { name: open('name'), phone: open('phone'), idNumber: open('idNumber'), address: open('address') };
  }
}
