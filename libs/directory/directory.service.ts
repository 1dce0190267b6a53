// Answers questions about units, areas, categories and staff from memory; a change elsewhere is seen within seconds.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Renewals, type Renewed } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { AreaEntity } from './area.entity.js';
import { CategoryEntity } from './category.entity.js';
import { type Area, type Category, DirectoryTree, type StaffMember, type Unit } from './core/directory-tree.js';
import { StaffMemberEntity } from './staff-member.entity.js';
import { UnitEntity } from './unit.entity.js';

const TTL_MS = 5_000;

@Injectable()
export class Directory {
  private readonly cache: Renewed<DirectoryTree>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource, renewals: Renewals) {
    this.cache = renewals.keep(() => this.load(), TTL_MS);
  }

  /** Everything as it is now, for callers with many questions: its methods answer at once. */
  tree(): Promise<DirectoryTree> {
    return this.cache.get();
  }

  async unit(id: string): Promise<Unit | undefined> {
    return (await this.tree()).unit(id);
  }

  /** The unit's id and those of everything below it. */
  async subtree(unitId: string): Promise<readonly string[]> {
    return (await this.tree()).subtree(unitId);
  }

  async isDescendant(unitId: string, ancestorId: string): Promise<boolean> {
    return (await this.tree()).isDescendant(unitId, ancestorId);
  }

  async category(code: string): Promise<Category | undefined> {
    return (await this.tree()).category(code);
  }

  async area(code: string): Promise<Area | undefined> {
    return (await this.tree()).area(code);
  }

  async staffOf(unitId: string): Promise<readonly StaffMember[]> {
    return (await this.tree()).staffOf(unitId);
  }

  /** After a change was committed in this process. */
  async forget(): Promise<void> {
    await this.cache.renew();
  }

  private async load(): Promise<DirectoryTree> {
    const { manager } = this.dataSource;
    const [units, areas, categories, staff] = await Promise.all([
      manager.find(UnitEntity, { order: { level: 'ASC', code: 'ASC' } }),
      manager.find(AreaEntity, { order: { code: 'ASC' } }),
      manager.find(CategoryEntity, { order: { code: 'ASC' } }),
      manager.find(StaffMemberEntity, { order: { duty: 'ASC', accountId: 'ASC' } }),
    ]);
    return new DirectoryTree({ units, areas, categories, staff });
  }
}
