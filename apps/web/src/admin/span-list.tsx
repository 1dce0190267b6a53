// Spans of the day in their order, each from and to: bands of calling with a name, office hours without.
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { MinuteField } from './minute-field';
import type { OwnControlProps } from './record-form';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly label?: string;
}

interface SpanListProps extends OwnControlProps {
  /** The field, as faults name it. */
  readonly name: string;
  /** What a new span has besides its times; with a label it can be named. */
  readonly fresh: (spans: readonly Span[]) => Omit<Span, 'from' | 'to'>;
}

const HOUR = 60;
const DAY = 24 * HOUR;

export function SpanList({ name, fresh, value, onChange, faults, ...rest }: SpanListProps) {
  const t = useText(ADMIN_TEXT);
  const spans = (value as readonly Span[] | null | undefined) ?? [];
  const put = (index: number, change: Partial<Span>) => onChange(spans.map((span, at) => (at === index ? { ...span, ...change } : span)));
  const add = () => {
    const from = Math.min(spans.at(-1)?.to ?? 9 * HOUR, DAY - HOUR);
    onChange([...spans, { ...fresh(spans), from, to: Math.min(from + 2 * HOUR, DAY) }]);
  };
  const faultsAt = (index: number) => Object.entries(faults).filter(([at]) => at === `${name}.${index}` || at.startsWith(`${name}.${index}.`));
  return (
    <div {...rest} role="group" className="stack tight">
      {spans.map((span, index) => (
        <div key={index}>
          <div className="row span-row">
            {span.label !== undefined && <Input className="grow" aria-label={t('spanName', { n: index + 1 })} maxLength={10} value={span.label} onChange={(event) => put(index, { label: event.target.value })} />}
            <MinuteField aria-label={t('spanFrom', { n: index + 1 })} value={span.from} onChange={(from) => put(index, { from })} />
            –
            <MinuteField aria-label={t('spanTo', { n: index + 1 })} value={span.to} onChange={(to) => put(index, { to })} />
            <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('takeOut', { n: index + 1 })} disabled={spans.length === 1} onClick={() => onChange(spans.filter((_, at) => at !== index))} />
          </div>
          {faultsAt(index).map(([at, message]) => <p key={at} className="field-fault" role="alert">{message}</p>)}
        </div>
      ))}
      <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={add}>{t('addSpan')}</Button>
    </div>
  );
}
