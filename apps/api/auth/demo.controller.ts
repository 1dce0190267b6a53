// What the log-in page of a demo offers.
import { Controller, Get } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type DemoAccount, DemoAccounts } from '@hotline/identity';
import { ROLE_CODES, type Role } from '@hotline/workflow';
import { Access } from './access.decorator.js';

export class DemoAccountDto {
  @ApiProperty() username: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROLE_CODES, isArray: true }) roles: readonly Role[];
}
export class DemoDto {
  @ApiProperty() password: string;
  @ApiProperty({ type: [DemoAccountDto] }) accounts: readonly DemoAccount[];
}

@ApiTags('auth')
@Controller('api/auth/demo')
export class DemoController {
  constructor(private readonly demo: DemoAccounts) {}

  @Get()
  @Access('public')
  @ApiOperation({ summary: '演示账号', description: '仅演示城市；否则 404。' })
  @ApiOkResponse({ type: DemoDto })
  @ApiNotFoundResponse()
  offered(): Promise<DemoDto> {
    return this.demo.offered();
  }
}
