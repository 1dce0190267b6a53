// Takes lines of an import file in through the same registration as every other ticket; a line taken twice is one ticket.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { readPhone } from '@hotline/citizen';
import { Directory } from '@hotline/directory';
import { Clock, type DomainError, transaction } from '@hotline/platform';
import { lockTicketRows, Registrar, type Registration, textHash, TicketWriter } from '@hotline/ticket';
import { type Actor, SYSTEM_ACTOR } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { finder } from './core/finders.js';
import { type Message, type Place, readMessage } from './core/message.js';
import type { Remark } from './core/message-faults.js';
import type { Line } from './message-lines.js';

export interface LineOutcome {
  readonly no: number;
  /** known: an earlier run registered it. rejected: no ticket, for the reasons in `remarks`. */
  readonly outcome: 'registered' | 'known' | 'rejected';
  /** Of the ticket; a message without contact details has to be supplemented. */
  readonly status?: string;
  readonly remarks: readonly Remark[];
}

interface Accepted {
  readonly no: number;
  readonly key: string;
  readonly message: Message;
  readonly remarks: readonly Remark[];
}
interface Known {
  readonly id: string;
  readonly key: string;
  readonly status: string;
  readonly textHash: string;
}

const IMPORTER: Actor = { ...SYSTEM_ACTOR, name: '导入' };

@Injectable()
export class MessageImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly registrar: Registrar,
    private readonly writer: TicketWriter,
  ) {}

  /** One batch; outcomes in the order of its lines. May be repeated with the same lines after any interruption. */
  async take(lines: readonly Line[]): Promise<readonly LineOutcome[]> {
    const place = await this.place();
    const read = lines.map((line) => readLine(line, place));
    const accepted = read.filter((line): line is Accepted => 'message' in line);
    const known = await this.known(accepted.map(({ key }) => key));
    const fresh = firstOfEachKey(accepted.filter(({ key }) => !known.has(key)));
    const refused = await this.register(fresh, known);
    await this.note(accepted, known);
    const isFresh = new Set<Accepted | LineOutcome>(fresh);
    return read.map((line): LineOutcome => {
      if (!('message' in line)) return line;
      const ticket = known.get(line.key);
      const fault = ticket ? otherContent(line, ticket) : refused.get(line.key);
      if (fault) return { no: line.no, outcome: 'rejected', remarks: [fault] };
      return { no: line.no, outcome: isFresh.has(line) ? 'registered' : 'known', status: ticket?.status, remarks: line.remarks };
    });
  }

  private async place(): Promise<Place> {
    const tree = await this.directory.tree();
    return {
      now: this.clock.now(),
      categoryCode: finder(tree.categories.filter((category) => category.active)),
      areaCode: finder(tree.areas),
      phoneFault: (typed) => {
        const reading = readPhone(typed);
        return reading.ok ? null : reading.message;
      },
    };
  }

  /** Tickets of earlier batches and runs, by key. */
  private async known(keys: readonly string[]): Promise<Map<string, Known>> {
    const rows = (await this.dataSource.query(
      `select t.id, t.idempotency_key as key, t.status, e.payload->>'textHash' as "textHash"
         from tickets t join ticket_events e on e.ticket_id = t.id and e.seq = 1
        where t.registered_by is null and t.idempotency_key = any($1)`,
      [keys],
    )) as Known[];
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Adds to `known` what it registered; returns why the registration refused a line, by key. */
  private async register(lines: readonly Accepted[], known: Map<string, Known>): Promise<ReadonlyMap<string, Remark>> {
    const results = await this.registrar.registerAll(lines.map(registrationOf), IMPORTER);
    const refused = new Map<string, Remark>();
    for (const [index, { key, message }] of lines.entries()) {
      const result = results[index]!;
      if ('error' in result) refused.set(key, remarkOf(result.error));
      else known.set(key, { id: result.id, key, status: result.status, textHash: textHash(message.title, message.text) });
    }
    return refused;
  }

  /** The notes are a second step: whatever kept an earlier run from writing one, this run makes good. */
  private async note(lines: readonly Accepted[], known: ReadonlyMap<string, Known>): Promise<void> {
    const notes = new Map(lines.flatMap(({ key, message: { note } }) => (note !== null && known.has(key) ? [[known.get(key)!.id, note]] : [])));
    if (notes.size === 0) return;
    await transaction(this.dataSource, async (tx) => {
      const ids = [...notes.keys()];
      await lockTicketRows(tx, ids);
      const noted = (await tx.query(
        `select ticket_id as id from ticket_events where ticket_id = any($1) and type = 'ticket.noted' and actor_id is null and actor_name = $2`,
        [ids, IMPORTER.name],
      )) as { readonly id: string }[];
      for (const { id } of noted) notes.delete(id);
      await this.writer.executeIn(tx, [...notes].map(([ticketId, text]) => ({ ticketId, command: 'note', input: { text } })), IMPORTER);
    });
  }
}

function readLine(line: Line, place: Place): Accepted | LineOutcome {
  if ('fault' in line) return { no: line.no, outcome: 'rejected', remarks: [{ field: '', reason: line.fault }] };
  const reading = readMessage(line.text, place);
  if ('faults' in reading) return { no: line.no, outcome: 'rejected', remarks: reading.faults };
  return { no: line.no, key: keyOf(reading.message, line.text), ...reading };
}

function keyOf({ externalId }: Message, line: string): string {
  return `import:${externalId ?? createHash('sha256').update(line.trim()).digest('hex')}`;
}

function firstOfEachKey(lines: readonly Accepted[]): readonly Accepted[] {
  const first = new Map(lines.toReversed().map((line) => [line.key, line]));
  return lines.filter((line) => first.get(line.key) === line);
}

function remarkOf({ title, details }: DomainError): Remark {
  const [first] = details.errors ?? [];
  return first ? { field: first.field, reason: first.message } : { field: '', reason: title };
}

/** The same number of the source with another text is no repetition; which of the two is right, a person has to say. */
function otherContent({ message }: Accepted, known: Known): Remark | undefined {
  if (known.textHash === textHash(message.title, message.text)) return undefined;
  return { field: 'externalId', reason: `来源编号“${message.externalId}”已登记过，而这一行的标题或内容不同` };
}

/**
 * The time of the message is the time of the matter. The ticket itself is registered now, and so are its clocks:
 * a deadline measures what this system was told and when, and nothing can be late before it was here.
 */
function registrationOf({ key, message }: Accepted): Registration {
  return {
    type: message.type,
    title: message.title,
    text: message.text,
    channel: message.channel,
    urgency: message.urgency,
    citizen: Object.keys(message.citizen).length > 0 ? message.citizen : undefined,
    areaCode: message.areaCode ?? undefined,
    address: message.address ?? undefined,
    categoryCode: message.categoryCode ?? undefined,
    occurredAt: message.occurredAt,
    idempotencyKey: key,
  };
}
