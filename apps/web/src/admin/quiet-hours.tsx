// Quiet hours: from when until when messages wait, except urgent ones.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { keepQuiet, type QuietHours as Hours } from '../api/notify';
import { faultsByField } from '../api/problem';
import { useMay } from '../frame/account';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { MinuteField, timeOfDay } from './minute-field';

export function QuietHours({ hours }: { readonly hours: Hours }) {
  const t = useText(ADMIN_TEXT);
  const may = useMay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [typed, setTyped] = useState<Partial<Hours>>({});
  const { from, to } = { ...hours, ...typed };
  const save = useMutation({
    mutationFn: () => keepQuiet({ from, to }),
    onSuccess: () => {
      setTyped({});
      void message.success(t('saved'));
      void client.invalidateQueries({ queryKey: ['admin', 'notice-settings'] });
    },
  });
  const faults = faultsByField(save.error);
  if (!may('notifySettingsKeepQuiet')) return <p>{t('quietHours')}：<span className="num">{timeOfDay(hours.from)}–{timeOfDay(hours.to)}</span></p>;
  return (
    <form className="card row wrap quiet-hours" aria-label={t('quietHours')} onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <strong>{t('quietHours')}</strong>
      <Field label={t('from')} fault={faults['from']}><MinuteField value={from} onChange={(minute) => setTyped({ ...typed, from: minute })} /></Field>
      <Field label={t('to')} fault={faults['to']}><MinuteField value={to} onChange={(minute) => setTyped({ ...typed, to: minute })} /></Field>
      <Button htmlType="submit" loading={save.isPending} disabled={Object.keys(typed).length === 0}>{t('save')}</Button>
      <span className="soft grow quiet-note">{t('quietHint')}</span>
      {save.error && Object.keys(faults).length === 0 && <Failure error={save.error} />}
    </form>
  );
}
