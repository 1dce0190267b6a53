// Changes to categories and areas: import of a list, new names, retiring.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, transaction, writeRows } from '@hotline/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AreaEntity } from './area.entity.js';
import { CategoryEntity } from './category.entity.js';
import { areaLevel, parentAreaCode } from './core/area-codes.js';
import { type CategoryLine, type CategoryPlan, planCategories } from './core/category-import.js';
import type { Area, Category } from './core/directory-tree.js';
import { Directory } from './directory.service.js';

@Injectable()
export class Categories {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly directory: Directory,
  ) {}

  /** Adds what is new, keeps every code; running it again adds nothing. */
  async import(lines: readonly CategoryLine[]): Promise<CategoryPlan> {
    return this.change(async (tx) => {
      await tx.query('lock table categories in share row exclusive mode');
      const plan = planCategories(await tx.find(CategoryEntity), lines);
      const rows = plan.added.map(({ parentCode, ...category }) => ({ ...category, parent_code: parentCode }));
      await writeRows(tx, [{ table: 'categories', rows }]);
      return plan;
    });
  }

  /** One more category under a parent (or at the top). */
  async add(name: string, parentCode: string | null): Promise<Category> {
    const tree = await this.directory.tree();
    const path = parentCode === null ? [] : namesDownTo(parentCode, (code) => tree.category(code));
    const { added, rejected } = await this.import([{ line: 1, cells: [...path, name] }]);
    if (rejected[0]) throw invalid('name', rejected[0].reason);
    if (!added[0]) throw new DomainError('category.exists');
    return added[0];
  }

  /** A retired category stays with its old tickets and is offered for no new one. */
  async alter(code: string, change: { readonly name?: string; readonly active?: boolean }): Promise<void> {
    await this.change(async (tx) => {
      const category = await tx.findOneBy(CategoryEntity, { code });
      if (!category) throw new DomainError('category.not_found');
      await tx.save(CategoryEntity, { ...category, ...change });
    });
  }

  /** Parents before children; a known code gets the new name. */
  async addAreas(areas: readonly Pick<Area, 'code' | 'name'>[]): Promise<void> {
    const rows = areas.map(({ code, name }) => {
      const level = areaLevel(code);
      if (level === undefined) throw invalid('code', `${code} 不是区划代码（6、9 或 12 位数字）`);
      return { code, name, level, parentCode: parentAreaCode(code) ?? null };
    });
    await this.change(async (tx) => {
      const known = new Set([...(await tx.find(AreaEntity)), ...rows].map((area) => area.code));
      // A city's own areas begin at its own level: nothing is above it here.
      const kept = rows.map((row) => ({ ...row, parentCode: known.has(row.parentCode ?? '') ? row.parentCode : null }));
      await tx.upsert(AreaEntity, kept, ['code']);
    });
  }

  private async change<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const result = await transaction(this.dataSource, work);
    await this.directory.forget();
    return result;
  }
}

function namesDownTo(code: string, find: (code: string) => Category | undefined): readonly string[] {
  const category = find(code);
  if (!category) throw invalid('parentCode', `没有类别 ${code}`);
  return category.parentCode === null ? [category.name] : [...namesDownTo(category.parentCode, find), category.name];
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('validation.failed', { errors: [{ field, message }] });
}
