// Turns what a caller says of himself into the row that is stored.
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type FieldError, newId, type TableRows } from '@hotline/platform';
import type { PersonalField } from './core/masking.js';
import { readPhone } from './core/phone.js';
import { KeyRing } from './key-ring.js';

export interface CitizenInput {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly idNumber?: string | null;
  readonly address?: string | null;
}
/** A row of `citizens` by column name; what is not known is null and leaves the stored value alone. */
export type CitizenRow = {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly id_number: string | null;
  readonly address: string | null;
  readonly created_at: Date;
  readonly last_contact_at: Date;
  readonly erased_at: null;
};

const LONGEST = { name: 50, idNumber: 32, address: 200 } as const;

@Injectable()
export class CitizenRows {
  constructor(
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /**
   * Find-or-create without a query: the id follows from the phone number; without one it is a new person.
   * Refuses a wrong number or an overlong text by field (`citizen.phone`). `knownId` is a person whose number is still not known.
   */
  rowFor(input: CitizenInput, knownId?: string): { readonly id: string; readonly row: CitizenRow } {
    const phone = input.phone?.trim() ? readPhone(input.phone) : undefined;
    const errors = [
      ...tooLong(input),
      ...(phone && !phone.ok ? [{ field: 'citizen.phone', message: phone.message }] : []),
    ];
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    const now = this.clock.now();
    const number = phone?.ok ? phone.phone.number : null;
    const id = number === null ? (knownId ?? newId(now)) : this.keys.idFor(number);
    const sealed = (field: PersonalField, value: string | null | undefined): string | null =>
      value?.trim() ? this.keys.seal(value.trim(), `${id}:${field}`) : null;
    const row = {
      id,
      name: sealed('name', input.name),
      phone: sealed('phone', number),
      id_number: sealed('idNumber', input.idNumber),
      address: sealed('address', input.address),
      created_at: now,
      last_contact_at: now,
      erased_at: null,
    };
    return { id, row };
  }

  /** The id of a number, whether or not it has called; undefined when it is no number. */
  idForPhone(typed: string): string | undefined {
    const reading = readPhone(typed);
    return reading.ok ? this.keys.idFor(reading.phone.number) : undefined;
  }
}

/** For `writeRows`: one row per person in the order of ids, so that two batches never wait for one another in a circle. */
export function citizenTable(rows: readonly CitizenRow[]): TableRows {
  const byId = new Map<string, CitizenRow>();
  for (const row of rows) byId.set(row.id, merged(byId.get(row.id), row));
  return {
    table: 'citizens',
    rows: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    onConflict: { columns: ['id'], update: ['name', 'phone', 'id_number', 'address', 'last_contact_at', 'erased_at'] },
  };
}

function merged(before: CitizenRow | undefined, row: CitizenRow): CitizenRow {
  if (!before) return row;
  const known = Object.entries(row).filter(([, value]) => value !== null);
  return { ...before, ...Object.fromEntries(known) };
}

function tooLong(input: CitizenInput): FieldError[] {
  return (Object.keys(LONGEST) as (keyof typeof LONGEST)[])
    .filter((field) => (input[field]?.trim().length ?? 0) > LONGEST[field])
    .map((field) => ({ field: `citizen.${field}`, message: `最多 ${LONGEST[field]} 个字` }));
}
