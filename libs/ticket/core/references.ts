// Whether units, categories and areas that a command or a registration names exist and are in use.
import type { FieldSpec } from '@hotline/workflow';

export interface Known {
  unit(id: string): { readonly dissolvedAt: Date | null } | undefined;
  category(code: string): { readonly active: boolean } | undefined;
  area(code: string): object | undefined;
}

/** One message per fault; nothing for fields that refer to nothing. */
export function referenceFaults(known: Known, type: FieldSpec['type'], value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  switch (type) {
    case 'unit': return unitFaults(known, value as string);
    case 'units': return (value as readonly string[]).flatMap((id) => unitFaults(known, id));
    case 'category': return known.category(value as string)?.active ? [] : ['没有这个类别，或已停用'];
    case 'area': return known.area(value as string) ? [] : ['没有这个区域'];
    default: return [];
  }
}

function unitFaults(known: Known, id: string): readonly string[] {
  const unit = known.unit(id);
  if (!unit) return ['没有这个单位'];
  return unit.dissolvedAt ? ['单位已撤销'] : [];
}
