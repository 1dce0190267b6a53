// Units, areas and categories as trees.
import { Injectable } from '@nestjs/common';
import { Directory, nested } from '@hotline/directory';
import type { AreaNodeDto, CategoryNodeDto, UnitNodeDto } from './directory.dto.js';

@Injectable()
export class Trees {
  constructor(private readonly directory: Directory) {}

  async units(): Promise<readonly UnitNodeDto[]> {
    const { units } = await this.directory.tree();
    return nested(units, (unit) => unit.id, (unit) => unit.parentId);
  }

  async categories(): Promise<readonly CategoryNodeDto[]> {
    const { categories } = await this.directory.tree();
    return nested(categories, (category) => category.code, (category) => category.parentCode);
  }

  async areas(): Promise<readonly AreaNodeDto[]> {
    const { areas } = await this.directory.tree();
    return nested(areas, (area) => area.code, (area) => area.parentCode);
  }
}
