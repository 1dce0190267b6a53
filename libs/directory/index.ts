// The public face of the directory.
export { type CategoryPlan, type RejectedLine } from './core/category-import.js';
export { readCategoryCsv } from './core/category-csv.js';
export { decodeCsv } from './core/csv.js';
export {
  DirectoryTree, DUTIES, UNIT_KIND_CODES, UNIT_KINDS,
  type Area, type Category, type Duty, type StaffMember, type Unit, type UnitKind,
} from './core/directory-tree.js';
export { nested, type Nested } from './core/nested.js';
export { Categories } from './categories.service.js';
export { Directory } from './directory.service.js';
export { DirectoryModule } from './directory.module.js';
export { Units, type NewUnit, type UnitChange } from './units.service.js';
