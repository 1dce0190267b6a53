// Replays a month under another scheme: who would move, and by which components. Changes nothing.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { compareTables, hasMoved } from './core/difference.js';
import { DEFAULT_SCHEME } from './core/presets.js';
import { windowOf } from './core/window.js';
import { Schemes } from './schemes.service.js';
import { Standings } from './standings.service.js';

export interface SimulationAsked {
  /** A name or a whole scheme. */
  readonly scheme: unknown;
  /** What to compare with; the default scheme if left out. */
  readonly against?: string;
  readonly group?: string;
}

@Injectable()
export class Simulation {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly schemes: Schemes,
    private readonly standings: Standings,
  ) {}

  /** On the same facts, known at the same time, for the same units as the table compared with. */
  async run(month: string, { scheme: asked, against = DEFAULT_SCHEME, group }: SimulationAsked) {
    const scheme = await this.schemes.resolve(asked, 'scheme');
    const real = await this.standings.table(month, against);
    const window = windowOf(month, scheme.firstDay);
    const rows = await this.standings.asOf(this.dataSource.manager, scheme, window, real.cutAt, real.rows);
    const moves = compareTables(real.rows, rows).filter((move) => group === undefined || move.group === group);
    return {
      month, scheme: scheme.name, against, cutAt: real.cutAt, changes: moves.filter(hasMoved).length,
      rows: moves.map((move) => ({ ...move, up: move.from?.rank && move.to?.rank ? move.from.rank - move.to.rank : null })),
    };
  }
}
