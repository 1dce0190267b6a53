// Who asks, and whether they may: the guard in front of every route.
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DirectoryModule } from '@hotline/directory';
import { IdentityModule } from '@hotline/identity';
import { AccessCheck } from './access-check.service.js';
import { AccessGuard } from './access.guard.js';
import { ActorLoader } from './actor-loader.service.js';
import { AuthController } from './auth.controller.js';
import { Authentication } from './authentication.service.js';
import { DemoController } from './demo.controller.js';
import { Self } from './self.service.js';

@Module({
  imports: [IdentityModule, DirectoryModule, DiscoveryModule],
  controllers: [AuthController, DemoController],
  providers: [ActorLoader, Authentication, AccessCheck, Self, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ActorLoader],
})
export class AuthModule {}
