// A year of working days: what counts and why; the city's own orders in place; import of a published list.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { type CalendarYear, cityOrders, importYear, orderDay, withdrawDay, yearOf } from '../api/calendar';
import { useMay } from '../frame/account';
import { WithPanel } from '../parts/side-panel';
import { Failure, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { now } from '../time/clock';
import { dateOf } from '../time/human-time';
import { ADMIN_TEXT } from './admin.text';
import { OfficeHours } from './office-hours';
import { RecordForm, type Values } from './record-form';
import { YearGrid } from './year-grid';

type Day = CalendarYear['days'][number];

export function Calendar() {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const may = useMay();
  const mayOrder = may('calendarOrder');
  const [year, setYear] = useState(Number(dateOf(now()).slice(0, 4)));
  const [day, setDay] = useState<Day>();
  const query = useQuery({ queryKey: ['admin', 'year', year], queryFn: () => yearOf(year) });
  const orders = useQuery({ queryKey: ['admin', 'orders'], queryFn: cityOrders, enabled: mayOrder }).data ?? [];
  const done = () => {
    setDay(undefined);
    void client.invalidateQueries({ queryKey: ['admin'] });
    void client.invalidateQueries({ queryKey: ['calendar-days'] });
  };
  const save = useMutation({ mutationFn: (values: Values) => orderDay({ date: day?.date ?? '', works: values['works'] === true, name: String(values['name'] ?? ''), source: String(values['source'] ?? '') }), onSuccess: done });
  const withdraw = useMutation({ mutationFn: () => withdrawDay(day?.date ?? ''), onSuccess: done });
  const [hours, setHours] = useState(false);
  const panel = hours && may('calendarChangeHours') ? <OfficeHours onDone={() => { setHours(false); done(); }} onCancel={() => setHours(false)} /> : day === undefined || !mayOrder ? undefined : (
    <div className="stack">
      <h2>{t('orderDay', { date: day.date })}</h2>
      <p className="soft">{day.works ? t('works') : t('rests')} · {day.reason} {day.source}</p>
      <RecordForm
        key={day.date} draftKey={`day.${day.date}`} initial={{ works: !day.works }} saving={save.isPending} error={save.error} onSave={(values, options) => save.mutate(values, options)} onCancel={() => setDay(undefined)}
        fields={[{ name: 'works', label: t('works'), type: 'boolean', required: true }, { name: 'name', label: t('orderName'), type: 'text', required: true }, { name: 'source', label: t('source'), type: 'text', required: true }]}
      />
      {orders.some((one) => one.date === day.date) && <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>{t('withdraw')}</Button>}
    </div>
  );
  return (
    <WithPanel title={t('calendar')} panel={panel} onClose={() => { setDay(undefined); setHours(false); }}>
      <div className="page">
        <div className="page-head">
          <h2>{t('calendar')}</h2>
          <Button size="small" icon={<LeftOutlined />} aria-label={t('earlier')} onClick={() => setYear(year - 1)} />
          <strong className="num">{year}</strong>
          <Button size="small" icon={<RightOutlined />} aria-label={t('later')} onClick={() => setYear(year + 1)} />
          {may('calendarChangeHours') && <Button size="small" onClick={() => setHours(true)}>{t('officeHours')}</Button>}
          {may('calendarImportYear') && <ImportYear onDone={done} />}
        </div>
        <Loaded query={query}>
          {(data) => (
            <>
              <p className="soft">{data.published ? t('published') : t('provisional')}。{mayOrder && t('calendarHint')}</p>
              <YearGrid days={data.days} chosen={day?.date} onChoose={(chosen) => { setHours(false); setDay(chosen); }} />
            </>
          )}
        </Loaded>
      </div>
    </WithPanel>
  );
}

function ImportYear({ onDone }: { readonly onDone: () => void }) {
  const t = useText(ADMIN_TEXT);
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: async (file: File) => importYear(JSON.parse(await file.text()) as never),
    onSuccess: ({ days }) => {
      void message.success(t('imported', { n: days }));
      onDone();
    },
  });
  return (
    <>
      <input ref={input} type="file" accept=".json" hidden onChange={(event) => event.target.files?.[0] && send.mutate(event.target.files[0])} />
      <Button size="small" loading={send.isPending} onClick={() => input.current?.click()}>{t('importHint')}</Button>
      {send.error && <Failure error={send.error} />}
    </>
  );
}
