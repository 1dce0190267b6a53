// The form of one record, from a list of fields: what is typed is kept until it is saved or given up, faults of the API stand at their fields.
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { faultsByField } from '../api/problem';
import type { Demand } from '../api/tickets';
import { Control } from '../commands/control';
import { useDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useKeys } from '../keyboard/keyboard';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { DraftNote } from './draft-note';
import { MinuteField } from './minute-field';

export type Values = Readonly<Record<string, unknown>>;
export type Faults = Readonly<Record<string, string>>;

/** What a control of a section's own gets: beside its value the faults of the whole record, by their full names. */
export interface OwnControlProps {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly faults: Faults;
}

export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type:
    | 'text' | 'longText' | 'boolean' | 'integer' | 'number' | 'date' | 'unit' | 'units' | 'category' | 'area' | 'choice' | 'choices' | 'many' | 'instant' | 'minute'
    | 'password' | 'own';
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly max?: number;
  /** Kept in memory only: passwords and personal data do not go into the browser's store. */
  readonly secret?: boolean;
  /** Other names by which the API finds fault with it. */
  readonly faultsAt?: readonly string[];
  /** For type `own`. */
  readonly control?: (props: OwnControlProps) => ReactElement<Record<string, unknown>>;
}

interface RecordFormProps {
  /** Of which record: what is typed is kept under it. */
  readonly draftKey: string;
  readonly fields: readonly FieldSpec[];
  readonly initial: Values;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onSave: (values: Values, options: { readonly onSuccess: () => void }) => void;
  /** Without it there is nothing to go back to. */
  readonly onCancel?: () => void;
}

const NOTHING: Values = {};

export function RecordForm({ draftKey, fields, initial, saving, error, onSave, onCancel }: RecordFormProps) {
  const t = useText(ADMIN_TEXT);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft<Record<string, unknown>>(`${useAccount().id}.admin.${draftKey}`, NOTHING as Record<string, unknown>);
  const [secrets, setSecrets] = useState(NOTHING);
  const values = { ...initial, ...draft.value, ...secrets };
  const faults = faultsByField(error);
  const shown = new Map(fields.map((field) => [field.name, faultOf(field, faults)]));
  const homeless = Object.entries(faults).filter(([name]) => !fields.some((field) => isAt(field, name))).map(([name, message]) => `${name}：${message}`);
  const forget = () => {
    draft.clear();
    setSecrets(NOTHING);
  };
  const save = () => {
    if (!saving) onSave(values, { onSuccess: forget });
  };
  useKeys(t('title'), [{ keys: 'Ctrl+Enter', label: t('save'), run: save }]);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [error]);
  return (
    <form ref={form} className="stack record-form" noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      {draft.restoredAt !== undefined && <DraftNote at={draft.restoredAt} onDiscard={forget} />}
      {fields.map((field, index) => {
        const onChange = (value: unknown) => (field.secret ? setSecrets((was) => ({ ...was, [field.name]: value })) : draft.change({ [field.name]: value }));
        return (
          <Field key={field.name} label={field.label} required={field.required} fault={shown.get(field.name)} hint={field.hint}>
            <FieldControl field={field} autoFocus={index === 0 && onCancel !== undefined} value={values[field.name]} faults={faults} onChange={onChange} />
          </Field>
        );
      })}
      {error !== null && (homeless.length > 0 || Object.keys(faults).length === 0) && <Failure error={error} more={homeless} />}
      <div className="row end">
        {onCancel !== undefined && <Button onClick={() => { forget(); onCancel(); }}>{t('cancel')}</Button>}
        <Button type="primary" htmlType="submit" loading={saving}>{t('save')} <kbd className="on-primary">Ctrl ↵</kbd></Button>
      </div>
    </form>
  );
}

interface FieldControlProps extends OwnControlProps {
  readonly field: FieldSpec;
  readonly autoFocus: boolean;
}

/** The field's label, fault and hint come in as attributes and go on to the control. */
function FieldControl({ field, autoFocus, value, faults, onChange, ...rest }: FieldControlProps) {
  const focus = autoFocus ? { autoFocus } : {};
  switch (field.type) {
    case 'password':
      return <Input.Password {...rest} {...focus} autoComplete="new-password" value={(value as string | undefined) ?? ''} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
      return <InputNumber {...rest} {...focus} min={0} max={field.max} value={value as number | null} onChange={onChange} />;
    case 'many':
      return <Select {...rest} {...focus} mode="multiple" options={[...(field.options ?? [])]} value={(value as string[] | undefined) ?? []} showSearch={{ optionFilterProp: 'label' }} onChange={onChange} />;
    case 'minute':
      return <MinuteField {...rest} value={value as number | undefined} onChange={onChange} />;
    case 'own':
      return <>{field.control?.({ ...rest, value, faults, onChange })}</>;
    default:
      return <Control {...rest} {...focus} demand={demandOf(field)} ticketId="" value={value} onChange={onChange} />;
  }
}

function demandOf({ name, label, type, required = false, options, max }: FieldSpec): Demand {
  return { name, label, labelEn: label, type, required, max, options: options?.map((one) => ({ ...one, labelEn: one.label })) } as Demand;
}

function isAt({ name, faultsAt = [] }: FieldSpec, fault: string): boolean {
  return [name, ...faultsAt].some((one) => fault === one || fault.startsWith(`${one}.`) || fault.startsWith(`${one}[`));
}

/** Controls of a section's own show the faults of their parts themselves. */
function faultOf(field: FieldSpec, faults: Faults): string | undefined {
  if (field.type === 'own') return faults[field.name];
  return Object.entries(faults).find(([name]) => isAt(field, name))?.[1];
}
