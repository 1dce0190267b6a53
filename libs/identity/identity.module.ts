// Accounts, sessions, API keys and logging in.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountChangeEntity } from './account-change.entity.js';
import { AccountChanges } from './account-changes.service.js';
import { AccountEntity } from './account.entity.js';
import { Accounts } from './accounts.service.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { ApiKeys } from './api-keys.service.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { LoginEntity } from './login.entity.js';
import { Logins } from './logins.service.js';
import { SessionEntity } from './session.entity.js';
import { Sessions } from './sessions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, SessionEntity, ApiKeyEntity, LoginEntity, AccountChangeEntity])],
  providers: [Accounts, AccountChanges, Sessions, ApiKeys, DemoAccounts, Logins],
  exports: [Accounts, AccountChanges, Sessions, ApiKeys, DemoAccounts, Logins],
})
export class IdentityModule {}
