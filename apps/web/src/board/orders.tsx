// Supervision orders: reply and verdict.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Order, judgeOrder, listOrders } from '../api/supervision';
import { useWord } from '../api/vocabulary';
import { useUnitTree } from '../directory/trees';
import { useMay } from '../frame/account';
import { Empty, Failure, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { DueBadge } from '../time/due-badge';
import { Instant } from '../time/instant';
import { BOARD_TEXT } from './board.text';

export function Orders() {
  const t = useText(BOARD_TEXT);
  const query = useQuery({ queryKey: ['orders'], queryFn: listOrders, meta: { live: true } });
  return <Loaded query={query}>{(orders) => orders.length === 0 ? <Empty>{t('noOrders')}</Empty> : <ul className="stack">{orders.map((order) => <li key={order.orderNo} className="card stack tight"><OrderCard order={order} /></li>)}</ul>}</Loaded>;
}

function OrderCard({ order }: { readonly order: Order }) {
  const t = useText(BOARD_TEXT);
  const word = useWord();
  const units = useUnitTree();
  const state = order.verdict !== null ? `order_${order.verdict}` as const : order.repliedAt !== null ? 'order_replied' : 'order_open';
  return (
    <>
      <div className="row wrap">
        <strong className="num">{order.orderNo}</strong>
        <span className="ticket-mark">{t(state)}</span>
        <span>{units.byValue.get(order.unitId ?? '')?.title}</span>
        {order.repliedAt === null && <DueBadge due={{ clock: 'order', dueAt: order.dueAt, provisional: false, fired: [], supervised: true }} />}
        <span className="grow" />
        <a className="soft num" href={`/tickets/${order.ticketNumber}`} target="_blank" rel="noreferrer">{order.ticketNumber}</a>
      </div>
      <p>{order.title}</p>
      <p className="words">{order.requirement}</p>
      <p className="soft">{word('orderGrounds', order.ground)} · {t('issuedBy', { name: order.issuedBy })} <Instant at={order.issuedAt} /></p>
      {order.reply && <p className="words"><span className="soft">{t('reply')}：</span>{order.reply} <span className="soft">{order.repliedBy}</span></p>}
      {order.verdictNote && <p className="soft">{order.verdictNote} {order.judgedBy}</p>}
      {state === 'order_replied' && <Verdict order={order} />}
    </>
  );
}

function Verdict({ order }: { readonly order: Order }) {
  const t = useText(BOARD_TEXT);
  const may = useMay();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const judge = useMutation({ mutationFn: (verdict: 'accepted' | 'rejected') => judgeOrder(order.orderNo, verdict, note), onSuccess: () => client.invalidateQueries({ queryKey: ['orders'] }) });
  if (!may('supervisionJudge')) return null;
  return (
    <div className="row wrap">
      <Input style={{ maxWidth: 420 }} value={note} maxLength={1_000} placeholder={t('note')} aria-label={t('note')} onChange={(event) => setNote(event.target.value)} />
      <Button type="primary" disabled={note.trim() === ''} loading={judge.isPending} onClick={() => judge.mutate('accepted')}>{t('accept')}</Button>
      <Button disabled={note.trim() === ''} loading={judge.isPending} onClick={() => judge.mutate('rejected')}>{t('reject')}</Button>
      {judge.error && <Failure error={judge.error} />}
    </div>
  );
}
