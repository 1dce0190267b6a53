// Everything the HTTP side consists of: one line per lib module or controller area.
// Controllers name their whole path, e.g. `@Controller('api/tickets')`; there is no global prefix.
import { PlatformModule } from '@hotline/platform';
import { Module } from '@nestjs/common';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { AuthModule } from './auth/auth.module.js';
import { CallbackApiModule } from './callback/callback-api.module.js';
import { CitizenApiModule } from './citizen/citizen-api.module.js';
import { DirectoryApiModule } from './directory/directory-api.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityApiModule } from './identity/identity-api.module.js';
import { NotifyApiModule } from './notify/notify-api.module.js';
import { PublicApiModule } from './public/public-api.module.js';
import { StreamApiModule } from './stream/stream-api.module.js';
import { RankingApiModule } from './ranking/ranking-api.module.js';
import { ScreenModule } from './screen/screen.module.js';
import { SupervisionApiModule } from './supervision/supervision-api.module.js';
import { TicketsModule } from './tickets/tickets.module.js';
import { TimingApiModule } from './timing/timing-api.module.js';
import { DispatchApiModule } from './dispatch/dispatch-api.module.js';
import { IntakeApiModule } from './intake/intake-api.module.js';

@Module({
  imports: [
    PlatformModule,
    HealthModule,
    AuthModule,
    IdentityApiModule,
    DirectoryApiModule,
    CitizenApiModule,
    TicketsModule,
    TimingApiModule,
    SupervisionApiModule,
    RankingApiModule,
    AttachmentsModule,
    ScreenModule,
    CallbackApiModule,
    PublicApiModule,
    NotifyApiModule,
    StreamApiModule,
    DispatchApiModule,
    IntakeApiModule,
  ],
})
export class ApiModule {}
