// Administering accounts.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accounts } from '@hotline/identity';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AccountDto, AlterAccountDto, CreateAccountDto, NewPasswordDto } from './accounts.dto.js';

@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Access('admin', 'auditor')
  @ApiOkResponse({ type: [AccountDto] })
  list(): Promise<readonly AccountDto[]> {
    return this.accounts.list();
  }

  @Post()
  @Access('admin')
  @ApiCreatedResponse({ type: AccountDto })
  create(@Body() { password, ...account }: CreateAccountDto, @CurrentActor() actor: Actor): Promise<AccountDto> {
    return this.accounts.create(account, password, actor);
  }

  @Patch(':id')
  @Access('admin')
  @ApiOkResponse({ type: AccountDto })
  alter(@Param('id', ParseUUIDPipe) id: string, @Body() change: AlterAccountDto, @CurrentActor() actor: Actor): Promise<AccountDto> {
    return this.accounts.alter(id, change, actor);
  }

  @Post(':id/password')
  @Access('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  resetPassword(@Param('id', ParseUUIDPipe) id: string, @Body() { password }: NewPasswordDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.accounts.resetPassword(id, password, actor);
  }
}
