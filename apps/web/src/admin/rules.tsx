// Deadline rules: the most specific one applies.
import { useQuery } from '@tanstack/react-query';
import { addRule, changeRule, ladders, rules } from '../api/admin';
import { useOptions, useWord } from '../api/vocabulary';
import type { RuleDto } from '../client';
import { useHasRole } from '../frame/account';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';
import { ruleInputOf, ruleValuesOf, useAllowanceText, useTimeUnits } from './rule-values';

export function Rules() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const hasRole = useHasRole();
  const allowance = useAllowanceText();
  const timeUnits = useTimeUnits();
  const [clocks, urgencies, types] = [useOptions('clocks'), useOptions('urgencies'), useOptions('types')];
  const ladderOptions = (useQuery({ queryKey: ['admin', 'ladders'], queryFn: ladders }).data ?? []).map((one) => ({ value: one.key, label: one.name }));
  return (
    <Records<RuleDto>
      title={t('rules')} queryKey={['admin', 'rules']} load={rules} keyOf={(rule) => rule.id} nameOf={(rule) => rule.name}
      columns={[
        { title: t('name'), cell: (rule) => rule.name },
        { title: t('clock'), cell: (rule) => word('clocks', rule.clock) },
        { title: t('type'), cell: (rule) => word('types', rule.type as unknown as string | null) || t('all') },
        { title: t('urgency'), cell: (rule) => word('urgencies', rule.urgency as unknown as string | null) || t('all') },
        { title: t('category'), cell: (rule) => rule.categoryPrefix ?? t('all') },
        { title: t('allowance'), cell: (rule) => allowance(rule.allowance ?? null) },
        { title: t('extension'), cell: (rule) => (rule.extension ? t('extensionText', { times: rule.extension.times, days: rule.extension.maxWorkdays }) : '—') },
        { title: t('ladder'), cell: (rule) => ladderOptions.find((one) => one.value === rule.ladder)?.label ?? rule.ladder },
        { title: '', cell: (rule) => (rule.enabled ? null : <span className="ticket-mark">{t('inactive')}</span>) },
      ]}
      fieldsOf={() => [
        { name: 'name', label: t('name'), type: 'text', required: true },
        { name: 'clock', label: t('clock'), type: 'choice', required: true, options: clocks },
        { name: 'type', label: t('type'), type: 'choice', options: types },
        { name: 'urgency', label: t('urgency'), type: 'choice', options: urgencies },
        { name: 'categoryPrefix', label: t('category'), type: 'category' },
        { name: 'unitId', label: t('unit'), type: 'unit' },
        { name: 'amount', label: t('amount'), type: 'integer' },
        { name: 'timeUnit', label: t('timeUnit'), type: 'choice', options: timeUnits },
        { name: 'maxWorkdays', label: t('maxWorkdays'), type: 'integer' },
        { name: 'times', label: t('times'), type: 'integer' },
        { name: 'ladder', label: t('ladder'), type: 'choice', options: ladderOptions },
        { name: 'enabled', label: t('enabled'), type: 'boolean' },
      ]}
      valuesOf={ruleValuesOf}
      save={hasRole('admin', 'supervisor') ? (values, rule) => (rule === undefined ? addRule(ruleInputOf(values, rule)) : changeRule(rule.id, ruleInputOf(values, rule))) : undefined}
    />
  );
}
