// Matters raised a level: shirking, or bottom of the group two months running.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Raising, listRaisings, settleRaising } from '../api/supervision';
import { Empty, Failure, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { BOARD_TEXT } from './board.text';

export function Raisings() {
  const t = useText(BOARD_TEXT);
  const query = useQuery({ queryKey: ['raisings'], queryFn: listRaisings, meta: { live: true } });
  return <Loaded query={query}>{(raisings) => raisings.length === 0 ? <Empty>{t('noRaisings')}</Empty> : <ul className="stack">{raisings.map((raising) => <li key={raising.id} className="card stack tight"><RaisingCard raising={raising} /></li>)}</ul>}</Loaded>;
}

function RaisingCard({ raising }: { readonly raising: Raising }) {
  const t = useText(BOARD_TEXT);
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const settle = useMutation({ mutationFn: () => settleRaising(raising.id, note), onSuccess: () => client.invalidateQueries({ queryKey: ['raisings'] }) });
  return (
    <>
      <div className="row wrap"><strong>{raising.unitName}</strong><span>{t(`ground_${raising.ground}`)}</span><span className="soft"><Instant at={raising.raisedAt} /></span><span className="grow" />{raising.ticketNumber && <a className="soft num" href={`/tickets/${raising.ticketNumber}`} target="_blank" rel="noreferrer">{raising.ticketNumber}</a>}</div>
      <p>{raising.requirement}</p>
      {raising.settledAt !== null ? <p className="soft">{raising.note} {raising.settledBy} <Instant at={raising.settledAt} /></p> : (
        <div className="row wrap">
          <Input style={{ maxWidth: 420 }} value={note} maxLength={1_000} placeholder={t('settleNote')} aria-label={t('settleNote')} onChange={(event) => setNote(event.target.value)} />
          <Button disabled={note.trim() === ''} loading={settle.isPending} onClick={() => settle.mutate()}>{t('settle')}</Button>
          {settle.error && <Failure error={settle.error} />}
        </div>
      )}
    </>
  );
}
