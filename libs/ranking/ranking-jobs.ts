// The ranking's work in the background: freezing months when their time has come.
import { Injectable } from '@nestjs/common';
import { defineJob, HandlesJob } from '@hotline/platform';
import { Freezing } from './freezing.service.js';

/** Every hour, so that a downtime at midnight costs an hour and not a day; the cut is the same whenever it runs. */
export const FREEZE = defineJob<object>({ name: 'ranking.freeze', queue: 'ranking', attempts: 5, cron: '10 * * * *' });

@Injectable()
export class RankingJobs {
  constructor(private readonly freezing: Freezing) {}

  @HandlesJob(FREEZE)
  async freeze(): Promise<readonly string[]> {
    return this.freezing.freezeDue();
  }
}
