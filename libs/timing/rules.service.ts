// The city's table of time limits and its ladders: looked at, added to, changed, switched off.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Jobs, newId } from '@hotline/platform';
import { DataSource } from 'typeorm';
import type { Ladder } from './core/ladder.js';
import { ladderFaults, ruleFaults } from './core/rule-faults.js';
import type { Rule } from './core/rule.js';
import { RUNG_ACTIONS, type RungAction } from './core/rung-action.js';
import { DeadlineRuleEntity, ruleOf, ruleRow } from './deadline-rule.entity.js';
import { LadderEntity } from './ladder.entity.js';
import { Law } from './law.service.js';
import { RECALCULATE } from './recalculation-job.js';

export interface RungWord {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly action: RungAction;
}

@Injectable()
export class DeadlineRules {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  async list(): Promise<readonly Rule[]> {
    const rows = await this.dataSource.manager.find(DeadlineRuleEntity, { order: { clock: 'ASC', id: 'ASC' } });
    return rows.map(ruleOf);
  }

  async add(given: Omit<Rule, 'id'>, by: string): Promise<Rule> {
    return this.save({ ...given, id: newId(this.clock.now()) }, by, '新增');
  }

  /** Replaces the whole rule; what is switched off takes its running clocks with it. */
  async change(id: string, given: Omit<Rule, 'id'>, by: string): Promise<Rule> {
    if (!(await this.dataSource.manager.existsBy(DeadlineRuleEntity, { id }))) throw new DomainError('deadline_rule.not_found');
    return this.save({ ...given, id }, by, '调整');
  }

  async ladders(): Promise<readonly Ladder[]> {
    const rows = await this.dataSource.manager.find(LadderEntity, { order: { key: 'ASC' } });
    return rows.map(({ key, name, rungs }) => ({ key, name, rungs }));
  }

  /** Every rung of the ladders in force, once, in the order of the longest ladder; of a rung that several have the first label speaks. */
  async rungWords(): Promise<readonly RungWord[]> {
    const ladders = [...(await this.law.book()).ladders.values()].sort((a, b) => b.rungs.length - a.rungs.length || a.key.localeCompare(b.key));
    const words = new Map<string, RungWord>();
    for (const { rung, label, action } of ladders.flatMap((ladder) => ladder.rungs)) {
      if (!words.has(rung)) words.set(rung, { code: rung, zh: label, en: RUNG_ACTIONS[action].en, action });
    }
    return [...words.values()];
  }

  /** Adds the ladder or replaces it. */
  async putLadder(ladder: Ladder, by: string): Promise<Ladder> {
    const errors = ladderFaults(ladder);
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    await this.dataSource.manager.upsert(LadderEntity, { ...ladder, changedBy: by, changedAt: this.clock.now() } as never, ['key']);
    await this.changed(`升级阶梯调整：${ladder.name}`);
    return ladder;
  }

  private async save(rule: Rule, by: string, what: string): Promise<Rule> {
    const ladders = await this.ladders();
    const errors = ruleFaults(rule, new Set(ladders.map(({ key }) => key)));
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    await this.dataSource.manager.upsert(DeadlineRuleEntity, { ...ruleRow(rule), changedBy: by, changedAt: this.clock.now() }, ['id']);
    await this.changed(`时限规则${what}：${rule.name}`);
    return rule;
  }

  private async changed(reason: string): Promise<void> {
    await this.law.renew();
    await this.jobs.enqueue(RECALCULATE, { reason });
  }
}
