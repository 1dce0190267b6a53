// The units, areas, categories and staff of one moment, with the questions that their trees answer.

export const UNIT_KINDS = {
  city: { zh: '市', en: 'City' },
  district: { zh: '区县', en: 'District' },
  street: { zh: '街道乡镇', en: 'Street or township' },
  village: { zh: '村居', en: 'Village' },
  bureau: { zh: '部门', en: 'Bureau' },
  enterprise: { zh: '公共服务企业', en: 'Public utility' },
  center: { zh: '热线中心', en: 'Hotline centre' },
} as const;
export type UnitKind = keyof typeof UNIT_KINDS;
export const UNIT_KIND_CODES = Object.keys(UNIT_KINDS) as readonly UnitKind[];

/** A role and its deputy (AB岗), and the leader who gets the copies. */
export const DUTIES = {
  A: { zh: 'A岗', en: 'A role' },
  B: { zh: 'B岗', en: 'B role' },
  leader: { zh: '负责人', en: 'Leader' },
} as const;
export type Duty = keyof typeof DUTIES;

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly areaCode: string | null;
  /** 1 for the city, one more for every step down. */
  readonly level: number;
  /** Units are ranked only against units of the same group. */
  readonly rankingGroup: string | null;
  readonly dissolvedAt: Date | null;
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly level: number;
}

export interface Category {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly level: number;
  readonly active: boolean;
}

export interface StaffMember {
  readonly unitId: string;
  readonly accountId: string;
  readonly duty: Duty;
}

export interface DirectoryRows {
  readonly units: readonly Unit[];
  readonly areas: readonly Area[];
  readonly categories: readonly Category[];
  readonly staff: readonly StaffMember[];
}

export class DirectoryTree {
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #unitsByCode: ReadonlyMap<string, Unit>;
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #categories: ReadonlyMap<string, Category>;
  readonly #children: ReadonlyMap<string, readonly Unit[]>;
  readonly #staff: ReadonlyMap<string, readonly StaffMember[]>;
  readonly #subtrees = new Map<string, readonly string[]>();

  constructor(private readonly rows: DirectoryRows) {
    this.#units = new Map(rows.units.map((unit) => [unit.id, unit]));
    this.#unitsByCode = new Map(rows.units.map((unit) => [unit.code, unit]));
    this.#areas = new Map(rows.areas.map((area) => [area.code, area]));
    this.#categories = new Map(rows.categories.map((category) => [category.code, category]));
    this.#children = grouped(rows.units, (unit) => unit.parentId);
    this.#staff = grouped(rows.staff, (member) => member.unitId);
  }

  get units(): readonly Unit[] { return this.rows.units; }
  get areas(): readonly Area[] { return this.rows.areas; }
  get categories(): readonly Category[] { return this.rows.categories; }

  unit(id: string): Unit | undefined { return this.#units.get(id); }
  unitByCode(code: string): Unit | undefined { return this.#unitsByCode.get(code); }
  area(code: string): Area | undefined { return this.#areas.get(code); }
  category(code: string): Category | undefined { return this.#categories.get(code); }
  children(unitId: string): readonly Unit[] { return this.#children.get(unitId) ?? []; }
  staffOf(unitId: string): readonly StaffMember[] { return this.#staff.get(unitId) ?? []; }

  /** The unit and everything below it; empty when there is no such unit. */
  subtree(unitId: string): readonly string[] {
    const known = this.#subtrees.get(unitId);
    if (known) return known;
    const ids = this.#units.has(unitId) ? this.#collect(unitId) : [];
    this.#subtrees.set(unitId, ids);
    return ids;
  }

  /** True below the ancestor, not for the ancestor itself. */
  isDescendant(unitId: string, ancestorId: string): boolean {
    return unitId !== ancestorId && this.path(unitId).some((unit) => unit.id === ancestorId);
  }

  /** From the top down to the unit: its names are the breadcrumb, its ids are who may see what it has. */
  path(unitId: string): readonly Unit[] {
    const unit = this.#units.get(unitId);
    if (!unit) return [];
    return unit.parentId ? [...this.path(unit.parentId), unit] : [unit];
  }

  #collect(unitId: string): string[] {
    return [unitId, ...this.children(unitId).flatMap((child) => this.#collect(child.id))];
  }
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key | null): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
