// Looks up what lies outside a ticket before its acts are judged: units and categories, attachments, order numbers, personal data told later.
import { Injectable } from '@nestjs/common';
import { Citizens, citizenTable, type CitizenRow } from '@hotline/citizen';
import { Directory, type DirectoryTree } from '@hotline/directory';
import { DomainError, type FieldError, type TableRows } from '@hotline/platform';
import { FIELDS, type FieldName, type Given, type TicketState } from '@hotline/workflow';
import type { EntityManager } from 'typeorm';
import type { Act } from './acts.js';
import { ticketsOfAttachments } from './attachment-rows.js';
import type { Batch } from './batch.js';
import { isId } from './core/ids.js';
import { beijingDate, orderNumber } from './core/numbers.js';
import { referenceFaults } from './core/references.js';
import { supplementedText, type SupplementedText, textColumns } from './ticket-texts.js';

@Injectable()
export class Preparation {
  constructor(
    private readonly directory: Directory,
    private readonly citizens: Citizens,
  ) {}

  async prepare(tx: EntityManager, acts: readonly Act[], batch: Batch): Promise<Prepared> {
    const orders = acts.filter((act) => act.command === 'supervise');
    const numbers = await drawOrderNumbers(tx, orders.length, batch.at);
    const supplements = new Map<Act, Supplement>();
    for (const act of acts.filter((a) => a.command === 'supplement')) {
      const state = batch.state(act.ticketId);
      if (state) supplements.set(act, await this.supplement(tx, state, act.input));
    }
    const attachments = await ticketsOfAttachments(tx, acts.flatMap(({ input }) => attachmentIds(input)));
    const orderNumbers = new Map(orders.map((act, i) => [act, numbers[i]!]));
    return new Prepared({ tree: await this.directory.tree(), attachments }, batch, orderNumbers, supplements);
  }

  private async supplement(tx: EntityManager, state: TicketState, input: Act['input']): Promise<Supplement> {
    const told = (field: FieldName) => (typeof input[field] === 'string' ? input[field] : undefined);
    const person = { name: told('name'), phone: told('phone'), idNumber: told('idNumber') };
    try {
      return {
        citizen: Object.values(person).some(Boolean) ? await this.citizens.supplementedRow(tx, state.citizenId, person) : null,
        text: await supplementedText(tx, state.ticketId, { text: told('text'), address: told('address') }),
      };
    } catch (error) {
      if (error instanceof DomainError) return { error };
      throw error;
    }
  }
}

type Supplement =
  | { readonly citizen: { readonly id: string; readonly row: CitizenRow } | null; readonly text: SupplementedText | null }
  | { readonly error: DomainError };

/** What was looked up, for the acts of one batch. */
export class Prepared {
  private readonly kept: Exclude<Supplement, { readonly error: DomainError }>[] = [];

  constructor(
    private readonly known: { readonly tree: DirectoryTree; readonly attachments: ReadonlyMap<string, string> },
    private readonly batch: Batch,
    private readonly orderNumbers: ReadonlyMap<Act, string>,
    private readonly supplements: ReadonlyMap<Act, Supplement>,
  ) {}

  given(act: Act): Given {
    const { intoTicketId } = act.input;
    const supplement = this.supplements.get(act);
    if (supplement && 'error' in supplement) throw supplement.error;
    return {
      input: act.input,
      orderNo: this.orderNumbers.get(act),
      target: typeof intoTicketId === 'string' ? this.batch.state(intoTicketId) : undefined,
      isBelow: (unitId, ancestorId) => this.known.tree.isDescendant(unitId, ancestorId),
      supplement: supplement && { citizenId: supplement.citizen?.id ?? null, textHash: supplement.text?.hash ?? null },
    };
  }

  /** Units, categories and areas that are named must exist and be in use; attachments must be the ticket's own. */
  checkReferences({ ticketId, input }: Act): void {
    const errors: FieldError[] = Object.entries(input).flatMap(([field, value]) =>
      referenceFaults(this.known.tree, FIELDS[field as FieldName].type, value).map((message) => ({ field, message })));
    const strange = attachmentIds(input).some((id) => this.known.attachments.get(id) !== ticketId);
    if (strange) errors.push({ field: 'attachmentIds', message: '附件不存在，或不属于这张工单' });
    if (errors.length) throw new DomainError('validation.failed', { errors });
  }

  /** The act was lawful: what it told of the citizen is written with it. */
  keep(act: Act): void {
    const supplement = this.supplements.get(act);
    if (supplement && !('error' in supplement)) this.kept.push(supplement);
  }

  personalWrites(): readonly TableRows[] {
    return [
      citizenTable(this.kept.flatMap(({ citizen }) => (citizen ? [citizen.row] : []))),
      { table: 'ticket_texts', match: ['ticket_id'], rows: this.kept.flatMap(({ text }) => (text ? [textColumns(text)] : [])) },
    ];
  }
}

/** What looks like a list of ids: the fields' forms are checked later, by decide(). */
function attachmentIds({ attachmentIds: ids }: Act['input']): readonly string[] {
  return Array.isArray(ids) ? ids.filter(isId) : [];
}

async function drawOrderNumbers(tx: EntityManager, count: number, at: Date): Promise<readonly string[]> {
  if (count === 0) return [];
  const [row] = (await tx.query(
    `insert into order_numbers (issued_on, last) values ($1, $2)
     on conflict (issued_on) do update set last = order_numbers.last + excluded.last returning last`,
    [beijingDate(at), count],
  )) as [{ readonly last: number }];
  return Array.from({ length: count }, (_, index) => orderNumber(at, row.last - count + index + 1));
}
