// Founds the invented city: areas, units, accounts, who stands for a unit, categories and the dispatch catalogue.
import { Categories, Directory, Units } from '@hotline/directory';
import { Catalogue } from '@hotline/dispatch';
import { Accounts, hashPassword, type NewAccount } from '@hotline/identity';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import type { INestApplicationContext } from '@nestjs/common';
import { CATALOGUE } from './data/catalogue.js';
import { CATEGORY_PATHS } from './data/categories.js';
import { CITY, DISTRICTS, STREETS, VILLAGES } from './data/places.js';
import { BUREAUS, ENTERPRISES } from './data/units.js';
import { STAFF, unitStaff } from './staff.js';

const PASSWORD = 'Hotline#12345';

export async function foundCity(app: INestApplicationContext): Promise<void> {
  await app.get(Categories, { strict: false }).addAreas([CITY, ...DISTRICTS, ...STREETS, ...VILLAGES]);
  const unitIds = await foundUnits(app.get(Units, { strict: false }));
  await app.get(Categories, { strict: false }).import(CATEGORY_PATHS.map((cells, index) => ({ line: index + 1, cells })));
  await employ(app, unitIds);
  await writeCatalogue(app, unitIds);
}

/** Returns the ids by code. */
async function foundUnits(units: Units): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const root = { code: CITY.code, name: `${CITY.name}人民政府`, kind: 'city', areaCode: CITY.code } as const;
  const under = (parent: string) => ({ parentId: ids.get(parent)! });
  const levels = [
    () => [root],
    () => [
      { code: 'center', name: `${CITY.name}12345热线中心`, kind: 'center', ...under(CITY.code) } as const,
      ...DISTRICTS.map(({ code, name }) => ({ code, name: `${name}人民政府`, kind: 'district', areaCode: code, rankingGroup: '区县', ...under(CITY.code) }) as const),
      ...[...BUREAUS, ...ENTERPRISES].map(({ code, name, kind, rankingGroup }) => ({ code, name, kind, rankingGroup, ...under(CITY.code) })),
    ],
    () => STREETS.map(({ code, name }) => ({ code, name, kind: 'street', areaCode: code, rankingGroup: '街道乡镇', ...under(code.slice(0, 6)) }) as const),
    () => VILLAGES.map(({ code, name }) => ({ code, name, kind: 'village', areaCode: code, ...under(code.slice(0, 9)) }) as const),
  ];
  for (const level of levels) {
    for (const { code, id } of await units.foundAll(level())) ids.set(code, id);
  }
  return ids;
}

async function employ(app: INestApplicationContext, unitIds: ReadonlyMap<string, string>): Promise<void> {
  const staff = [...STAFF, ...[...unitIds.keys()].flatMap((code) => unitStaff(code))];
  const accounts: NewAccount[] = staff.map(({ unit, duty: _, ...account }) => ({ ...account, unitId: unit ? unitIds.get(unit) : null }));
  // One hash for all: hashing is slow by design, and the demo's password is no secret.
  const created = await app.get(Accounts, { strict: false }).createAll(accounts, await hashPassword(PASSWORD), SYSTEM_ACTOR);
  const appointed = staff.flatMap(({ unit, duty }, index) => (unit && duty ? [{ unitId: unitIds.get(unit)!, accountId: created[index]!.id, duty }] : []));
  await app.get(Units, { strict: false }).appointAll(appointed);
}

async function writeCatalogue(app: INestApplicationContext, unitIds: ReadonlyMap<string, string>): Promise<void> {
  const { categories } = await app.get(Directory, { strict: false }).tree();
  const codes = categoryCodes(categories);
  const entries = CATALOGUE.map(({ category, unit, assists = [], basis }) => ({
    part: 'catalogue' as const, categoryCode: codes.get(category)!, areaCode: null, type: null, unitId: unitIds.get(unit)!,
    assistUnitIds: assists.map((code) => unitIds.get(code)!), priority: 0, basis, validFromOn: null, validToOn: null,
  }));
  await app.get(Catalogue, { strict: false }).addAll(entries, SYSTEM_ACTOR);
}

/** Codes by the names from the top, joined by a slash. */
export function categoryCodes(
  categories: readonly { readonly code: string; readonly name: string; readonly parentCode: string | null }[],
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { code, name, parentCode } of categories) paths.set(code, parentCode === null ? name : `${paths.get(parentCode)}/${name}`);
  return new Map([...paths].map(([code, path]) => [path, code]));
}
