// The life of a month: frozen five working days after its end, published, and re-issued with a reason when it must change.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, transaction } from '@hotline/platform';
import { Calendars } from '@hotline/timing';
import { SYSTEM_ACTOR, type Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { compareTables, hasMoved } from './core/difference.js';
import type { Scheme } from './core/scheme.js';
import { monthOf, shiftMonth, windowOf, type Window } from './core/window.js';
import { factHashes } from './counts.js';
import { lockFacts } from './fact-store.js';
import { frozenRows, latestFrozen, writeFrozen, type Frozen } from './frozen-store.js';
import { Schemes } from './schemes.service.js';
import { signatureOf } from './seal.js';
import { Standings } from './standings.service.js';

/** Domain §5: a month freezes 5 working days after its end. */
const FREEZES_AFTER_WORKDAYS = 5;
/** A re-issue looks this far back, so that no command still on its way can slip under its cut afterwards. */
const SETTLED_MS = 5_000;

@Injectable()
export class Freezing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly schemes: Schemes,
    private readonly standings: Standings,
  ) {}

  /** Freezes every official ranking whose time has come; what is frozen already stays. */
  async freezeDue(): Promise<readonly string[]> {
    const done: string[] = [];
    for (const month of await this.endedMonths()) {
      for (const { scheme } of await this.schemes.official(month)) {
        if (await latestFrozen(this.dataSource.manager, month, scheme.name)) continue;
        if (this.clock.now() < (await this.freezesAt(windowOf(month, scheme.firstDay)))) continue;
        await this.freeze(month, scheme.name, SYSTEM_ACTOR);
        done.push(`${month} ${scheme.name}`);
      }
    }
    return done;
  }

  /** The state of the fifth working day's end, however late the freezing itself comes. */
  async freeze(month: string, schemeName: string, actor: Actor): Promise<Frozen> {
    const { scheme } = await this.schemes.inForce(schemeName, month);
    const window = windowOf(month, scheme.firstDay);
    const cutAt = await this.freezesAt(window);
    if (this.clock.now() < cutAt) throw new DomainError('ranking.too_early', { extra: { freezesAt: cutAt.toISOString() } });
    return transaction(this.dataSource, async (tx) => {
      await this.settle(tx, cutAt);
      if (await latestFrozen(tx, month, schemeName)) throw new DomainError('ranking.frozen');
      return this.seal(tx, { scheme, window, cutAt, version: 1, reason: null, before: null }, actor);
    });
  }

  /** Once more on what is known now: a new version with its reason and the difference; the earlier ones stay. */
  async reissue(month: string, schemeName: string, reason: string, actor: Actor): Promise<Frozen> {
    const { scheme } = await this.schemes.inForce(schemeName, month);
    return transaction(this.dataSource, async (tx) => {
      const cutAt = new Date(this.clock.now().getTime() - SETTLED_MS);
      await this.settle(tx, cutAt);
      const before = await latestFrozen(tx, month, schemeName);
      if (!before) throw new DomainError('ranking.not_found');
      const window = windowOf(month, scheme.firstDay);
      const frozen = await this.seal(tx, { scheme, window, cutAt, version: before.version + 1, reason, before }, actor);
      if (before.publishedAt) await this.announce(tx, frozen.id, actor);
      return (await latestFrozen(tx, month, schemeName))!;
    });
  }

  async publish(month: string, schemeName: string, actor: Actor): Promise<Frozen> {
    return transaction(this.dataSource, async (tx) => {
      const frozen = await latestFrozen(tx, month, schemeName);
      if (!frozen) throw new DomainError('ranking.not_found');
      if (frozen.publishedAt) throw new DomainError('ranking.published');
      await this.announce(tx, frozen.id, actor);
      return (await latestFrozen(tx, month, schemeName))!;
    });
  }

  async freezesAt(window: Window): Promise<Date> {
    const lastInstant = new Date(window.to.getTime() - 1);
    return new Date((await this.calendars.due(lastInstant.toISOString(), FREEZES_AFTER_WORKDAYS)).dueAt);
  }

  private async seal(tx: EntityManager, sealing: Sealing, actor: Actor): Promise<Frozen> {
    const { scheme, window, cutAt, version, reason, before } = sealing;
    const rows = await this.standings.asOf(tx, scheme, window, cutAt);
    const difference = before && compareTables(await frozenRows(tx, before.id), rows).filter(hasMoved);
    if (difference?.length === 0) throw new DomainError('ranking.unchanged');
    const hashes = await factHashes(tx, window, cutAt);
    const frozenAt = this.clock.now();
    const frozen = {
      id: newId(frozenAt), month: window.month, schemeName: scheme.name, version, scheme, fromAt: window.from, toAt: window.to, cutAt,
      frozenAt, frozenBy: actor.id, frozenByName: actor.name, reason, difference, factHashes: hashes,
      signature: signatureOf({ month: window.month, scheme, version, cutAt, reason, rows, factHashes: hashes }),
    };
    await writeFrozen(tx, frozen, rows);
    return { ...frozen, publishedAt: null, publishedByName: null };
  }

  /** Facts stand still from here on, and everything that happened before the cut is in them. */
  private async settle(tx: EntityManager, cutAt: Date): Promise<void> {
    await lockFacts(tx);
    const [{ behind }] = await tx.query<[{ behind: boolean }]>(
      `select exists (select from outbox where created_at < $1)
         or exists (select from outbox_retries where consumer = 'ranking' and created_at < $1) as behind`, [cutAt]);
    if (behind) throw new DomainError('ranking.facts_behind');
  }

  private async announce(tx: EntityManager, rankingId: string, actor: Actor): Promise<void> {
    await tx.query(
      `insert into ranking_publications (ranking_id, published_at, published_by, published_by_name) values ($1, $2, $3, $4)
       on conflict (ranking_id) do nothing`,
      [rankingId, this.clock.now(), actor.id, actor.name]);
  }

  /** From the first month with a fact to the last that is over. */
  private async endedMonths(): Promise<readonly string[]> {
    const [{ first }] = await this.dataSource.query<[{ first: Date | null }]>('select min(at) as first from rating_facts');
    const months: string[] = [];
    if (first) for (let month = monthOf(first); month < monthOf(this.clock.now()); month = shiftMonth(month, 1)) months.push(month);
    return months;
  }
}

interface Sealing {
  readonly scheme: Scheme;
  readonly window: Window;
  readonly cutAt: Date;
  readonly version: number;
  readonly reason: string | null;
  readonly before: Frozen | null;
}
