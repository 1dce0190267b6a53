// Registers tickets: everything a new ticket needs goes to the database in one statement, for one or for a batch.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Citizens, citizenTable } from '@hotline/citizen';
import { Directory } from '@hotline/directory';
import { DomainError, newId, sqlState, writeRows, type FieldError } from '@hotline/platform';
import { Deadlines, deadlineWrites, LAW_CHANGED, lawCheck } from '@hotline/timing';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { chain, clockFacts } from './batch.js';
import { CHAIN_START, canonical, type ChainedEvent } from './hash-chain.js';
import { referenceFaults } from './core/references.js';
import { firstState, queryCode, registeredEvent, type Registration } from './registration.js';
import { TicketNumbers } from './ticket-numbers.js';
import { changingColumns, eventWrites } from './ticket-rows.js';
import { textColumns } from './ticket-texts.js';

export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly status: string;
  readonly version: number;
  readonly createdAt: Date;
  /** False when the same key had registered it before. */
  readonly created: boolean;
}
export type RegisterResult = Registered | { readonly error: DomainError };

interface NewTicket {
  readonly registered: Registered;
  readonly citizenRow: Parameters<typeof citizenTable>[0][number] | null;
  readonly ticketRow: Record<string, unknown>;
  readonly textRow: Record<string, unknown>;
  readonly events: readonly ChainedEvent[];
  readonly clocks: Awaited<ReturnType<Deadlines['follow']>>;
}

@Injectable()
export class Registrar {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly deadlines: Deadlines,
    private readonly numbers: TicketNumbers,
    private readonly people: Citizens,
    private readonly directory: Directory,
  ) {}

  /** One ticket; throws validation.failed by field, or ticket.idempotency_key_reused when the key came with another content. */
  async register(told: Registration, actor: Actor): Promise<Registered> {
    const [result] = await this.registerAll([told], actor);
    if (!result) throw new Error('a registration has a result');
    if ('error' in result) throw result.error;
    return result;
  }

  /** Many at once, each judged for itself; results in the order given. */
  async registerAll(all: readonly Registration[], actor: Actor): Promise<readonly RegisterResult[]> {
    const made = await Promise.all(all.map((told) => this.make(told, actor)));
    const fresh = made.filter((m): m is NewTicket => !('error' in m));
    const written = await this.write(fresh);
    if (written === 'yes') return made.map((m) => ('error' in m ? m : m.registered));
    if (written === 'law_changed') {
      await this.deadlines.renew();
      return this.registerAll(all, actor);
    }
    if (all.length === 1) return [await this.earlier(all[0]!, actor)];
    const one = async (told: Registration): Promise<RegisterResult> => (await this.registerAll([told], actor))[0]!;
    const results: RegisterResult[] = [];
    for (const told of all) results.push(await one(told));
    return results;
  }

  private async make(told: Registration, actor: Actor): Promise<NewTicket | { readonly error: DomainError }> {
    const errors = await this.faults(told);
    if (errors.length) return { error: new DomainError('validation.failed', { errors }) };
    try {
      return await this.ticketOf(told, actor);
    } catch (error) {
      if (error instanceof DomainError) return { error };
      throw error;
    }
  }

  private async ticketOf(told: Registration, actor: Actor): Promise<NewTicket> {
    const citizen = told.citizen ? this.people.rowFor(told.citizen) : null;
    const { at, number } = await this.numbers.next();
    const born = { id: newId(at), number, citizenId: citizen?.id ?? null, at, actor };
    const event = registeredEvent(told, born);
    const state = firstState(event);
    const clocks = await this.deadlines.follow([{ state, events: [event], deadlines: [] }]);
    const events = chain(CHAIN_START, [event], clockFacts([], clocks.deadlines));
    const code = queryCode();
    return {
      registered: { id: born.id, number: born.number, queryCode: code, status: state.status, version: state.version, createdAt: at, created: true },
      citizenRow: citizen?.row ?? null,
      ticketRow: {
        ...changingColumns({ state, deadlines: clocks.deadlines, lastHash: events[0]!.hash, updatedAt: at }),
        number, query_code: code, title: told.title, channel: state.channel, confidential: state.confidential,
        assistance: told.assistance ?? null, created_at: at, registered_by: actor.id,
        idempotency_key: told.idempotencyKey ?? null, request_hash: requestHash(told),
      },
      textRow: textColumns({ ticketId: born.id, title: told.title, text: told.text, address: told.address ?? null }),
      events,
      clocks,
    };
  }

  /** `key_taken`: a key was there already, `law_changed`: the clocks were counted by an older law; then nothing was written. */
  private async write(tickets: readonly NewTicket[]): Promise<'yes' | 'key_taken' | 'law_changed'> {
    if (tickets.length === 0) return 'yes';
    try {
      await writeRows(this.dataSource.manager, [
        citizenTable(tickets.flatMap(({ citizenRow }) => (citizenRow ? [citizenRow] : []))),
        { table: 'tickets', rows: tickets.map((t) => t.ticketRow) },
        { table: 'ticket_texts', rows: tickets.map((t) => t.textRow) },
        ...eventWrites(tickets.flatMap((t) => t.events)),
        ...deadlineWrites({ deadlines: tickets.flatMap((t) => t.clocks.deadlines), rungs: [] }),
        lawCheck(Math.min(...tickets.map((t) => t.clocks.lawVersion))),
      ]);
      return 'yes';
    } catch (error) {
      if (sqlState(error) === LAW_CHANGED) return 'law_changed';
      if (sqlState(error) === UNIQUE_VIOLATION && constraintOf(error) === 'tickets_idempotency') return 'key_taken';
      throw error;
    }
  }

  private async earlier(told: Registration, actor: Actor): Promise<RegisterResult> {
    const rows = (await this.dataSource.query(
      `select id, number, query_code as "queryCode", status, version, created_at as "createdAt", request_hash as "requestHash"
       from tickets where registered_by is not distinct from $1 and idempotency_key = $2`,
      [actor.id, told.idempotencyKey],
    )) as readonly (Omit<Registered, 'created'> & { readonly requestHash: string })[];
    const [row] = rows;
    if (!row) throw new Error('a taken key belongs to a ticket');
    const { requestHash: hash, ...registered } = row;
    if (hash !== requestHash(told)) return { error: new DomainError('ticket.idempotency_key_reused') };
    return { ...registered, created: false };
  }

  private async faults(told: Registration): Promise<readonly FieldError[]> {
    const tree = await this.directory.tree();
    return (['category', 'area'] as const).flatMap((type) =>
      referenceFaults(tree, type, told[`${type}Code`]).map((message) => ({ field: `${type}Code`, message })));
  }
}

const UNIQUE_VIOLATION = '23505';
function constraintOf(error: unknown): string | undefined {
  return (error as { readonly driverError?: { readonly constraint?: string } }).driverError?.constraint;
}

function requestHash({ idempotencyKey: _, ...told }: Registration): string {
  return createHash('sha256').update(canonical({ ...told, occurredAt: told.occurredAt?.toISOString() })).digest('hex');
}
