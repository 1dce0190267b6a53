// The only home of personal data.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '@hotline/platform';
import { BlockEntity } from './block.entity.js';
import { Blocklist } from './blocklist.service.js';
import { CitizenRows } from './citizen-rows.js';
import { CitizenEntity } from './citizen.entity.js';
import { Citizens } from './citizens.service.js';
import { IndexKey } from './index-key.service.js';
import { KeyRing } from './key-ring.js';
import { Resealing } from './resealing.jobs.js';
import { Retention } from './retention.jobs.js';
import { RevealEntity } from './reveal.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([CitizenEntity, RevealEntity, BlockEntity])],
  providers: [
    { provide: KeyRing, inject: [Config], useFactory: keyRing },
    IndexKey,
    Resealing,
    CitizenRows,
    Citizens,
    Blocklist,
    Retention,
  ],
  exports: [Citizens, Blocklist, Resealing, Retention],
})
export class CitizenModule {}

function keyRing({ hotlineKey, hotlineKeyPrevious }: Config): KeyRing {
  return new KeyRing(hotlineKeyPrevious ? [hotlineKeyPrevious, hotlineKey] : [hotlineKey]);
}
