// Who stands for a unit: A and B role and the leader; named and let go.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { accounts, appointStaff, dismissStaff, type Duty, staffOf } from '../api/admin';
import { useOptions, useWord } from '../api/vocabulary';
import { FailureLine, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';

export function UnitStaff({ unitId }: { readonly unitId: string }) {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const client = useQueryClient();
  const queryKey = ['admin', 'staff', unitId];
  const query = useQuery({ queryKey, queryFn: () => staffOf(unitId) });
  const dismiss = useMutation({ mutationFn: (accountId: string) => dismissStaff(unitId, accountId), onSuccess: () => client.invalidateQueries({ queryKey }) });
  return (
    <section className="card stack tight">
      <h3>{t('staff')}</h3>
      <p className="soft">{t('staffHint')}</p>
      <Loaded query={query} rows={2}>
        {(members) => members.length === 0 ? <p className="soft">{t('noStaff')}</p> : (
          <ul className="stack tight">
            {members.map((member) => (
              <li key={member.accountId} className="row">
                <span className="ticket-mark">{word('duties', member.duty)}</span>
                <span className="grow">{member.name} {!member.active && <span className="soft">{t('inactive')}</span>}</span>
                <Button size="small" aria-label={t('dismissOne', { name: member.name })} loading={dismiss.isPending && dismiss.variables === member.accountId} onClick={() => dismiss.mutate(member.accountId)}>{t('dismiss')}</Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <FailureLine error={dismiss.error} />
      <Appointment unitId={unitId} queryKey={queryKey} />
    </section>
  );
}

function Appointment({ unitId, queryKey }: { readonly unitId: string; readonly queryKey: readonly string[] }) {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const duties = useOptions('duties');
  const people = (useQuery({ queryKey: ['admin', 'accounts'], queryFn: accounts }).data ?? []).filter((account) => account.active);
  const [accountId, setAccountId] = useState<string>();
  const [duty, setDuty] = useState(duties[0]?.value);
  const act = useMutation({
    mutationFn: () => appointStaff(unitId, accountId ?? '', duty as Duty),
    onSuccess: () => {
      setAccountId(undefined);
      void client.invalidateQueries({ queryKey });
    },
  });
  const own = [...people].sort((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId));
  return (
    <>
      <div className="row wrap">
        <Select className="grow part-label" aria-label={t('person')} placeholder={t('person')} value={accountId} options={own.map((account) => ({ value: account.id, label: `${account.name} ${account.username}` }))} showSearch={{ optionFilterProp: 'label' }} onChange={setAccountId} />
        <Select className="duty-select" aria-label={t('duty')} value={duty} options={duties} onChange={setDuty} />
        <Button disabled={accountId === undefined} loading={act.isPending} onClick={() => act.mutate()}>{t('appoint')}</Button>
      </div>
      <FailureLine error={act.error} />
    </>
  );
}
