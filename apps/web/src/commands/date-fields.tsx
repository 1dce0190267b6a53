// Dates and instants by the browser's own fields: quick to type, no weight. Values are in Shanghai time.
import { Button } from 'antd';
import { useText } from '../text/text';
import { now } from '../time/clock';
import { fromLocal, shanghaiMinute, toLocal } from './local-time';
import { COMMAND_TEXT } from './command.text';
import './date-fields.css';

interface DateFieldProps {
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
  readonly id?: string;
  readonly autoFocus?: boolean;
}

/** A calendar date, YYYY-MM-DD. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  return <input {...rest} type="date" className="date-field" value={value} onChange={(event) => onChange(event.target.value || undefined)} />;
}

/** An instant, ISO 8601 with offset +08:00. */
export function InstantField({ value, onChange, ...rest }: DateFieldProps) {
  const t = useText(COMMAND_TEXT);
  return (
    <span className="row">
      <input {...rest} type="datetime-local" className="date-field" value={toLocal(value)} onChange={(event) => onChange(fromLocal(event.target.value))} />
      <Button size="small" onClick={() => onChange(shanghaiMinute(now()))}>{t('now')}</Button>
    </span>
  );
}
