// Units, staff, areas and categories over HTTP.
import { Module } from '@nestjs/common';
import { DirectoryModule } from '@hotline/directory';
import { IdentityModule } from '@hotline/identity';
import { TicketModule } from '@hotline/ticket';
import { CategoriesController } from './categories.controller.js';
import { Staff } from './staff.service.js';
import { Trees } from './trees.service.js';
import { UnitDissolution } from './unit-dissolution.service.js';
import { UnitsController } from './units.controller.js';

@Module({
  imports: [DirectoryModule, IdentityModule, TicketModule],
  controllers: [UnitsController, CategoriesController],
  providers: [Trees, Staff, UnitDissolution],
})
export class DirectoryApiModule {}
