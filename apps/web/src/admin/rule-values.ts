// A rule as the fields of its form, and back; allowances in words.
import { useWord } from '../api/vocabulary';
import type { AllowanceDto, RuleDto, RuleInputDto } from '../client';
import type { Values } from './record-form';

export function useAllowanceText(): (allowance: AllowanceDto | null) => string {
  const word = useWord();
  return (allowance) => (allowance === null ? '—' : `${allowance.amount} ${word('timeUnits', allowance.unit)}`);
}

export function ruleValuesOf(rule: RuleDto | undefined): Values {
  if (rule === undefined) return { enabled: true, timeUnit: 'workdays' satisfies AllowanceDto['unit'] };
  const { allowance, extension, ...rest } = rule;
  return { ...rest, amount: allowance?.amount, timeUnit: allowance?.unit, maxWorkdays: extension?.maxWorkdays, times: extension?.times };
}

export function ruleInputOf({ amount, timeUnit, maxWorkdays, times, id: _, ...rest }: Values): RuleInputDto {
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? null])),
    allowance: typeof amount === 'number' ? { amount, unit: timeUnit } : null,
    extension: typeof maxWorkdays === 'number' && typeof times === 'number' ? { maxWorkdays, times } : null,
  } as unknown as RuleInputDto;
}
