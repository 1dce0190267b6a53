// Everything that does background work: one line per lib module whose providers handle jobs or outbox messages.
import { CallbackModule } from '@hotline/callback';
import { CitizenModule } from '@hotline/citizen';
import { PlatformModule } from '@hotline/platform';
import { Module } from '@nestjs/common';

@Module({
  imports: [
    PlatformModule,
    CallbackModule,
    CitizenModule,
  ],
})
export class WorkerModule {}
