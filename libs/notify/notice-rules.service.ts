// The rules and quiet hours that hold: the city's own, else the defaults.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, Renewals, type Renewed } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { DEFAULT_QUIET_HOURS, type QuietHours } from './core/quiet-hours.js';
import { DEFAULT_RULES, ruleFaults, type NoticeRule } from './core/rules.js';

/** How long another process may go on with the rules of before a change. */
const KEPT_MS = 5_000;

export interface RuleSet {
  readonly rules: readonly NoticeRule[];
  readonly quietHours: QuietHours;
}
/** What a city may change of a rule; whom it is about and when it holds stays. */
export type RuleChange = Partial<Pick<NoticeRule, 'to' | 'title' | 'text' | 'sms' | 'enabled'>>;

@Injectable()
export class NoticeRules {
  private readonly kept: Renewed<RuleSet>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    renewals: Renewals,
  ) {
    this.kept = renewals.keep(() => this.load(), KEPT_MS);
  }

  current(): Promise<RuleSet> {
    return this.kept.get();
  }

  async change(key: string, change: RuleChange, actor: Actor): Promise<NoticeRule> {
    const known = (await this.load()).rules.find((rule) => rule.key === key);
    if (!known) throw new DomainError('notice_rule.not_found');
    const rule = { ...known, ...change };
    const errors = ruleFaults(rule);
    if (errors.length > 0) throw new DomainError('validation.failed', { errors });
    await this.dataSource.query(
      `insert into notice_rules (key, rule, changed_by, changed_at) values ($1, $2, $3, $4)
       on conflict (key) do update set rule = excluded.rule, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [key, rule, actor.name, this.clock.now()],
    );
    await this.kept.renew();
    return rule;
  }

  async keepQuiet({ from, to }: QuietHours): Promise<QuietHours> {
    await this.dataSource.query(
      `insert into quiet_hours (from_minute, to_minute) values ($1, $2)
       on conflict (the_row) do update set from_minute = excluded.from_minute, to_minute = excluded.to_minute`,
      [from, to],
    );
    await this.kept.renew();
    return { from, to };
  }

  private async load(): Promise<RuleSet> {
    const own = await this.dataSource.query<{ key: string; rule: NoticeRule }[]>('select key, rule from notice_rules order by key');
    const [hours] = await this.dataSource.query<QuietHours[]>('select from_minute as "from", to_minute as "to" from quiet_hours');
    const byKey = new Map([...DEFAULT_RULES, ...own.map((row) => row.rule)].map((rule) => [rule.key, rule]));
    return { rules: [...byKey.values()], quietHours: hours ?? DEFAULT_QUIET_HOURS };
  }
}
