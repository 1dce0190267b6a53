// The settings of calling back: the city's own, else the defaults.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Renewals, type Renewed } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { DEFAULT_SETTINGS, settingsFaults, type CallbackSettings } from './core/settings.js';

/** How long another process may go on with the settings of before a change. */
const KEPT_MS = 5_000;

@Injectable()
export class CallbackSettingsService {
  private readonly kept: Renewed<CallbackSettings>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    renewals: Renewals,
  ) {
    this.kept = renewals.keep(() => this.load(), KEPT_MS);
  }

  current(): Promise<CallbackSettings> {
    return this.kept.get();
  }

  /** Whatever is not given keeps its value; faults are named by field. */
  async change(change: Partial<CallbackSettings>, actor: Actor): Promise<CallbackSettings> {
    const settings = { ...(await this.load()), ...change };
    const errors = settingsFaults(settings);
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    await this.dataSource.query(
      `insert into callback_settings (settings, changed_by, changed_at) values ($1, $2, $3)
       on conflict (the_row) do update set settings = excluded.settings, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [settings, actor.name, this.clock.now()],
    );
    await this.kept.renew();
    return settings;
  }

  private async load(): Promise<CallbackSettings> {
    const [row] = await this.dataSource.query<{ settings: Partial<CallbackSettings> }[]>('select settings from callback_settings');
    return { ...DEFAULT_SETTINGS, ...row?.settings };
  }
}
