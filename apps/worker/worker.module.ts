// Everything that does background work: one line per lib module whose providers handle jobs or outbox messages.
import { CallbackModule } from '@hotline/callback';
import { CitizenModule } from '@hotline/citizen';
import { IntakeModule } from '@hotline/intake';
import { PlatformModule } from '@hotline/platform';
import { SupervisionModule } from '@hotline/supervision';
import { Module } from '@nestjs/common';

@Module({
  imports: [
    PlatformModule,
    CallbackModule,
    CitizenModule,
    SupervisionModule,
    IntakeModule,
  ],
})
export class WorkerModule {}
