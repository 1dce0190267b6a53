// The audit log: who saw which personal field and why, who logged in, who changed accounts.
import { Segmented } from 'antd';
import { useState } from 'react';
import { accountChanges, logins, reveals } from '../api/admin';
import { useWord } from '../api/vocabulary';
import type { AccountChangeDto, LoginAttemptDto, RevealRecordDto } from '../client';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';

const READ_ONLY = { fieldsOf: () => [], valuesOf: () => ({}), save: undefined };

export function Audit() {
  const t = useText(ADMIN_TEXT);
  const [log, setLog] = useState<'reveals' | 'logins' | 'changes'>('reveals');
  const choice = <Segmented value={log} options={(['reveals', 'logins', 'changes'] as const).map((value) => ({ value, label: t(value) }))} onChange={setLog} style={{ alignSelf: 'flex-start' }} />;
  return log === 'reveals' ? <Reveals>{choice}</Reveals> : log === 'logins' ? <Logins>{choice}</Logins> : <Changes>{choice}</Changes>;
}

function Reveals({ children }: { readonly children: React.ReactNode }) {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  return (
    <Records<RevealRecordDto>
      {...READ_ONLY} title={t('reveals')} queryKey={['admin', 'reveals']} load={reveals} keyOf={(one) => one.id} nameOf={(one) => `${one.actorName} ${one.reason}`}
      columns={[
        { title: t('at'), cell: (one) => <Instant at={one.at} /> },
        { title: t('who'), cell: (one) => one.actorName },
        { title: t('what'), cell: (one) => word('fields', one.field) },
        { title: t('why'), cell: (one) => one.reason },
        { title: t('ticket'), cell: (one) => one.ticketId && <a href={`/tickets/${one.ticketId}`} target="_blank" rel="noreferrer">{t('ticket')}</a> },
      ]}
    >
      {children}
    </Records>
  );
}

function Logins({ children }: { readonly children: React.ReactNode }) {
  const t = useText(ADMIN_TEXT);
  return (
    <Records<LoginAttemptDto>
      {...READ_ONLY} title={t('logins')} queryKey={['admin', 'logins']} load={logins} keyOf={(one) => one.id} nameOf={(one) => one.username}
      columns={[
        { title: t('at'), cell: (one) => <Instant at={one.at} /> },
        { title: t('username'), cell: (one) => one.username },
        { title: t('outcome'), cell: (one) => t(`outcome_${one.outcome}`) },
        { title: t('address'), cell: (one) => <span className="num">{one.ip}</span> },
      ]}
    >
      {children}
    </Records>
  );
}

function Changes({ children }: { readonly children: React.ReactNode }) {
  const t = useText(ADMIN_TEXT);
  return (
    <Records<AccountChangeDto>
      {...READ_ONLY} title={t('changes')} queryKey={['admin', 'changes']} load={accountChanges} keyOf={(one) => one.id} nameOf={(one) => `${one.actorName} ${one.action}`}
      columns={[
        { title: t('at'), cell: (one) => <Instant at={one.at} /> },
        { title: t('who'), cell: (one) => one.actorName },
        { title: t('what'), cell: (one) => one.action },
        { title: '', cell: (one) => <span className="soft">{JSON.stringify(one.details)}</span> },
      ]}
    >
      {children}
    </Records>
  );
}
