// The schemes of a city: the presets, its own, their versions, and which holds in which month.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, transaction } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { evaluate, trialProblems, type TrialResult, type TrialRow } from './core/evaluate.js';
import { DEFAULT_SCHEME, preset, PRESETS } from './core/presets.js';
import type { Scheme } from './core/scheme.js';
import { checkedScheme } from './scheme-check.js';

/** A scheme as it stands in the book: presets are version 1 of their name. */
export interface SchemeVersion {
  readonly scheme: Scheme;
  readonly version: number;
  readonly official: boolean; // frozen every month by itself
  readonly createdAt: Date | null; // null = preset
  readonly createdByName: string | null;
}

interface Row {
  readonly version: number;
  readonly official: boolean;
  readonly body: Scheme;
  readonly created_at: Date;
  readonly created_by_name: string;
}

@Injectable()
export class Schemes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every version of every scheme, by name, newest last. */
  async list(): Promise<readonly SchemeVersion[]> {
    const rows = await this.dataSource.query<Row[]>('select * from schemes order by name, version');
    const kept = rows.map(fromRow);
    const presets = PRESETS.map((scheme) => ({ scheme, version: 1, official: false, createdAt: null, createdByName: null }));
    const all = [...presets, ...kept].sort((a, b) => (a.scheme.name === b.scheme.name ? a.version - b.version : a.scheme.name < b.scheme.name ? -1 : 1));
    return rows.some((row) => row.official) ? all : all.map((v) => (v.createdAt === null && v.scheme.name === DEFAULT_SCHEME ? { ...v, official: true } : v));
  }

  /** The version of a name that holds in a month: of those in effect by then the latest made. */
  async inForce(name: string, month: string): Promise<SchemeVersion> {
    const found = (await this.list()).filter((v) => v.scheme.name === name && v.scheme.effectiveFrom <= month).at(-1);
    if (!found) throw new DomainError('scheme.not_found', { detail: `${month} 没有名为 ${name} 的方案` });
    return found;
  }

  /** Those that are frozen by themselves in this month; the default when the city has chosen none. */
  async official(month: string): Promise<readonly SchemeVersion[]> {
    const names = [...new Set((await this.list()).filter((v) => v.scheme.effectiveFrom <= month).map((v) => v.scheme.name))];
    const inForce = await Promise.all(names.map((name) => this.inForce(name, month)));
    const chosen = inForce.filter((version) => version.official);
    return chosen.length > 0 ? chosen : [await this.inForce(DEFAULT_SCHEME, month)];
  }

  /** A new scheme, or a new version of one: what was frozen by an older version stays as it is. */
  async add(input: unknown, official: boolean, actor: Actor): Promise<SchemeVersion> {
    const scheme = checkedScheme(input, 'scheme');
    return transaction(this.dataSource, async (tx) => {
      await tx.query('lock table schemes in share row exclusive mode');
      const [{ last }] = await tx.query<[{ last: number }]>('select coalesce(max(version), $2)::int as last from schemes where name = $1', [scheme.name, preset(scheme.name) ? 1 : 0]);
      const row = { scheme, version: last + 1, official, createdAt: this.clock.now(), createdByName: actor.name };
      await tx.query(
        `insert into schemes (name, version, effective_from, official, body, created_at, created_by, created_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [scheme.name, row.version, scheme.effectiveFrom, official, scheme, row.createdAt, actor.id, actor.name]);
      return row;
    });
  }

  /** Tries a scheme on given rates; stores nothing. A name means the preset, else the city's latest of that name. */
  async evaluate(scheme: unknown, rows: readonly TrialRow[]): Promise<readonly TrialResult[]> {
    const chosen = await this.resolve(scheme, 'scheme');
    const errors = trialProblems(chosen, rows);
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    return evaluate(chosen, rows);
  }

  async resolve(scheme: unknown, at: string): Promise<Scheme> {
    if (typeof scheme !== 'string') return checkedScheme(scheme, at);
    const found = preset(scheme) ?? (await this.list()).filter((v) => v.scheme.name === scheme).at(-1)?.scheme;
    if (!found) throw new DomainError('validation.failed', { errors: [{ field: at, message: `没有名为 ${scheme} 的方案` }] });
    return found;
  }
}

function fromRow(row: Row): SchemeVersion {
  return { scheme: row.body, version: row.version, official: row.official, createdAt: row.created_at, createdByName: row.created_by_name };
}
