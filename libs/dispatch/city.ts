// What the directory knows, in the words of the dispatch core.
import type { Category, DirectoryTree } from '@hotline/directory';
import type { CatalogueEntry } from './core/catalogue.js';
import type { City } from './core/suggest.js';

export function cityOf(tree: DirectoryTree, catalogue: readonly CatalogueEntry[]): City {
  return {
    units: tree.units,
    catalogue,
    categoryPath: (code) => categoryPath(tree, code),
    areaName: (code) => tree.area(code)?.name ?? code,
  };
}

/** 城市管理/市容环卫; the code itself when there is no such category. */
export function categoryPath(tree: DirectoryTree, code: string): string {
  const category: Category | undefined = tree.category(code);
  if (!category) return code;
  return category.parentCode === null ? category.name : `${categoryPath(tree, category.parentCode)}/${category.name}`;
}

export function districtsOf(tree: DirectoryTree): readonly string[] {
  return tree.units.filter((unit) => unit.kind === 'district' && !unit.dissolvedAt).flatMap((unit) => unit.areaCode ?? []);
}
