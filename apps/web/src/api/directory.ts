// Units, categories, areas as trees.
import { categoriesAreaTree, categoriesCategoryTree, unitsTree } from '../client';

export const listUnits = () => unitsTree();
export const listCategories = () => categoriesCategoryTree();
export const listAreas = () => categoriesAreaTree();
