// Freezing, publishing and re-issuing a month: said plainly before it is done, for it cannot be undone.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { type Ranking, freeze, publish, reissue } from '../api/rankings';
import { useMay } from '../frame/account';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { RANKINGS_TEXT } from './rankings.text';

export function MonthLife({ ranking, scheme }: { readonly ranking: Ranking; readonly scheme: string }) {
  const t = useText(RANKINGS_TEXT);
  const may = useMay();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { month } = ranking;
  const act = useMutation({
    mutationFn: (what: 'freeze' | 'publish' | 'reissue') =>
      what === 'freeze' ? freeze(month, scheme) : what === 'publish' ? publish(month, scheme) : reissue(month, scheme, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ['ranking'] }),
  });
  if (!may('rankingsFreeze')) return null;
  return (
    <>
      {ranking.state === 'live' && <Popconfirm title={t('freezeWhy', { month })} onConfirm={() => act.mutate('freeze')}><Button size="small" loading={act.isPending}>{t('freeze')}</Button></Popconfirm>}
      {ranking.state === 'frozen' && <Popconfirm title={t('publishWhy')} onConfirm={() => act.mutate('publish')}><Button size="small" loading={act.isPending}>{t('publish')}</Button></Popconfirm>}
      {ranking.state !== 'live' && (
        <Popconfirm
          title={t('reissue')} okButtonProps={{ disabled: reason.trim() === '' }} onConfirm={() => act.mutate('reissue')}
          description={<Input value={reason} placeholder={t('reason')} aria-label={t('reason')} onChange={(event) => setReason(event.target.value)} />}
        >
          <Button size="small" loading={act.isPending}>{t('reissue')}</Button>
        </Popconfirm>
      )}
      {act.error && <Failure error={act.error} />}
    </>
  );
}
