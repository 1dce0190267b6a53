// What went out by SMS and webhook, to whom, and what did not arrive; tried again by hand.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { type Delivery, type DeliveryState, listDeliveries, retryDelivery } from '../api/notify';
import { useOptions, useWord } from '../api/vocabulary';
import { useMay } from '../frame/account';
import { FailureLine } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';

const ALL = 'all';

export function Deliveries() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const may = useMay();
  const [state, setState] = useState<string>(ALL);
  const states = [{ value: ALL, label: t('all') }, ...useOptions('deliveryStates')];
  return (
    <Records<Delivery>
      title={t('deliveries')} note={t('deliveriesHint')} empty={t('deliveriesEmpty')} queryKey={['admin', 'deliveries', state]} load={() => listDeliveries(state === ALL ? undefined : (state as DeliveryState))}
      keyOf={(one) => one.id} nameOf={(one) => `${word('deliveryChannels', one.channel)} ${word('topics', one.subject.split('/')[0])} ${one.lastError ?? ''}`}
      columns={[
        { title: t('at'), cell: (one) => <Instant at={one.createdAt} /> },
        { title: t('channel'), cell: (one) => word('deliveryChannels', one.channel) },
        { title: t('happening'), cell: (one) => word('topics', one.subject.split('/')[0]) },
        { title: t('state'), cell: (one) => word('deliveryStates', one.state) },
        { title: t('attempts'), cell: (one) => <span className="num">{one.attempts}</span> },
        { title: t('lastError'), cell: (one) => <span className="soft words">{one.lastError}</span>, className: 'wide' },
        { title: t('next'), cell: (one) => (one.sentAt ? <span className="soft"><Instant at={one.sentAt} /></span> : one.nextAttemptAt && <Instant at={one.nextAttemptAt} />) },
        { title: '', cell: (one) => (one.mayRetry && may('notifySettingsRetry') ? <Retry id={one.id} /> : null) },
      ]}
      fieldsOf={() => []} valuesOf={() => ({})} save={undefined}
    >
      <Segmented value={state} options={states} onChange={setState} style={{ alignSelf: 'flex-start' }} />
    </Records>
  );
}

function Retry({ id }: { readonly id: string }) {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const act = useMutation({ mutationFn: () => retryDelivery(id), onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'deliveries'] }) });
  return (
    <>
      <Button size="small" loading={act.isPending} onClick={() => act.mutate()}>{t('retry')}</Button>
      <FailureLine error={act.error} />
    </>
  );
}
