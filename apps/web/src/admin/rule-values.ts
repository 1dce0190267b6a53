// A rule as the fields of its form, and back; allowances in words.
import type { AllowanceDto, RuleDto, RuleInputDto } from '../client';
import { useLabel } from '../text/text';
import type { Values } from './record-form';

/** The units of time that the generated client allows: a missing one does not compile. */
const TIME_UNITS: Readonly<Record<AllowanceDto['unit'], { readonly zh: string; readonly en: string }>> = {
  workdays: { zh: '工作日', en: 'working days' },
  workhours: { zh: '工作小时', en: 'working hours' },
  hours: { zh: '小时', en: 'hours' },
};

export function useTimeUnits(): readonly { readonly value: string; readonly label: string }[] {
  const label = useLabel();
  return Object.entries(TIME_UNITS).map(([value, word]) => ({ value, label: label(word) }));
}

export function useAllowanceText(): (allowance: AllowanceDto | null) => string {
  const label = useLabel();
  return (allowance) => (allowance === null ? '—' : `${allowance.amount} ${label(TIME_UNITS[allowance.unit])}`);
}

export function ruleValuesOf(rule: RuleDto | undefined): Values {
  if (rule === undefined) return { enabled: true, timeUnit: 'workdays' };
  const { allowance, extension, ...rest } = rule;
  return { ...rest, amount: allowance?.amount, timeUnit: allowance?.unit, maxWorkdays: extension?.maxWorkdays, times: extension?.times };
}

export function ruleInputOf({ amount, timeUnit, maxWorkdays, times, id: _, ...rest }: Values, rule: RuleDto | undefined): RuleInputDto {
  return {
    ...(rule && { ticketClass: rule.ticketClass, validFrom: rule.validFrom, validTo: rule.validTo }),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? null])),
    allowance: typeof amount === 'number' ? { amount, unit: timeUnit } : null,
    extension: typeof maxWorkdays === 'number' && typeof times === 'number' ? { maxWorkdays, times } : null,
  } as unknown as RuleInputDto;
}
