// The callback desk: the queue left; number, script and answers for the call at hand.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type CallbackDetails, claimCallback, listCallbacks } from '../api/callbacks';
import { useKeys } from '../keyboard/keyboard';
import { Empty, Failure, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { DueBadge } from '../time/due-badge';
import { CallAtHand } from './call-at-hand';
import { CALLBACKS_TEXT } from './callbacks.text';
import '../dispatch/dispatch.css';
import './callbacks.css';

export function CallbacksPage() {
  const t = useText(CALLBACKS_TEXT);
  const client = useQueryClient();
  const [call, setCall] = useState<CallbackDetails>();
  const due = useQuery({ queryKey: ['callbacks', 'due'], queryFn: () => listCallbacks('due'), meta: { live: true } });
  const mine = useQuery({ queryKey: ['callbacks', 'claimed'], queryFn: () => listCallbacks('claimed') });
  const claim = useMutation({
    mutationFn: claimCallback,
    onSuccess: setCall,
    onSettled: () => client.invalidateQueries({ queryKey: ['callbacks'] }),
  });
  const queue = [...(mine.data?.items ?? []), ...(due.data?.items ?? [])].filter((one) => one.id !== call?.id);
  const goOn = () => {
    setCall(undefined);
    const next = queue[0];
    if (next !== undefined) claim.mutate(next.id);
    void client.invalidateQueries({ queryKey: ['callbacks'] });
  };
  useKeys(t('title'), [{ keys: 'n', label: t('next'), enabled: call === undefined, run: goOn }]);
  return (
    <div className="callbacks">
      <section className="callbacks-queue" aria-label={t('due')}>
        <div className="row callbacks-head"><h1 className="grow">{t('title')}</h1><Button type={call === undefined ? 'primary' : 'default'} size="small" loading={claim.isPending} disabled={queue.length === 0 || call !== undefined} onClick={goOn}>{t('claim')} <kbd className={call === undefined && queue.length > 0 ? 'on-primary' : ''}>N</kbd></Button></div>
        {claim.error && <Failure error={claim.error} />}
        <Loaded query={due}>
          {() => queue.length === 0 ? <Empty>{t('empty')}</Empty> : (
            <ul className="queue">
              {queue.map((one) => (
                <li key={one.id}>
                  <button type="button" className="plain" disabled={call !== undefined} onClick={() => claim.mutate(one.id)}>
                    <span className="clip">{one.title}</span>
                    <span className="row queue-facts"><DueBadge due={{ clock: 'callback', dueAt: one.dueAt, provisional: false, fired: [] }} /><span className="soft clip grow">{one.unitName}</span>{one.claimedBy && <span className="ticket-mark">{t('claimed')}</span>}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      {call === undefined ? <Empty>{t('keysHint')}</Empty> : <CallAtHand key={call.id} call={call} onDone={goOn} onReleased={() => { setCall(undefined); void client.invalidateQueries({ queryKey: ['callbacks'] }); }} />}
    </div>
  );
}
