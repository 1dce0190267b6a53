// Deadline rules: the most specific one applies.
import { useQuery } from '@tanstack/react-query';
import { addRule, changeRule, ladders, rules } from '../api/admin';
import { useOptions, useWord } from '../api/vocabulary';
import type { RuleDto } from '../client';
import { useCategoryTree, useUnitTree } from '../directory/trees';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';
import { ruleInputOf, ruleValuesOf, useAllowanceText } from './rule-values';

export function Rules() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const may = useMay();
  const [categories, units] = [useCategoryTree(), useUnitTree()];
  const allowance = useAllowanceText();
  const [clocks, urgencies, types, classes, timeUnits] = [useOptions('clocks'), useOptions('urgencies'), useOptions('types'), useOptions('ticketClasses'), useOptions('timeUnits')];
  const ladderOptions = (useQuery({ queryKey: ['admin', 'ladders'], queryFn: ladders }).data ?? []).map((one) => ({ value: one.key, label: one.name }));
  const conditionsOf = (rule: RuleDto) => [
    word('types', rule.type as unknown as string | null), word('urgencies', rule.urgency as unknown as string | null), word('ticketClasses', rule.ticketClass as unknown as string | null),
    categories.byValue.get(rule.categoryPrefix ?? '')?.path ?? rule.categoryPrefix, units.byValue.get(rule.unitId ?? '')?.title,
  ].filter(Boolean).join('、');
  return (
    <Records<RuleDto>
      title={t('rules')} queryKey={['admin', 'rules']} load={rules} keyOf={(rule) => rule.id} nameOf={(rule) => `${rule.name} ${word('clocks', rule.clock)}`} note={t('rulesHint')}
      columns={[
        { title: t('name'), cell: (rule) => rule.name },
        { title: t('clock'), cell: (rule) => <span className="nowrap">{word('clocks', rule.clock)}</span> },
        { title: t('appliesTo'), cell: (rule) => conditionsOf(rule) || <span className="soft">{t('all')}</span> },
        { title: t('allowance'), cell: (rule) => <span className="nowrap">{allowance(rule.allowance ?? null)}</span> },
        { title: t('extension'), cell: (rule) => (rule.extension ? t('extensionText', { times: rule.extension.times, days: rule.extension.maxWorkdays }) : '—') },
        { title: t('ladder'), cell: (rule) => ladderOptions.find((one) => one.value === rule.ladder)?.label ?? rule.ladder },
        { title: '', cell: (rule) => (rule.enabled ? null : <span className="ticket-mark">{t('inactive')}</span>) },
      ]}
      fieldsOf={() => [
        { name: 'name', label: t('name'), type: 'text', required: true },
        { name: 'clock', label: t('clock'), type: 'choice', required: true, options: clocks },
        { name: 'type', label: t('type'), type: 'choice', options: types },
        { name: 'urgency', label: t('urgency'), type: 'choice', options: urgencies },
        { name: 'ticketClass', label: t('class'), type: 'choice', options: classes },
        { name: 'categoryPrefix', label: t('category'), type: 'category' },
        { name: 'unitId', label: t('unit'), type: 'unit' },
        { name: 'amount', label: t('allowance'), type: 'number', hint: t('amountHint'), faultsAt: ['allowance'] },
        { name: 'timeUnit', label: t('timeUnit'), type: 'choice', options: timeUnits },
        { name: 'maxWorkdays', label: t('maxWorkdays'), type: 'integer', faultsAt: ['extension'] },
        { name: 'times', label: t('times'), type: 'integer' },
        { name: 'ladder', label: t('ladder'), type: 'choice', options: ladderOptions },
        { name: 'validFrom', label: t('validFrom'), type: 'instant' },
        { name: 'validTo', label: t('validTo'), type: 'instant' },
        { name: 'enabled', label: t('enabled'), type: 'boolean' },
      ]}
      valuesOf={ruleValuesOf}
      save={may('rulesChange') ? (values, rule) => (rule === undefined ? addRule(ruleInputOf(values)) : changeRule(rule.id, ruleInputOf(values))) : undefined}
    />
  );
}
