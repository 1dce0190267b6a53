// The working calendar over HTTP: anybody may ask when something is due, the administrator keeps it.
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendars, HolidayImport } from '@hotline/timing';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { BetweenDto, BetweenQueryDto, DayOrderDto, DueDto, DueQueryDto, HolidayListDto, ImportedYearDto, OfficeHoursDto, YearDto, YearPathDto, YearQueryDto } from './calendar.dto.js';

@ApiTags('calendar')
@Controller('api/calendar')
@Access('admin', 'supervisor')
export class CalendarController {
  constructor(
    private readonly calendars: Calendars,
    private readonly imports: HolidayImport,
  ) {}

  @Get('due')
  @Access('signed-in')
  @ApiOperation({ summary: '从某时起 N 个工作日到何时，逐日说明' })
  @ApiOkResponse({ type: DueDto })
  due(@Query() { from, workdays, unitId }: DueQueryDto): Promise<DueDto> {
    return this.calendars.due(from, workdays, unitId);
  }

  @Get('between')
  @Access('signed-in')
  @ApiOperation({ summary: '两个时间之间的工作日数' })
  @ApiOkResponse({ type: BetweenDto })
  async between(@Query() { from, to, unitId }: BetweenQueryDto): Promise<BetweenDto> {
    return { workdays: await this.calendars.between(from, to, unitId) };
  }

  @Get('years/:year')
  @Access('signed-in')
  @ApiOperation({ summary: '一年的日历，每天是否上班及依据' })
  @ApiOkResponse({ type: YearDto })
  year(@Param() { year }: YearPathDto, @Query() { unitId }: YearQueryDto): Promise<YearDto> {
    return this.calendars.year(year, unitId);
  }

  @Post('years')
  @HttpCode(200)
  @ApiOperation({ summary: '导入一年的放假安排；未办结工单的时限随之重算' })
  @ApiOkResponse({ type: ImportedYearDto })
  importYear(@Body() list: HolidayListDto, @CurrentActor() actor: Actor): Promise<ImportedYearDto> {
    return this.imports.importYear(list, actor.name);
  }

  @Get(':scope/hours')
  @ApiOperation({ summary: '办公时间：city 或单位标识' })
  @ApiOkResponse({ type: OfficeHoursDto })
  hours(@Param('scope') scope: string): Promise<object> {
    return this.calendars.officeHours(scope);
  }

  @Put(':scope/hours')
  @ApiOkResponse({ type: OfficeHoursDto })
  changeHours(@Param('scope') scope: string, @Body() hours: OfficeHoursDto, @CurrentActor() actor: Actor): Promise<object> {
    return this.calendars.changeOfficeHours(scope, hours, actor.name);
  }

  @Get(':scope/days')
  @ApiOperation({ summary: '本市或单位自行调整的日子' })
  @ApiOkResponse({ type: [DayOrderDto] })
  orders(@Param('scope') scope: string): Promise<readonly DayOrderDto[]> {
    return this.calendars.orders(scope);
  }

  @Put(':scope/days')
  @HttpCode(204)
  @ApiNoContentResponse()
  order(@Param('scope') scope: string, @Body() day: DayOrderDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.calendars.order(scope, day, actor.name);
  }

  @Delete(':scope/days/:date')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Param('scope') scope: string, @Param('date') date: string): Promise<void> {
    return this.calendars.withdraw(scope, date);
  }
}
