// The settings of calling back: the city's own, else the defaults.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, renewed } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { DEFAULT_SETTINGS, settingsFaults, type CallbackSettings } from './core/settings.js';

/** How long another process may go on with the settings of before a change. */
const KEPT_MS = 5_000;

@Injectable()
export class CallbackSettingsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly kept = renewed(() => this.load(), KEPT_MS);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

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

  /** Before the first transaction asks. A database that is not migrated yet is not our worry. */
  async onApplicationBootstrap(): Promise<void> {
    await this.kept.get().catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.kept.stop();
  }

  private async load(): Promise<CallbackSettings> {
    const [row] = await this.dataSource.query<{ settings: Partial<CallbackSettings> }[]>('select settings from callback_settings');
    return { ...DEFAULT_SETTINGS, ...row?.settings };
  }
}
