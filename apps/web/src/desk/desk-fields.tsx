// The one form of the desk, in the order of a conversation; Tab goes through, Ctrl Enter registers.
import { Button, Checkbox, Input, type InputRef, Radio, Select } from 'antd';
import type { RefObject } from 'react';
import { type Kind, useOptions } from '../api/vocabulary';
import { InstantField } from '../commands/date-fields';
import { AreaPicker, CategoryPicker } from '../directory/tree-picker';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { type DeskForm, titleOf } from './desk-form';
import { DESK_TEXT } from './desk.text';

interface DeskFieldsProps {
  readonly form: DeskForm;
  readonly change: (change: Partial<DeskForm>) => void;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
  readonly nameRef: RefObject<InputRef | null>;
  readonly faults: Readonly<Record<string, string>>;
  readonly error: unknown;
  readonly sending: boolean;
  readonly onSubmit: (then?: string) => void;
}

export function DeskFields({ form, change, textRef, nameRef, faults, error, sending, onSubmit }: DeskFieldsProps) {
  const t = useText(DESK_TEXT);
  return (
    <form className="desk-form card" aria-label={t('register')} noValidate onSubmit={(event) => { event.preventDefault(); onSubmit(); }}>
      <div className="desk-grid">
        <Field label={t('phone')} fault={faults['citizen.phone']}><Input autoFocus inputMode="tel" value={form.phone} maxLength={32} onChange={(event) => change({ phone: event.target.value })} /></Field>
        <Field label={t('name')} fault={faults['citizen.name']}><Input ref={nameRef} value={form.name} maxLength={50} onChange={(event) => change({ name: event.target.value })} /></Field>
        <Field label={t('type')} fault={faults['type']} className="wide"><Choice kind="types" value={form.type} onChange={(type) => change({ type: type as DeskForm['type'] })} /></Field>
        <Field label={t('text')} required fault={faults['text']} keys="Alt X" className="wide">
          <textarea ref={textRef} className="desk-text" rows={7} maxLength={10_000} placeholder={t('textHint')} value={form.text} onChange={(event) => change({ text: event.target.value })} />
        </Field>
        <Field label={t('subject')} fault={faults['title']} className="wide"><Input value={form.title} maxLength={100} placeholder={titleOf(form.text) || t('subjectHint')} onChange={(event) => change({ title: event.target.value })} /></Field>
        <Field label={t('category')} fault={faults['categoryCode']}><CategoryPicker placeholder={t('categoryHint')} value={form.categoryCode} onChange={(code) => change({ categoryCode: (code as string | undefined) ?? null })} /></Field>
        <Field label={t('area')} fault={faults['areaCode']}><AreaPicker placeholder={t('categoryHint')} value={form.areaCode} onChange={(code) => change({ areaCode: (code as string | undefined) ?? null })} /></Field>
        <Field label={t('address')} fault={faults['address']} className="wide"><Input value={form.address} maxLength={200} onChange={(event) => change({ address: event.target.value })} /></Field>
        <Field label={t('occurredAt')} keys="Alt T" fault={faults['occurredAt']}><InstantField value={form.occurredAt} onChange={(occurredAt) => change({ occurredAt: occurredAt ?? '' })} /></Field>
        <Field label={t('urgency')} fault={faults['urgency']}><Choice kind="urgencies" value={form.urgency} onChange={(urgency) => change({ urgency: urgency as DeskForm['urgency'] })} /></Field>
        <Field label={t('assistance')} fault={faults['assistance']}><Assistance value={form.assistance} onChange={(assistance) => change({ assistance })} /></Field>
        <Checkbox className="desk-confidential" checked={form.confidential} onChange={(event) => change({ confidential: event.target.checked })}>{t('confidential')}</Checkbox>
      </div>
      {error !== null && error !== undefined && Object.keys(faults).length === 0 && <Failure error={error} />}
      <div className="row wrap desk-submit">
        <Button type="primary" htmlType="submit" loading={sending}>{t('register')} <kbd className="on-primary">Ctrl ↵</kbd></Button>
        <Button onClick={() => onSubmit('answer')}>{t('registerAnswer')} <kbd>F6</kbd></Button>
        <Button onClick={() => onSubmit('propose_decline')}>{t('registerDecline')} <kbd>F7</kbd></Button>
        <Button onClick={() => onSubmit('refer')}>{t('registerRefer')} <kbd>F9</kbd></Button>
      </div>
    </form>
  );
}

function Choice({ kind, value, onChange, id, 'aria-labelledby': labelledBy }: { readonly kind: Kind; readonly value: string; readonly onChange: (code: string) => void; readonly id?: string; readonly 'aria-labelledby'?: string }) {
  return <Radio.Group id={id} role="radiogroup" aria-labelledby={labelledBy} optionType="button" options={useOptions(kind)} value={value} onChange={(event) => onChange(event.target.value as string)} />;
}

function Assistance({ value, onChange, id }: { readonly value: string | null; readonly onChange: (code: string | null) => void; readonly id?: string }) {
  return <Select id={id} allowClear value={value} options={useOptions('assistances')} onChange={(code) => onChange(code ?? null)} />;
}
