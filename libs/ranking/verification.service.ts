// Recomputes a frozen ranking from the log upwards and names whatever does not fit: an event, a fact, a row.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, transaction } from '@hotline/platform';
import { brokenAt, canonical, type ChainedEvent } from '@hotline/ticket';
import { DataSource } from 'typeorm';
import { factHashes } from './counts.js';
import { factRowsOf, logsOf } from './fact-store.js';
import { allFrozen, frozenRows, type Frozen } from './frozen-store.js';
import { signatureOf } from './seal.js';
import { Standings } from './standings.service.js';

export interface Finding {
  readonly what: 'event' | 'fact' | 'row' | 'signature';
  /** Ticket number and place in its log, or unit and ranking: enough to look at it. */
  readonly where: string;
  readonly problem: string;
}
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly rankings: readonly { readonly scheme: string; readonly version: number; readonly signature: string }[];
}
export interface VerificationProgress {
  readonly done: number;
  readonly total: number;
}

const BATCH = 500;

@Injectable()
export class Verification {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: Standings,
  ) {}

  /** Nothing found means: log, facts, rows and signatures of every version of this month agree. */
  async verify(month: string, report: (progress: VerificationProgress) => void = () => {}): Promise<Verdict> {
    const versions = await allFrozen(this.dataSource.manager, month);
    if (versions.length === 0) throw new DomainError('ranking.not_found');
    const findings = [...(await this.verifyLogs(versions, report))];
    for (const frozen of versions) findings.push(...(await this.verifyTable(frozen)));
    return { findings, rankings: versions.map(({ schemeName: scheme, version, signature }) => ({ scheme, version, signature })) };
  }

  private async verifyTable(frozen: Frozen): Promise<readonly Finding[]> {
    const { manager } = this.dataSource;
    const name = `${frozen.month} ${frozen.schemeName} 第 ${frozen.version} 版`;
    const window = { month: frozen.month, from: frozen.fromAt, to: frozen.toAt };
    const rows = await frozenRows(manager, frozen.id);
    const findings: Finding[] = [];

    const hashes = await transaction(this.dataSource, (tx) => factHashes(tx, window, frozen.cutAt));
    const units = new Set([...Object.keys(hashes), ...Object.keys(frozen.factHashes)]);
    for (const unitId of units) {
      if (hashes[unitId] !== frozen.factHashes[unitId]) findings.push({ what: 'fact', where: `${name}，单位 ${await this.nameOf(unitId)}`, problem: '事实与冻结时不同' });
    }
    const expected = await this.standings.asOf(manager, frozen.scheme, window, frozen.cutAt, rows);
    for (const row of rows) {
      const right = expected.find((other) => other.unitId === row.unitId);
      if (canonical(toJson(right)) !== canonical(row)) findings.push({ what: 'row', where: `${name}，${row.unitName}`, problem: differing(row, right) });
    }
    const { month, scheme, version, cutAt, reason, factHashes: sealed, signature } = frozen;
    if (signatureOf({ month, scheme, version, cutAt, reason, rows, factHashes: sealed }) !== signature) {
      findings.push({ what: 'signature', where: name, problem: '签名与内容不符' });
    }
    return findings;
  }

  /** Every ticket that may have a fact in the month; those without any facts left are the reason to ask the tickets too. */
  private async verifyLogs(versions: readonly Frozen[], report: (progress: VerificationProgress) => void): Promise<readonly Finding[]> {
    const from = new Date(Math.min(...versions.map((v) => v.fromAt.getTime())));
    const cutAt = new Date(Math.max(...versions.map((v) => v.cutAt.getTime())));
    const [{ total }] = await this.dataSource.query<[{ total: number }]>(`select count(*)::int as total from tickets t where ${CONCERNED}`, [from, cutAt]);
    const orphans = await this.dataSource.query<{ id: string }[]>(ORPHANS, [from, cutAt]);
    const findings: Finding[] = orphans.map(({ id }) => ({ what: 'fact', where: `工单 ${id}`, problem: '没有这张工单' }));
    let done = 0;
    let last: string | null = null;
    for (;;) {
      const tickets: readonly TicketHead[] = await this.dataSource.query<TicketHead[]>(
        `select t.id, t.number, t.last_hash, t.seq from tickets t
         where ${CONCERNED} and ($3::uuid is null or t.id > $3) order by t.id limit ${BATCH}`, [from, cutAt, last]);
      if (tickets.length === 0) return findings;
      findings.push(...(await this.verifyTickets(tickets)));
      last = tickets.at(-1)!.id;
      done += tickets.length;
      report({ done, total });
    }
  }

  private async verifyTickets(tickets: readonly TicketHead[]): Promise<readonly Finding[]> {
    const ids = tickets.map((ticket) => ticket.id);
    const logs = await logsOf(this.dataSource.manager, ids);
    const kept = await this.dataSource.query<StoredFact[]>(FACTS, [ids]);
    return tickets.flatMap((ticket) => {
      const log = logs.get(ticket.id) ?? [];
      return brokenLog(ticket, log) ?? changedFacts(ticket, log, kept.filter((fact) => fact.ticket_id === ticket.id));
    });
  }

  private async nameOf(unitId: string): Promise<string> {
    const [unit] = await this.dataSource.query<{ name: string }[]>('select name from units where id = $1', [unitId]);
    return unit?.name ?? unitId;
  }
}

interface TicketHead {
  readonly id: string;
  readonly number: string;
  readonly last_hash: string;
  readonly seq: number;
}
interface StoredFact {
  readonly ticket_id: string;
  readonly [column: string]: unknown;
}

// A duty may fall due long after its ticket was closed; two months cover every allowance with its extension.
const CONCERNED = `t.created_at < $2 and (t.closed_at is null or t.closed_at >= $1::timestamptz - interval '62 days'
  or exists (select from rating_facts f where f.ticket_id = t.id and f.at >= $1 and f.known_from <= $2))`;
const ORPHANS = `
  select distinct f.ticket_id as id from rating_facts f
  where f.at >= $1 and f.known_from <= $2 and not exists (select from tickets t where t.id = f.ticket_id)`;

const FACTS = `
  select ticket_id, unit_id, at, over_at, known_from, known_until, seq, no, cycle, level, in_time, returned, reached, contacted, resolved,
    redone, kind, type, outcome, excluded_for, '\\x' || encode(digest, 'hex') as digest
  from rating_facts where ticket_id = any($1)`;

function brokenLog(ticket: TicketHead, log: readonly ChainedEvent[]): readonly Finding[] | null {
  const seq = brokenAt(log);
  if (seq !== null) return [{ what: 'event', where: `工单 ${ticket.number} 第 ${seq} 条记录`, problem: '与哈希链不符' }];
  if (log.at(-1)?.hash === ticket.last_hash && log.length === ticket.seq) return null;
  return [{ what: 'event', where: `工单 ${ticket.number} 第 ${log.length + 1} 条记录`, problem: '记录缺失' }];
}

function changedFacts(ticket: TicketHead, log: readonly ChainedEvent[], kept: readonly StoredFact[]): readonly Finding[] {
  const right = new Map(factRowsOf(log).map((fact) => [keyOf(fact), canonical(toJson(fact))]));
  const stored = new Map(kept.map((fact) => [keyOf(fact), canonical(toJson(fact))]));
  return [...new Set([...right.keys(), ...stored.keys()])]
    .filter((key) => right.get(key) !== stored.get(key))
    .map((key) => ({ what: 'fact', where: `工单 ${ticket.number} ${key}`, problem: stored.has(key) ? (right.has(key) ? '与记录不符' : '记录中没有') : '缺失' }));
}

function keyOf(fact: object): string {
  const { kind, no, cycle, seq } = fact as { kind: string; no: number; cycle: number; seq: number };
  return `${kind} ${no}.${cycle}（第 ${seq} 条记录）`;
}

function differing(row: object, right: object | undefined): string {
  if (!right) return '重算后没有这一行';
  const wanted = toJson(right) as Record<string, unknown>;
  const names = Object.entries(row).filter(([name, value]) => canonical(value) !== canonical(wanted[name])).map(([name]) => name).sort();
  return `与重算不符：${names.join('、')}`;
}

function toJson(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
