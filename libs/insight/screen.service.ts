// The city at a glance, for the wall: today's intake, what is open and overdue, and how well the last 30 days went.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Directory, type DirectoryTree } from '@hotline/directory';
import { cached, Clock } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { CALLS_TODAY, CLOSED_TODAY, INTAKE_TODAY, type IntakeRow, ON_TIME, OPEN_NOW, type OpenRow, type RateRow, SATISFACTION } from './screen-queries.js';

/** Any number of walls cost the database one reading in five seconds. */
const KEPT_MS = 5_000;
const MOST_UNITS = 10;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Count {
  readonly n: number;
}

@Injectable()
export class Screen {
  private readonly picture = cached(() => this.take(), KEPT_MS);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** At most five seconds old; `now` says of when. */
  show(): ReturnType<Screen['take']> {
    return this.picture.get();
  }

  private async take() {
    const now = this.clock.now();
    const ask = <Row>(sql: string) => this.dataSource.query<Row[]>(sql, [now]);
    const [tree, [calls], intake, open, [closed], [satisfaction], [onTime]] = await Promise.all([
      this.directory.tree(), ask<Count>(CALLS_TODAY), ask<IntakeRow>(INTAKE_TODAY), ask<OpenRow>(OPEN_NOW), ask<Count>(CLOSED_TODAY),
      ask<RateRow>(SATISFACTION), ask<RateRow>(ON_TIME),
    ]);
    return {
      now,
      // A city whose telephone system reports no calls still has those that became tickets.
      callsToday: Math.max(calls!.n, total(intake.filter(({ phone }) => phone))),
      registeredToday: total(intake),
      intakeByHour: HOURS.map((hour) => ({ hour, count: total(intake.filter((row) => row.hour === hour)) })),
      byCategory: categories(tree, intake),
      byUnit: units(tree, open),
      byStatus: counted(open, ({ status }) => status).map(([status, rows]) => ({ status, count: total(rows) })),
      open: total(open),
      overdue: overdue(open),
      closedToday: closed!.n,
      satisfaction30d: satisfaction!,
      onTime30d: onTime!,
    };
  }
}

/** First levels, the busiest first. */
function categories(tree: DirectoryTree, intake: readonly IntakeRow[]) {
  return counted(intake, ({ category }) => category)
    .map(([categoryCode, rows]) => ({ categoryCode, categoryName: nameOf(categoryCode, (code) => tree.category(code)), count: total(rows) }))
    .sort((a, b) => b.count - a.count);
}

/** Units that have most open. */
function units(tree: DirectoryTree, open: readonly OpenRow[]) {
  return counted(open.filter((row) => row.unit_id !== null), (row) => row.unit_id!)
    .map(([unitId, rows]) => ({ unitId, unitName: nameOf(unitId, (id) => tree.unit(id))!, open: total(rows), overdue: overdue(rows) }))
    .sort((a, b) => b.open - a.open || b.overdue - a.overdue)
    .slice(0, MOST_UNITS);
}

function nameOf(id: string | null, find: (id: string) => { readonly name: string } | undefined): string | null {
  return id === null ? null : (find(id)?.name ?? id);
}

function counted<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}
function total(rows: readonly Count[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0);
}
function overdue(rows: readonly OpenRow[]): number {
  return rows.reduce((sum, row) => sum + row.overdue, 0);
}
