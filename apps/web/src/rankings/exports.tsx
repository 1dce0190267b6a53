// Exports: a report is asked for, its progress shown, its file downloaded; each one is recorded and watermarked by the API.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { type Report, type ReportRequest, listReports, requestReport } from '../api/reports';
import { useVocabulary } from '../api/vocabulary';
import { DateField } from '../commands/date-fields';
import { Field } from '../parts/field';
import { Empty, Failure, Loaded } from '../parts/states';
import { useLabel, useText } from '../text/text';
import { now } from '../time/clock';
import { dateOf } from '../time/human-time';
import { Instant } from '../time/instant';
import { RANKINGS_TEXT } from './rankings.text';

type Kind = ReportRequest['kind'];
type Format = ReportRequest['format'];

export function Exports({ month, scheme }: { readonly month: string; readonly scheme: string }) {
  const t = useText(RANKINGS_TEXT);
  const client = useQueryClient();
  const label = useLabel();
  const { reports = [], reportFormats = [] } = useVocabulary().data ?? {};
  const [chosen, setKind] = useState<Kind>();
  const [wanted, setFormat] = useState<Format>();
  const kind = chosen ?? (reports[0]?.code as Kind);
  const format = wanted ?? (reportFormats[0]?.code as Format);
  const asks = reports.find((report) => report.code === kind)?.asks;
  const [on, setOn] = useState(dateOf(now()));
  const query = useQuery({
    queryKey: ['reports'], queryFn: listReports,
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'waiting' || one.state === 'running') ? 1_000 : false),
  });
  const ask = useMutation({
    mutationFn: () => requestReport({ kind, format, ...(asks === 'month' ? { month, scheme } : { on }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
  return (
    <div className="page">
      <form className="row wrap export-form" onSubmit={(event) => { event.preventDefault(); ask.mutate(); }}>
        <Field label={t('report')}><Select value={kind} options={reports.map((report) => ({ value: report.code as Kind, label: label(report) }))} onChange={setKind} /></Field>
        {asks === 'day' && <Field label={t('on')}><DateField value={on} onChange={(date) => setOn(date ?? '')} /></Field>}
        <Field label={t('format')}><Select value={format} options={reportFormats.map((one) => ({ value: one.code as Format, label: label(one) }))} onChange={setFormat} /></Field>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>{t('make')}</Button>
      </form>
      {ask.error && <Failure error={ask.error} />}
      <p className="soft">{t('recorded')}</p>
      <Loaded query={query}>
        {({ items }) => items.length === 0 ? <Empty>{t('noReports')}</Empty> : <ul className="card">{items.map((report) => <li key={report.id} className="row wrap export-row"><ReportLine report={report} /></li>)}</ul>}
      </Loaded>
    </div>
  );
}

function ReportLine({ report }: { readonly report: Report }) {
  const t = useText(RANKINGS_TEXT);
  return (
    <>
      <strong className="clip">{report.title}</strong>
      <span className="soft">{report.format.toUpperCase()} · <Instant at={report.requestedAt} /></span>
      <span className="grow" />
      {report.state === 'done' ? <a href={`/api/reports/${report.id}/file`} download>{t('download')} {report.fileName}</a>
        : report.state === 'failed' ? <span className="field-fault">{t('reportFailed')}</span>
        : <Progress percent={report.progress} style={{ width: 200 }} aria-label={report.title} />}
    </>
  );
}
