// The table of a month: frozen if it is frozen, else as it stands now.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Directory } from '@hotline/directory';
import { Clock, DomainError } from '@hotline/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { leagueOf, type LeagueRow } from './core/league.js';
import type { Scheme } from './core/scheme.js';
import { windowOf, type Window } from './core/window.js';
import { countsAsOf, liveCounts } from './counts.js';
import { frozenRows, frozenUnitIds, latestFrozen, type Frozen } from './frozen-store.js';
import { rankedUnits } from './ranked-units.js';
import { Schemes } from './schemes.service.js';

export interface Table {
  readonly month: string;
  readonly scheme: Scheme;
  readonly schemeVersion: number | null; // null once frozen: the scheme itself is kept then
  readonly window: Window;
  readonly cutAt: Date;
  readonly frozen: Frozen | null;
  readonly rows: readonly LeagueRow[];
}

export interface Place {
  readonly window: Window;
  readonly cutAt: Date;
  readonly excludedTypes: readonly string[];
  /** The unit and those below that count with it. */
  readonly unitIds: readonly string[];
}

@Injectable()
export class Standings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly schemes: Schemes,
  ) {}

  async table(month: string, schemeName: string): Promise<Table> {
    const { manager } = this.dataSource;
    const frozen = await latestFrozen(manager, month, schemeName);
    if (!frozen) return this.live(month, schemeName);
    const window = { month, from: frozen.fromAt, to: frozen.toAt };
    return { month, scheme: frozen.scheme, schemeVersion: null, window, cutAt: frozen.cutAt, frozen, rows: await frozenRows(manager, frozen.id) };
  }

  async live(month: string, schemeName: string): Promise<Table> {
    const { scheme, version } = await this.schemes.inForce(schemeName, month);
    const window = windowOf(month, scheme.firstDay);
    const cutAt = this.clock.now();
    const counts = await liveCounts(this.dataSource.manager, { window, cutAt, excludedTypes: scheme.excludedTypes });
    const rows = leagueOf(scheme, rankedUnits(await this.directory.tree(), window.from), counts);
    return { month, scheme, schemeVersion: version, window, cutAt, frozen: null, rows };
  }

  /** Where to look for the tickets behind a unit's figures, without counting the whole city. */
  async place(month: string, schemeName: string, unitId: string): Promise<Place> {
    const { manager } = this.dataSource;
    const frozen = await latestFrozen(manager, month, schemeName);
    const scheme = frozen?.scheme ?? (await this.schemes.inForce(schemeName, month)).scheme;
    const window = frozen ? { month, from: frozen.fromAt, to: frozen.toAt } : windowOf(month, scheme.firstDay);
    const unitIds = frozen
      ? await frozenUnitIds(manager, frozen.id, unitId)
      : rankedUnits(await this.directory.tree(), window.from).find((unit) => unit.unitId === unitId)?.unitIds;
    if (!unitIds) throw new DomainError('ranking.unit_not_found');
    return { window, cutAt: frozen?.cutAt ?? this.clock.now(), excludedTypes: scheme.excludedTypes, unitIds };
  }

  /** Any scheme on the facts as they were known at `cutAt`; with the units of now, or those of a frozen table. */
  async asOf(tx: EntityManager, scheme: Scheme, window: Window, cutAt: Date, units?: readonly LeagueRow[]): Promise<readonly LeagueRow[]> {
    const counts = await countsAsOf(tx, { window, cutAt, excludedTypes: scheme.excludedTypes });
    return leagueOf(scheme, units?.map(({ unitId, unitName, group, unitIds }) => ({ unitId, unitName, group, unitIds })) ?? rankedUnits(await this.directory.tree(), window.from), counts);
  }
}
