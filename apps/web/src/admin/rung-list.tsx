// The rungs of a ladder in a form: each with label, time and action; added, moved, taken out.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useOptions } from '../api/vocabulary';
import type { AllowanceDto, RungDto } from '../client';
import { useText } from '../text/text';
import { lookOfAction } from '../time/due';
import { ADMIN_TEXT } from './admin.text';
import type { OwnControlProps } from './record-form';
import { freshCode, type Rung, type RungTime, timeOf } from './rung-values';

interface RungListProps extends OwnControlProps {
  /** Rungs that the ladder has already: their codes are in the log of tickets. */
  readonly known: ReadonlySet<string>;
}

export function RungList({ value, onChange, faults, known, ...rest }: RungListProps) {
  const t = useText(ADMIN_TEXT);
  const rungs = (value as readonly Rung[] | undefined) ?? [];
  const put = (index: number, change: Partial<Rung>) => onChange(rungs.map((rung, at) => (at === index ? { ...rung, ...change } : rung)));
  const move = (from: number, to: number) => onChange(rungs.map((rung, at) => (at === from ? rungs[to] : at === to ? rungs[from] : rung)));
  const add = () => onChange([...rungs, { rung: freshCode('remind', rungs), label: '', action: 'remind', when: timeOf('used', { at: 'used' }) } satisfies Rung]);
  return (
    <div {...rest} role="group" className="stack tight">
      {rungs.map((rung, index) => (
        // Codes may be typed: the place is the identity.
        <fieldset key={index} className={`part-card due-edge-${lookOfAction(rung.action)}`}>
          <legend className="hidden-visually">{t('rungNo', { n: index + 1 })}</legend>
          <div className="row wrap">
            <Input className="grow part-label" aria-label={t('rungLabel')} placeholder={t('rungLabel')} maxLength={40} value={rung.label} onChange={(event) => put(index, { label: event.target.value })} />
            {known.has(rung.rung) ? null : <Input className="part-code" aria-label={t('code')} placeholder={t('code')} maxLength={40} value={rung.rung} onChange={(event) => put(index, { rung: event.target.value })} />}
            <Button size="small" type="text" icon={<ArrowUpOutlined />} aria-label={t('moveUp', { n: index + 1 })} disabled={index === 0} onClick={() => move(index, index - 1)} />
            <Button size="small" type="text" icon={<ArrowDownOutlined />} aria-label={t('moveDown', { n: index + 1 })} disabled={index === rungs.length - 1} onClick={() => move(index, index + 1)} />
            <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('takeOut', { n: index + 1 })} onClick={() => onChange(rungs.filter((_, at) => at !== index))} />
          </div>
          <RungWhen when={rung.when} onChange={(when) => put(index, { when })} />
          <ActionSelect value={rung.action} onChange={(action) => put(index, { action, ...(!known.has(rung.rung) && rung.rung.startsWith(rung.action) && { rung: freshCode(action, rungs) }) })} />
          {Object.entries(faults).filter(([name]) => name.startsWith(`rungs.${index}.`)).map(([name, message]) => <p key={name} className="field-fault" role="alert">{message}</p>)}
        </fieldset>
      ))}
      <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={add}>{t('addRung')}</Button>
    </div>
  );
}

function ActionSelect({ value, onChange }: { readonly value: RungDto['action']; readonly onChange: (action: RungDto['action']) => void }) {
  const t = useText(ADMIN_TEXT);
  const actions = useOptions('rungActions');
  return <div className="row"><span className="soft part-word">{t('action')}</span><Select className="grow" aria-label={t('action')} value={value as string} options={actions} onChange={(action) => onChange(action as RungDto['action'])} /></div>;
}

function RungWhen({ when, onChange }: { readonly when: RungTime; readonly onChange: (when: RungTime) => void }) {
  const t = useText(ADMIN_TEXT);
  const kinds = useOptions('rungTimes');
  return (
    <div className="row wrap">
      <span className="soft part-word">{t('when')}</span>
      <Select className="grow part-when" aria-label={t('when')} value={when.at} options={kinds} onChange={(at) => onChange(timeOf(at, when))} />
      {when.at === 'used' && <Percent label={t('sharePercent')} share={when.share} onChange={(share) => onChange({ ...when, share })} />}
      {when.at === 'left' && <Amount value={when.left} onChange={(left) => onChange({ ...when, left })} />}
      {when.at === 'overdue' && <Amount value={when.by} onChange={(by) => onChange({ ...when, by })} />}
      {when.at === 'left' && <span className="row"><span className="soft">{t('orUsed')}</span><Percent label={t('orUsedLong')} share={when.orUsed} onChange={(orUsed) => onChange({ ...when, orUsed })} /></span>}
    </div>
  );
}

function Percent({ label, share, onChange }: { readonly label: string; readonly share: number | undefined; readonly onChange: (share: number | undefined) => void }) {
  return <InputNumber className="part-number" aria-label={label} min={1} max={99} precision={0} suffix="%" value={share === undefined ? null : Math.round(share * 100)} onChange={(percent) => onChange(percent === null ? undefined : percent / 100)} />;
}

function Amount({ value, onChange }: { readonly value: Partial<AllowanceDto> | undefined; readonly onChange: (allowance: Partial<AllowanceDto>) => void }) {
  const t = useText(ADMIN_TEXT);
  const units = useOptions('timeUnits');
  return (
    <span className="row">
      <InputNumber className="part-number" aria-label={t('amount')} min={0} value={value?.amount ?? null} onChange={(amount) => onChange({ ...value, amount: amount ?? undefined })} />
      <Select className="part-unit" aria-label={t('timeUnit')} value={value?.unit as string | undefined} options={units} onChange={(unit) => onChange({ ...value, unit: unit as AllowanceDto['unit'] })} />
    </span>
  );
}
