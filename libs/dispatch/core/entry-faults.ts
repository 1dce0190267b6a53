// What is wrong with a line of the catalogue before it is stored.
import type { CatalogueEntry } from './catalogue.js';

export type EntryInput = Omit<CatalogueEntry, 'id'>;

export interface Known {
  readonly unit: (id: string) => { readonly dissolvedAt: Date | null } | undefined;
  readonly category: (code: string) => { readonly active: boolean } | undefined;
  readonly area: (code: string) => object | undefined;
}

export function entryFaults(entry: EntryInput, known: Known): readonly { readonly field: string; readonly message: string }[] {
  const faults: { field: string; message: string }[] = [];
  const add = (wrong: boolean, field: string, message: string): void => {
    if (wrong) faults.push({ field, message });
  };
  const stands = (id: string): boolean => known.unit(id)?.dissolvedAt === null;
  add(!stands(entry.unitId), 'unitId', '没有这个单位，或单位已撤销');
  add(!entry.assistUnitIds.every(stands), 'assistUnitIds', '有协办单位不存在或已撤销');
  add(entry.assistUnitIds.includes(entry.unitId), 'assistUnitIds', '主办单位不能同时是协办单位');
  add(new Set(entry.assistUnitIds).size < entry.assistUnitIds.length, 'assistUnitIds', '协办单位重复');
  add(entry.categoryCode !== null && !known.category(entry.categoryCode)?.active, 'categoryCode', '没有这个类别，或类别已停用');
  add(entry.areaCode !== null && !known.area(entry.areaCode), 'areaCode', '没有这个区域');
  add(entry.part === 'specialist' && entry.categoryCode === null, 'categoryCode', '专业主管单位须对应一个类别');
  for (const field of ['validFromOn', 'validToOn'] as const) add(!isDay(entry[field]), field, '没有这一天');
  add(entry.validFromOn !== null && entry.validToOn !== null && entry.validToOn < entry.validFromOn, 'validToOn', '失效日期早于生效日期');
  return faults;
}

/** 30 February is none. */
function isDay(on: string | null): boolean {
  if (on === null) return true;
  const at = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(on);
}
