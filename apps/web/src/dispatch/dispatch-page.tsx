// The dispatch board: the queue left, the ticket in the middle, suggestion and unit tree at the right.
import { useCallback, useMemo, useState } from 'react';
import type { TicketQuery } from '../api/tickets';
import { useGrantedKinds, useStatusesFor } from '../api/vocabulary';
import { useGives } from '../frame/account';
import { Empty, Failure, SkeletonRows } from '../parts/states';
import { useText } from '../text/text';
import { TabStrip } from '../tickets/tab-strip';
import { useTicketList } from '../tickets/use-ticket-list';
import { useUrlFilter } from '../tickets/use-url-filter';
import { DISPATCH_TEXT } from './dispatch.text';
import { DispatchWork } from './dispatch-work';
import { Queue } from './queue';
import './dispatch.css';

interface DispatchTab {
  readonly key: 'queue' | 'returns' | 'declines' | 'mine';
  readonly query: TicketQuery;
}

function useDispatchTabs(): readonly DispatchTab[] {
  const statusesFor = useStatusesFor();
  const returns = useGrantedKinds(useGives());
  return [
    { key: 'queue', query: { status: statusesFor('dispatch') } },
    { key: 'returns', query: { pendingRequest: returns } },
    { key: 'declines', query: { pendingRequest: ['decline'] } },
    { key: 'mine', query: { status: statusesFor('sign') } },
  ];
}

export function DispatchPage() {
  const t = useText(DISPATCH_TEXT);
  const url = useUrlFilter();
  const tabs = useDispatchTabs();
  const active = tabs.find((tab) => tab.key === url.one('tab')) ?? tabs[0]!;
  const list = useTicketList(useMemo(() => ({ ...active.query, sort: 'due' }), [JSON.stringify(active.query)]));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const rows = list.rows ?? [];
  const open = rows.find((row) => row.number === url.one('open')) ?? rows[0];
  const onOpen = useCallback((number: string | undefined) => url.change({ open: number }), [url.change]);
  const next = () => {
    setMarked(new Set());
    onOpen(rows[rows.findIndex((row) => row.id === open?.id) + 1]?.number);
  };
  return (
    <div className="dispatch">
      <div className="dispatch-queue">
        <h1 className="hidden-visually">{t('title')}</h1>
        <TabStrip label={t('title')} tabs={tabs.map((tab) => ({ key: tab.key, label: t(tab.key), query: tab.query as never }))} active={active.key} onChange={(tab) => { setMarked(new Set()); url.change({ tab, open: undefined }); }} />
        {list.rows === undefined ? (list.error ? <Failure error={list.error} retry={list.refetch} /> : <SkeletonRows rows={12} />)
          : rows.length === 0 ? <Empty>{t(`${active.key}Empty`)}</Empty>
          : <Queue list={list} rows={rows} open={open?.number} onOpen={onOpen} marked={marked} onMark={setMarked} />}
      </div>
      {open !== undefined && <DispatchWork key={open.id} row={open} marked={rows.filter((row) => marked.has(row.id))} onDone={next} />}
    </div>
  );
}
