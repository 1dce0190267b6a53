// Watches over the sweep: how far behind it is, how much it fires, and whether it still runs.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, metrics, ReadinessChecks } from '@hotline/platform';
import { DataSource } from 'typeorm';

export const SWEEP_PERIOD_MS = 10_000;

const MISSED_PERIODS = 3;
const MINUTE_MS = 60_000;

const lag = metrics.gauge('hotline_sweep_lag_seconds', 'Age of the oldest rung that was due when the sweep looked');
const fired = metrics.counter('hotline_rungs_fired_total', 'Rungs fired', ['clock', 'rung', 'late']);
const perMinute = metrics.gauge('hotline_rungs_per_minute', 'Rungs fired by this process in the last minute');

interface Fired {
  readonly clock: string;
  readonly rung: string;
  readonly late: boolean;
}

@Injectable()
export class SweepWatch implements OnModuleInit {
  private since = 0;
  private recent: readonly { readonly at: number; readonly count: number }[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly checks: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.since = this.clock.now().getTime();
    this.checks.add('sweep', () => this.complaint());
  }

  /** After every batch, so that a long sweep counts as running. */
  async ran(oldestDueAt: Date | null, rungs: readonly Fired[]): Promise<void> {
    const now = this.clock.now();
    lag.set(oldestDueAt ? Math.max(0, (now.getTime() - oldestDueAt.getTime()) / 1000) : 0);
    for (const { clock, rung, late } of rungs) fired.inc({ clock, rung, late: String(late) });
    this.recent = [...this.recent, { at: now.getTime(), count: rungs.length }].filter(({ at }) => at > now.getTime() - MINUTE_MS);
    perMinute.set(this.recent.reduce((sum, { count }) => sum + count, 0));
    await this.dataSource.query(
      `insert into sweep_state (ran_at, fired) values ($1, $2)
       on conflict (one) do update set ran_at = greatest(sweep_state.ran_at, excluded.ran_at), fired = sweep_state.fired + excluded.fired`,
      [now, rungs.length],
    );
  }

  /** A process that has just begun gives the sweep its three periods first. */
  private async complaint(): Promise<string | undefined> {
    const [state] = await this.dataSource.query<{ readonly ran_at: Date }[]>('select ran_at from sweep_state');
    const last = Math.max(this.since, state?.ran_at.getTime() ?? 0);
    const silent = this.clock.now().getTime() - last;
    return silent > MISSED_PERIODS * SWEEP_PERIOD_MS ? `the sweep has not run for ${Math.round(silent / 1000)} s` : undefined;
  }
}
