// Appeals: what a unit says against a rating, decided by the supervisor, confirmed by a second person.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Appeal, confirmAppeal, decideAppeal, listAppeals } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { useAccount, useMay } from '../frame/account';
import { Empty, Failure, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { RANKINGS_TEXT } from './rankings.text';

export function Appeals() {
  const t = useText(RANKINGS_TEXT);
  const query = useQuery({ queryKey: ['appeals'], queryFn: () => listAppeals() });
  return (
    <div className="page">
      <Loaded query={query}>
        {({ items }) => items.length === 0 ? <Empty>{t('noAppeals')}</Empty> : <ul className="stack">{items.map((appeal) => <li key={appeal.id} className="card"><AppealCard appeal={appeal} /></li>)}</ul>}
      </Loaded>
    </div>
  );
}

function AppealCard({ appeal }: { readonly appeal: Appeal }) {
  const t = useText(RANKINGS_TEXT);
  const word = useWord();
  return (
    <div className="stack tight">
      <div className="row wrap"><strong>{appeal.unitName}</strong><span className="ticket-mark">{word('appealStates', appeal.state)}</span><span>{word('appealReasons', appeal.reason)}</span><span className="grow" /><a className="soft num" href={`/tickets/${appeal.number}`} target="_blank" rel="noreferrer">{appeal.number}</a></div>
      <p>{appeal.title}</p>
      <p className="words">{appeal.account}</p>
      {appeal.evidence.length > 0 && <p className="soft">{t('evidenceText')}：{appeal.evidence.join('；')}</p>}
      <p className="soft">{appeal.applicantName} <Instant at={appeal.appliedAt} />{appeal.state === 'pending' && <> · {t('decideBy')} <Instant at={appeal.decideBy} ends /></>}</p>
      {appeal.decisionNote && <p>{t('proposed', { what: t(appeal.proposed ? 'uphold' : 'refuse'), note: appeal.decisionNote })} <span className="soft">{appeal.deciderName}{appeal.confirmerName && ` / ${appeal.confirmerName}`}</span></p>}
      <AppealActs appeal={appeal} />
    </div>
  );
}

function AppealActs({ appeal }: { readonly appeal: Appeal }) {
  const t = useText(RANKINGS_TEXT);
  const client = useQueryClient();
  const may = useMay();
  const account = useAccount();
  const [note, setNote] = useState('');
  const done = { onSuccess: () => client.invalidateQueries({ queryKey: ['appeals'] }) };
  const decide = useMutation({ mutationFn: (upheld: boolean) => decideAppeal(appeal.id, upheld, note), ...done });
  const confirm = useMutation({ mutationFn: (agreed: boolean) => confirmAppeal(appeal.id, agreed), ...done });
  if (appeal.state === 'pending' && may('appealsDecide')) {
    return (
      <div className="row wrap">
        <Input style={{ maxWidth: 420 }} value={note} maxLength={2_000} placeholder={t('note')} aria-label={t('note')} onChange={(event) => setNote(event.target.value)} />
        <Button disabled={note.trim() === ''} loading={decide.isPending} onClick={() => decide.mutate(true)}>{t('uphold')}</Button>
        <Button disabled={note.trim() === ''} loading={decide.isPending} onClick={() => decide.mutate(false)}>{t('refuse')}</Button>
        {decide.error && <Failure error={decide.error} />}
      </div>
    );
  }
  if (appeal.state === 'proposed' && may('appealsConfirm') && appeal.deciderName !== account.name) {
    return (
      <div className="row wrap">
        <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(true)}>{t('agree')}</Button>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(false)}>{t('disagree')}</Button>
        {confirm.error && <Failure error={confirm.error} />}
      </div>
    );
  }
  return null;
}
