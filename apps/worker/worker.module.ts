// Everything that does background work: one line per lib module whose providers handle jobs or outbox messages.
import { CallbackModule, RatingLinks } from '@hotline/callback';
import { CitizenModule } from '@hotline/citizen';
import { IntakeModule } from '@hotline/intake';
import { DeliveryModule } from '@hotline/notify';
import { PlatformModule } from '@hotline/platform';
import { RankingModule } from '@hotline/ranking';
import { SupervisionModule } from '@hotline/supervision';
import { Module } from '@nestjs/common';
import { LastOfGroupJobs } from './last-of-group.jobs.js';

@Module({
  imports: [
    PlatformModule,
    CallbackModule,
    CitizenModule,
    SupervisionModule,
    RankingModule,
    IntakeModule,
    DeliveryModule.with({ module: CallbackModule, ratingAddress: RatingLinks }),
  ],
  providers: [LastOfGroupJobs],
})
export class WorkerModule {}
