// The audit log: who saw which personal field and why, who logged in, who changed accounts.
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { accountChanges, accounts, logins, reveals } from '../api/admin';
import { useWord } from '../api/vocabulary';
import type { AccountChangeDto, LoginAttemptDto, RevealRecordDto } from '../client';
import { useUnitTree } from '../directory/trees';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';

const READ_ONLY = { fieldsOf: () => [], valuesOf: () => ({}), save: undefined };

export function Audit() {
  const t = useText(ADMIN_TEXT);
  const may = useMay();
  const logs = LOGS.filter(({ needs }) => may(needs));
  const [wanted, setLog] = useState<string>();
  const log = logs.find(({ key }) => key === wanted) ?? logs[0]!;
  return <log.Log><Segmented value={log.key} options={logs.map(({ key }) => ({ value: key, label: t(key) }))} onChange={setLog} style={{ alignSelf: 'flex-start' }} /></log.Log>;
}

function Reveals({ children }: { readonly children: React.ReactNode }) {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  return (
    <Records<RevealRecordDto>
      {...READ_ONLY} title={t('audit')} empty={t('revealsEmpty')} queryKey={['admin', 'reveals']} load={reveals} keyOf={(one) => one.id} nameOf={(one) => `${one.actorName} ${one.reason}`}
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
      {...READ_ONLY} title={t('audit')} queryKey={['admin', 'logins']} load={logins} keyOf={(one) => one.id} nameOf={(one) => one.username}
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
  const word = useWord();
  const detail = useDetailText();
  const people = useQuery({ queryKey: ['admin', 'accounts'], queryFn: accounts }).data ?? [];
  const subject = (one: AccountChangeDto) => people.find((account) => account.id === one.subjectId)?.name ?? String((one.details as Details)['name'] ?? '');
  return (
    <Records<AccountChangeDto>
      {...READ_ONLY} title={t('audit')} empty={t('changesEmpty')} queryKey={['admin', 'changes']} load={accountChanges} keyOf={(one) => one.id} nameOf={(one) => `${one.actorName} ${word('accountActions', one.action)} ${subject(one)}`}
      columns={[
        { title: t('at'), cell: (one) => <Instant at={one.at} /> },
        { title: t('who'), cell: (one) => one.actorName },
        { title: t('what'), cell: (one) => word('accountActions', one.action) },
        { title: t('whose'), cell: subject },
        { title: t('details'), cell: (one) => <span className="soft">{detail(one.details as Details)}</span>, className: 'wide' },
      ]}
    >
      {children}
    </Records>
  );
}

type Details = Readonly<Record<string, unknown>>;

/** What was set, in words; ids of nothing that has a name are left out. */
function useDetailText(): (details: Details) => string {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const units = useUnitTree();
  const texts: Readonly<Record<string, (value: unknown) => string>> = {
    username: String, name: String,
    roles: (value) => (value as readonly string[]).map((role) => word('roles', role)).join('、'),
    scopes: (value) => (value as readonly string[]).join(' '),
    unitId: (value) => units.byValue.get(String(value))?.title ?? '',
    active: (value) => t(value === true ? 'active' : 'inactive'),
  };
  return (details) => Object.entries(details).map(([name, value]) => texts[name]?.(value) ?? '').filter(Boolean).join('；');
}

const LOGS = [
  { key: 'reveals', needs: 'citizensReveals', Log: Reveals },
  { key: 'logins', needs: 'auditLatestLogins', Log: Logins },
  { key: 'changes', needs: 'auditLatestChanges', Log: Changes },
] as const;
