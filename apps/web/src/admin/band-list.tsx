// The bands of the day in which a citizen is called, in their order.
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { BandDto } from '../client';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { MinuteField } from './minute-field';
import type { OwnControlProps } from './record-form';

const HOUR = 60;

export function BandList({ value, onChange, faults, ...rest }: OwnControlProps) {
  const t = useText(ADMIN_TEXT);
  const bands = (value as readonly BandDto[] | undefined) ?? [];
  const put = (index: number, change: Partial<BandDto>) => onChange(bands.map((band, at) => (at === index ? { ...band, ...change } : band)));
  const add = () => {
    const from = bands.at(-1)?.to ?? 9 * HOUR;
    onChange([...bands, { code: freshCode(bands), label: '', from, to: Math.min(from + 2 * HOUR, 24 * HOUR) } satisfies BandDto]);
  };
  return (
    <div {...rest} role="group" className="stack tight">
      {bands.map((band, index) => (
        <div key={band.code}>
          <div className="row band-row">
            <Input className="grow" aria-label={t('bandName', { n: index + 1 })} maxLength={10} value={band.label} onChange={(event) => put(index, { label: event.target.value })} />
            <MinuteField aria-label={t('bandFrom', { n: index + 1 })} value={band.from} onChange={(from) => put(index, { from })} />
            –
            <MinuteField ends aria-label={t('bandTo', { n: index + 1 })} value={band.to} onChange={(to) => put(index, { to })} />
            <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('takeOut', { n: index + 1 })} disabled={bands.length === 1} onClick={() => onChange(bands.filter((_, at) => at !== index))} />
          </div>
          {Object.entries(faults).filter(([name]) => name === `bands.${index}` || name.startsWith(`bands.${index}.`)).map(([name, message]) => <p key={name} className="field-fault" role="alert">{message}</p>)}
        </div>
      ))}
      <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={add}>{t('addBand')}</Button>
    </div>
  );
}

/** Codes are letters only; they stand in the attempts of a band and are never shown. */
function freshCode(bands: readonly BandDto[]): string {
  let code = 'band_a';
  while (bands.some((band) => band.code === code)) code = code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1);
  return code;
}
