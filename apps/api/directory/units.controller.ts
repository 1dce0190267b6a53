// The unit tree: read by everybody, changed by administrators.
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '@hotline/directory';
import { Access } from '../auth/access.decorator.js';
import { AlterUnitDto, DissolvedUnitDto, DutyDto, FoundUnitDto, StaffMemberDto, UnitDto, UnitNodeDto } from './directory.dto.js';
import { Staff } from './staff.service.js';
import { Trees } from './trees.service.js';
import { UnitDissolution } from './unit-dissolution.service.js';

@ApiTags('directory')
@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly units: Units,
    private readonly trees: Trees,
    private readonly staff: Staff,
    private readonly dissolution: UnitDissolution,
  ) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ type: [UnitNodeDto] })
  tree(): Promise<readonly UnitNodeDto[]> {
    return this.trees.units();
  }

  @Post()
  @Access('admin')
  @ApiCreatedResponse({ type: UnitDto })
  found(@Body() unit: FoundUnitDto): Promise<UnitDto> {
    return this.units.found(unit);
  }

  @Patch(':id')
  @Access('admin')
  @ApiOkResponse({ type: UnitDto })
  alter(@Param('id', ParseUUIDPipe) id: string, @Body() change: AlterUnitDto): Promise<UnitDto> {
    return this.units.alter(id, change);
  }

  @Post(':id/dissolve')
  @Access('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: DissolvedUnitDto })
  dissolve(@Param('id', ParseUUIDPipe) id: string): Promise<DissolvedUnitDto> {
    return this.dissolution.dissolve(id);
  }

  @Get(':id/staff')
  @Access('signed-in')
  @ApiOkResponse({ type: [StaffMemberDto] })
  staffOf(@Param('id', ParseUUIDPipe) id: string): Promise<readonly StaffMemberDto[]> {
    return this.staff.of(id);
  }

  @Put(':id/staff/:accountId')
  @Access('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  appoint(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() { duty }: DutyDto,
  ): Promise<void> {
    return this.staff.appoint(id, accountId, duty);
  }

  @Delete(':id/staff/:accountId')
  @Access('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(@Param('id', ParseUUIDPipe) id: string, @Param('accountId', ParseUUIDPipe) accountId: string): Promise<void> {
    return this.units.dismiss(id, accountId);
  }
}
