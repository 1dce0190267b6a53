// Accounts, API keys and their records over HTTP.
import { Module } from '@nestjs/common';
import { IdentityModule } from '@hotline/identity';
import { AccountsController } from './accounts.controller.js';
import { ApiKeysController } from './api-keys.controller.js';
import { AuditController } from './audit.controller.js';

@Module({ imports: [IdentityModule], controllers: [AccountsController, ApiKeysController, AuditController] })
export class IdentityApiModule {}
