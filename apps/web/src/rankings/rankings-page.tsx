// Rankings of a month: sections by tab, month and scheme in the address.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { type SchemeShape, type SchemeVersion, listSchemes } from '../api/rankings';
import { AppealList } from '../appeals/appeal-list';
import { useMay } from '../frame/account';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { now } from '../time/clock';
import { dateOf } from '../time/human-time';
import { Exports } from './exports';
import { MonthTable } from './month-table';
import { RANKINGS_TEXT } from './rankings.text';
import { Simulator } from './simulator';
import '../tickets/tab-strip.css';
import '../tickets/ticket-marks.css';
import './rankings.css';

export function RankingsPage() {
  const t = useText(RANKINGS_TEXT);
  const navigate = useNavigate();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const month = useParams()['month'] ?? dateOf(now()).slice(0, 7);
  const query = useQuery({ queryKey: ['schemes'], queryFn: listSchemes, staleTime: 300_000 });
  const schemes = query.data ?? [];
  // The city's own choice unless another is asked for.
  const scheme = params.get('scheme') ?? nameOf(schemes.find((one) => one.official) ?? schemes[0]);
  const change = (name: string, value: string) => setParams((was) => {
    const next = new URLSearchParams(was);
    next.set(name, value);
    return next;
  }, { replace: true });
  const go = (step: number) => void navigate({ pathname: `/rankings/${shifted(month, step)}`, search: `?${params}` });
  const [year = '', monthNumber = ''] = month.split('-');
  const sections = ['table', ...(may('rankingsSimulate') ? ['simulator'] : []), 'appeals', 'exports'];
  const asked = params.get('section');
  const section = asked !== null && sections.includes(asked) ? asked : 'table';
  const names = [...new Map(schemes.map((one) => [(one.scheme as unknown as SchemeShape).name, one.scheme as unknown as SchemeShape])).values()];
  return (
    <div className="rankings">
      <div className="rankings-head page-head">
        <h1>{t('title')}</h1>
        <span className="row">
          <Button size="small" icon={<LeftOutlined />} aria-label={t('earlier')} onClick={() => go(-1)} />
          <strong className="num">{t('month', { year, month: Number(monthNumber) })}</strong>
          <Button size="small" icon={<RightOutlined />} aria-label={t('later')} onClick={() => go(1)} />
        </span>
        <Select aria-label={t('scheme')} value={scheme} style={{ minWidth: 240 }} popupMatchSelectWidth={false} options={names.map((one) => ({ value: one.name, label: `${one.name} ${one.title}` }))} onChange={(name: string) => change('scheme', name)} />
        <Segmented value={section} options={sections.map((value) => ({ value, label: t(value as 'table') }))} onChange={(value) => change('section', String(value))} />
      </div>
      {scheme === undefined ? <Loaded query={query}>{() => null}</Loaded> : (
        <>
          {section === 'table' && <MonthTable key={`${month}.${scheme}`} month={month} scheme={scheme} />}
          {section === 'simulator' && <Simulator month={month} against={scheme} schemes={names} />}
          {section === 'appeals' && <AppealList />}
          {section === 'exports' && <Exports month={month} scheme={scheme} />}
        </>
      )}
    </div>
  );
}

function nameOf(version: SchemeVersion | undefined): string | undefined {
  return (version?.scheme as unknown as SchemeShape | undefined)?.name;
}

function shifted(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}
