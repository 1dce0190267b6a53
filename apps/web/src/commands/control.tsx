// The control for one demanded field, chosen by the type that the API names.
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { Demand } from '../api/tickets';
import { AreaPicker, CategoryPicker, UnitPicker } from '../directory/tree-picker';
import { FRAME_TEXT } from '../frame/frame.text';
import { useOwnLabel, useText } from '../text/text';
import { DateField, InstantField } from './date-fields';
import { FilesField } from './files-field';
import { TicketPicker } from './ticket-picker';

export interface ControlProps {
  readonly demand: Demand;
  readonly ticketId: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly id?: string;
  readonly autoFocus?: boolean;
  readonly 'aria-labelledby'?: string;
}

export function Control({ demand, ticketId, value, onChange, ...rest }: ControlProps) {
  switch (demand.type) {
    case 'longText':
      return <Input.TextArea {...rest} value={textOf(value)} maxLength={demand.max} autoSize={{ minRows: 3, maxRows: 14 }} onChange={(event) => onChange(event.target.value)} />;
    case 'boolean':
      return <YesNo {...rest} value={value} onChange={onChange} />;
    case 'integer':
      return demand.options ? <ChoiceField {...rest} demand={demand} value={value} onChange={(code) => onChange(Number(code))} /> : <InputNumber {...rest} value={value as number | null} min={demand.min} max={demand.max} precision={0} onChange={onChange} />;
    case 'date':
      return <DateField {...rest} value={textOf(value)} onChange={onChange} />;
    case 'instant':
      return <InstantField {...rest} value={textOf(value)} onChange={onChange} />;
    case 'unit':
      return <UnitPicker {...rest} value={textOf(value) || null} onChange={onChange} />;
    case 'units':
      return <UnitPicker {...rest} multiple value={(value as readonly string[]) ?? []} onChange={onChange} />;
    case 'category':
      return <CategoryPicker {...rest} value={textOf(value) || null} onChange={onChange} />;
    case 'area':
      return <AreaPicker {...rest} value={textOf(value) || null} onChange={onChange} />;
    case 'ticket':
      return <TicketPicker {...rest} value={textOf(value)} onChange={onChange} />;
    case 'choice':
      return <ChoiceField {...rest} demand={demand} value={value} onChange={onChange} />;
    case 'choices':
      return <ChoicesField {...rest} demand={demand} value={value} onChange={onChange} />;
    case 'files':
      return <FilesField {...rest} ticketId={ticketId} value={(value as readonly string[]) ?? []} onChange={onChange} />;
    default:
      return <Input {...rest} value={textOf(value)} maxLength={demand.max} onChange={(event) => onChange(event.target.value)} />;
  }
}

type PartProps = Omit<ControlProps, 'ticketId'>;

function YesNo({ id, value, onChange, 'aria-labelledby': labelledBy }: Omit<PartProps, 'demand'>) {
  const t = useText(FRAME_TEXT);
  return (
    <Radio.Group id={id} role="radiogroup" aria-labelledby={labelledBy} value={value} onChange={(event) => onChange(event.target.value as boolean)}>
      <Radio value>{t('yes')}</Radio>
      <Radio value={false}>{t('no')}</Radio>
    </Radio.Group>
  );
}

function ChoiceField({ demand, value, onChange, ...rest }: PartProps) {
  const options = useChoiceOptions(demand);
  return <Select {...rest} value={value === undefined || value === null || value === '' ? undefined : String(value)} options={options} allowClear={!demand.required} showSearch={{ optionFilterProp: 'label' }} onChange={onChange} />;
}

function ChoicesField({ id, demand, value, onChange, 'aria-labelledby': labelledBy }: PartProps) {
  const options = useChoiceOptions(demand);
  return <Checkbox.Group {...(id === undefined ? {} : { id })} role="group" aria-labelledby={labelledBy} options={options} value={(value as string[]) ?? []} onChange={onChange} />;
}

function useChoiceOptions(demand: Demand): { value: string; label: string }[] {
  const label = useOwnLabel();
  return (demand.options ?? []).map((option) => ({ value: option.value, label: label(option) }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
