// Everything that does background work: one line per lib module whose providers handle jobs or outbox messages.
import { PlatformModule } from '@hotline/platform';
import { Module } from '@nestjs/common';

@Module({
  imports: [
    PlatformModule,
  ],
})
export class WorkerModule {}
