// The record of what was done to accounts and API keys.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, newId, writeRows } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountChangeEntity } from './account-change.entity.js';
import type { AccountAction } from './core/account-actions.js';

export interface RecordedChange {
  readonly subjectId: string;
  readonly action: AccountAction;
  readonly details: Readonly<Record<string, unknown>>;
}

@Injectable()
export class AccountChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async record(tx: EntityManager, actor: Actor, changes: readonly RecordedChange[]): Promise<void> {
    const at = this.clock.now();
    const rows = changes.map(({ subjectId, action, details }) => ({
      id: newId(at), subject_id: subjectId, action, actor_id: actor.id, actor_name: actor.name, details, at,
    }));
    await writeRows(tx, [{ table: 'account_changes', rows }]);
  }

  /** Newest first. */
  async latest(limit: number): Promise<readonly AccountChangeEntity[]> {
    return this.dataSource.manager.find(AccountChangeEntity, { order: { at: 'DESC', id: 'DESC' }, take: limit });
  }
}
