// The form of one record, from a list of fields; faults of the API stand at their fields.
import { Button } from 'antd';
import { useState } from 'react';
import { faultsByField } from '../api/problem';
import type { Demand } from '../api/tickets';
import { Control } from '../commands/control';
import { useKeys } from '../keyboard/keyboard';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';

export type Values = Readonly<Record<string, unknown>>;

export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'longText' | 'boolean' | 'integer' | 'date' | 'unit' | 'units' | 'category' | 'area' | 'choice' | 'choices' | 'instant';
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

interface RecordFormProps {
  readonly fields: readonly FieldSpec[];
  readonly initial: Values;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onSave: (values: Values) => void;
  readonly onCancel: () => void;
}

export function RecordForm({ fields, initial, saving, error, onSave, onCancel }: RecordFormProps) {
  const t = useText(ADMIN_TEXT);
  const [values, setValues] = useState(initial);
  const faults = faultsByField(error);
  useKeys(t('title'), [{ keys: 'Ctrl+Enter', label: t('save'), run: () => onSave(values) }]);
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); onSave(values); }}>
      {fields.map((field, index) => (
        <Field key={field.name} label={field.label} required={field.required} fault={faults[field.name]} hint={field.hint}>
          <FieldControl first={index === 0} demand={demandOf(field)} ticketId="" value={values[field.name]} onChange={(value) => setValues((was) => ({ ...was, [field.name]: value }))} />
        </Field>
      ))}
      {error !== null && Object.keys(faults).length === 0 && <Failure error={error} />}
      <div className="row end">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={saving}>{t('save')}</Button>
      </div>
    </form>
  );
}

function FieldControl({ first, ...rest }: Parameters<typeof Control>[0] & { readonly first: boolean }) {
  return <Control {...rest} {...(first ? { autoFocus: true } : {})} />;
}

function demandOf({ name, label, type, required = false, options }: FieldSpec): Demand {
  return { name, label, labelEn: label, type, required, options: options?.map((one) => ({ ...one, labelEn: one.label })) } as Demand;
}
