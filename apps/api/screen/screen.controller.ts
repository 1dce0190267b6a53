// The wall screen over HTTP.
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Screen } from '@hotline/insight';
import { Access } from '../auth/access.decorator.js';
import { ScreenDto } from './screen.dto.js';

@ApiTags('screen')
@Controller('api/screen')
export class ScreenController {
  constructor(private readonly screen: Screen) {}

  @Get()
  // Everybody who has to do with tickets; an administrator has no business data (domain §6).
  @Access('operator', 'dispatcher', 'liaison', 'unit_leader', 'reviewer', 'callback_officer', 'supervisor', 'auditor', 'api')
  @ApiOperation({ summary: '大屏', description: '全市概况，至多五秒前的数据。' })
  @ApiOkResponse({ type: ScreenDto })
  show(): Promise<ScreenDto> {
    return this.screen.show();
  }
}
