// Units, areas, categories and staff.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AreaEntity } from './area.entity.js';
import { Categories } from './categories.service.js';
import { CategoryEntity } from './category.entity.js';
import { Directory } from './directory.service.js';
import { StaffMemberEntity } from './staff-member.entity.js';
import { UnitEntity } from './unit.entity.js';
import { Units } from './units.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([UnitEntity, AreaEntity, CategoryEntity, StaffMemberEntity])],
  providers: [Directory, Units, Categories],
  exports: [Directory, Units, Categories],
})
export class DirectoryModule {}
