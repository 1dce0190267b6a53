// Wires what writes and sends notices; only where jobs run. Where a rating link leads is told by whoever composes the libs.
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { DirectoryModule } from '@hotline/directory';
import { IdentityModule } from '@hotline/identity';
import { DeliverJobs, Postman } from './deliver.jobs.js';
import { LeaderNotices } from './leader-notices.service.js';
import { NotifyModule } from './notify.module.js';
import { NoticeWriter } from './notice-writer.js';
import { FileSmsSender, RatingAddress, SmsSender } from './senders.js';

@Module({})
export class DeliveryModule {
  static with(links: { readonly module: Type; readonly ratingAddress: Type<RatingAddress> }): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [NotifyModule, CitizenModule, DirectoryModule, IdentityModule, links.module],
      providers: [
        DeliverJobs, LeaderNotices, NoticeWriter, Postman,
        { provide: SmsSender, useClass: FileSmsSender },
        { provide: RatingAddress, useExisting: links.ratingAddress },
      ],
      exports: [LeaderNotices],
    };
  }
}
