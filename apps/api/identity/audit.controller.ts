// Who logged in, and what was done to accounts.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccountChanges, Logins } from '@hotline/identity';
import { Access } from '../auth/access.decorator.js';
import { AccountChangeDto, LatestDto, LoginAttemptDto } from './audit.dto.js';

@ApiTags('audit')
@Controller('api/audit')
@Access('auditor', 'admin')
export class AuditController {
  constructor(
    private readonly logins: Logins,
    private readonly changes: AccountChanges,
  ) {}

  @Get('logins')
  @ApiOkResponse({ type: [LoginAttemptDto] })
  latestLogins(@Query() { limit }: LatestDto): Promise<readonly LoginAttemptDto[]> {
    return this.logins.latest(limit);
  }

  @Get('account-changes')
  @ApiOkResponse({ type: [AccountChangeDto] })
  latestChanges(@Query() { limit }: LatestDto): Promise<readonly AccountChangeDto[]> {
    return this.changes.latest(limit);
  }
}
